// @ts-check
/**
 * Rules for imports between folders: `npm run check` fails on any other import. The rules for pages, layouts and
 * components are in eslint.config.js, which also reads `.astro` files.
 */
import { builtinModules } from 'node:module';

/**
 * The other folders that each folder may import, and why no more. No two folders import each other.
 * @type {Record<string, { imports: string[]; why: string }>}
 */
const FOLDERS = {
  'src/model': { imports: [], why: 'The shared data model doesn’t depend on the rest of the site.' },
  'src/text': {
    imports: ['src/model'],
    why: 'Indexing, searching and display must fold and segment text in the same way.',
  },
  'src/knowledge': {
    imports: ['src/model', 'src/text'],
    why: 'Findings depend on the notices and the vocabulary, not on how they are searched or shown.',
  },
  'src/knowledge/citations/laws.ts': {
    imports: ['src/model', 'content/vocabulary'],
    why: 'A law is recognised by the names in the vocabulary; no caller passes in other names.',
  },
  'src/search': {
    imports: ['src/model', 'src/text', 'src/knowledge', 'src/fetch-file.ts'],
    why: 'The index is built from findings and doesn’t depend on the pages that query it.',
  },
  'src/mdx': { imports: ['src/model'], why: 'The MDX of a notice depends only on the notice.' },
  'src/cite': {
    imports: ['src/model'],
    why: 'A citation depends only on the notice, wherever that was read from.',
  },
  'src/charts': { imports: [], why: 'A chart shows numbers, whatever they count.' },
  'src/conventions': {
    imports: ['src/model'],
    why: 'Structured data is built from the page’s props alone.',
  },
  'src/open-data': {
    imports: ['src/model', 'src/knowledge', 'src/cite'],
    why: 'Open data changes with the findings, never with a page.',
  },
  'src/listing': {
    imports: ['src/model', 'src/knowledge'],
    why: 'Pagination doesn’t depend on what a page looks like.',
  },
  'src/compare': {
    imports: ['src/model', 'src/text', 'src/knowledge', 'src/cite', 'src/open-data'],
    why: 'The build and the browser compare with the same functions, and both compare open data.',
  },
  'src/basket': {
    imports: ['src/model', 'src/cite', 'src/open-data', 'src/compare'],
    why: 'The basket contains clauses and their citations, loaded in the same way as for a comparison.',
  },
  'src/open-search': {
    imports: ['src/model', 'src/text', 'src/knowledge', 'src/search', 'src/fetch-file.ts'],
    why: 'The search server indexes the same data and takes the same queries as the site’s own index.',
  },
  'src/views': {
    imports: [
      ...['src/model', 'src/text', 'src/knowledge', 'src/search', 'src/cite', 'src/open-data', 'src/listing'],
      ...['src/compare', 'src/conventions', 'src/charts', 'src/href.ts'],
    ],
    why: 'Views are derived before pages are rendered, and don’t depend on who renders them.',
  },
  'src/views/read-views.ts': {
    imports: ['src/views', 'src/model', 'src/open-data', 'src/build'],
    why: 'This is the only code of the pages that reads files: the view written for each page.',
  },
  'src/elements': {
    imports: [
      ...['src/model', 'src/text', 'src/search', 'src/cite', 'src/open-data', 'src/compare', 'src/charts'],
      ...['src/basket', 'src/open-search', 'src/href.ts', 'src/fetch-file.ts'],
    ],
    why: 'Browser code doesn’t repeat the derivation of findings and doesn’t depend on a page.',
  },
  'src/service-worker': { imports: [], why: 'The service worker caches responses, whatever they contain.' },
  'src/fetch-file.ts': { imports: [], why: 'A file is loaded in the same way, whatever it contains.' },
  'src/href.ts': {
    imports: [],
    why: 'An address is a path under the site’s base, whatever is at that path.',
  },
  'src/build': {
    imports: [],
    why: 'All build steps share the cache and the shards, whatever they produce.',
  },
  'src/content.config.ts': {
    imports: ['src/model', 'src/mdx', 'src/build'],
    why: 'Astro validates front matter against the model and compiles the notices that a build renders.',
  },
  'src/vocabulary.ts': {
    imports: ['src/model', 'content/vocabulary'],
    why: 'Names are read from the vocabulary, not derived.',
  },
  scripts: {
    imports: [
      ...[
        'src/model',
        'src/text',
        'src/knowledge',
        'src/search',
        'src/mdx',
        'src/open-data',
        'src/open-search',
      ],
      ...['src/views', 'src/conventions', 'src/build'],
    ],
    why: 'Scripts run before the pages exist, and production code needs no test helpers.',
  },
  'scripts/read': {
    imports: ['scripts/html-tree.ts'],
    why: 'Reading a file format doesn’t depend on what a notice is.',
  },
};
const IN_ESLINT = ['src/pages', 'src/layouts', 'src/components'];
const READS_FILES = [
  ...['src/build/cache.ts', 'src/mdx/guide-files.ts', 'src/mdx/notice-files.ts', 'src/views/read-views.ts'],
  // A font is read as a file from its package, which has no module for it.
  'src/conventions/outline-text.ts',
  // The dictionary is a file in the nodejieba package.
  'src/text/read-word-classes.ts',
];
const OWN_CODE = '^(?:src|scripts|content|tests|bench|docs)/';
const NODE = `^(?:node:)?(?:${builtinModules.join('|')})$`;
/** Modules of Node.js without side effects. */
const COMPUTING = '^(?:node:)?(?:crypto|module|path|zlib)$';

/** @param {string} place a file or folder, relative to the project root */
const at = (place) => `^${place.replaceAll('.', '\\.')}(?:/|$)`;

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const folders = Object.entries(FOLDERS).map(([folder, { imports, why }]) => ({
  name: `imports-of-${folder.replace('src/', '')}`,
  comment: `${why} It may import: ${imports.join(', ') || 'no other folder'}.`,
  severity: 'error',
  from: {
    path: at(folder),
    // A folder inside another folder has its own rule.
    pathNot: Object.keys(FOLDERS)
      .filter((other) => other.startsWith(`${folder}/`))
      .map(at),
  },
  to: { path: OWN_CODE, pathNot: [folder, ...imports].map(at) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...folders,
    {
      name: 'imports-of-a-new-folder',
      comment: 'A new folder needs an entry in FOLDERS that lists what it may import, and why no more.',
      severity: 'error',
      from: { path: '^(?:src|scripts)/', pathNot: [...Object.keys(FOLDERS), ...IN_ESLINT].map(at) },
      to: { path: OWN_CODE },
    },
    {
      name: 'no-cycle',
      comment: 'Modules that import each other, even for types only, must be merged or share a third module.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-node-in-the-browser',
      comment:
        'Everything that an element or a worker imports, directly or not, runs in the browser, without Node.js.',
      severity: 'error',
      from: {
        path: [
          '^src/(?:elements|service-worker)/',
          at('src/search/search-worker.ts'),
          at('src/open-search/server-worker.ts'),
        ],
      },
      to: { reachable: true, path: NODE },
    },
    {
      name: 'pure',
      comment: 'The site’s functions are pure: they don’t read files or use the network.',
      severity: 'error',
      from: { path: '^src/', pathNot: READS_FILES.map(at) },
      to: { dependencyTypes: ['core'], pathNot: COMPUTING },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Include type imports: using another folder's types is a dependency.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
