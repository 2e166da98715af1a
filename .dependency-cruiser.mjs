// @ts-check
/**
 * Who may import whom: `npm run check` fails on any other import. Pages, layouts and components have their rules in
 * eslint.config.js, which reads `.astro` files too.
 */
import { builtinModules } from 'node:module';

/**
 * What each room imports of the others, and why no more. No two rooms import each other.
 * @type {Record<string, { imports: string[]; why: string }>}
 */
const ROOMS = {
  'src/model': { imports: [], why: 'What everything speaks of knows nothing of the site.' },
  'src/text': {
    imports: ['src/model'],
    why: 'A text is folded and cut in one way, whoever reads or searches it.',
  },
  'src/knowledge': {
    imports: ['src/model', 'src/text'],
    why: 'What is found in notices depends on them and the vocabulary, not on how it is searched or shown.',
  },
  'src/knowledge/citations/laws.ts': {
    imports: ['src/model', 'content/vocabulary'],
    why: 'The names of laws are what tells a law from other words; no caller knows others.',
  },
  'src/search': {
    imports: ['src/model', 'src/text', 'src/knowledge'],
    why: 'The index is made of what is known, and knows no page that asks it.',
  },
  'src/mdx': { imports: ['src/model'], why: 'The form that a notice is written in is of the notice alone.' },
  'src/cite': { imports: ['src/model'], why: 'A citation is of a notice, wherever it was read from.' },
  'src/charts': { imports: [], why: 'A chart is of numbers, whatever they count.' },
  'src/conventions': {
    imports: ['src/model'],
    why: 'What machines are told of a page is what it is handed.',
  },
  'src/open-data': {
    imports: ['src/model', 'src/knowledge', 'src/cite'],
    why: 'What is published as data changes with what is known, never with a page.',
  },
  'src/listing': {
    imports: ['src/model', 'src/knowledge'],
    why: 'How a list is cut into pages doesn’t depend on what a page looks like.',
  },
  'src/compare': {
    imports: ['src/model', 'src/text', 'src/knowledge', 'src/cite', 'src/open-data'],
    why: 'Build and browser compare by the same functions, and what they compare is the open data.',
  },
  'src/basket': {
    imports: ['src/model', 'src/cite', 'src/open-data', 'src/compare'],
    why: 'What a reader puts aside is clauses and their citations, loaded as a comparison loads them.',
  },
  'src/open-search': {
    imports: ['src/model', 'src/text', 'src/knowledge', 'src/search'],
    why: 'Another engine is told what the site’s own index is, and asked what that is asked.',
  },
  'src/views': {
    imports: [
      ...['src/model', 'src/text', 'src/knowledge', 'src/search', 'src/cite', 'src/open-data', 'src/listing'],
      ...['src/compare', 'src/conventions', 'src/charts', 'src/href.ts'],
    ],
    why: 'What a page shows is decided before there are pages, whoever writes it where.',
  },
  'src/views/read-views.ts': {
    imports: ['src/views', 'src/model', 'src/open-data', 'src/build'],
    why: 'It is all of the pages that reads a file: the view that was written for one.',
  },
  'src/elements': {
    imports: [
      ...['src/model', 'src/text', 'src/search', 'src/cite', 'src/open-data', 'src/compare', 'src/charts'],
      ...['src/basket', 'src/open-search', 'src/href.ts'],
    ],
    why: 'What ships to the browser finds nothing anew, and knows no page.',
  },
  'src/service-worker': { imports: [], why: 'It keeps what was loaded, whatever that is.' },
  'src/href.ts': { imports: [], why: 'An address is a path under the site’s base, whatever stands there.' },
  'src/build': {
    imports: [],
    why: 'Every step of a build shares the cache and the shards, whatever it makes.',
  },
  'src/content.config.ts': {
    imports: ['src/model', 'src/mdx', 'src/build'],
    why: 'Astro checks front matter by the model, and compiles the notices that a build renders.',
  },
  'src/vocabulary.ts': { imports: ['src/model', 'content/vocabulary'], why: 'Names are read, not derived.' },
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
    why: 'What runs before the pages needs none of them, and production needs no helper of the tests.',
  },
  'scripts/read': {
    imports: ['scripts/html-tree.ts'],
    why: 'A file’s format is read without knowing what a notice is.',
  },
};
const IN_ESLINT = ['src/pages', 'src/layouts', 'src/components'];
const READS_FILES = [
  ...['src/build/cache.ts', 'src/mdx/guide-files.ts', 'src/mdx/notice-files.ts', 'src/views/read-views.ts'],
  // A font is read whole from its package, which has no module for it.
  'src/conventions/outline-text.ts',
  // The dictionary stands in nodejieba's package.
  'src/text/read-word-classes.ts',
];
const OWN_CODE = '^(?:src|scripts|content|tests|bench|docs)/';
const NODE = `^(?:node:)?(?:${builtinModules.join('|')})$`;
/** Node's modules that compute and do nothing else. */
const COMPUTING = '^(?:node:)?(?:crypto|module|path|zlib)$';

/** @param {string} place a file or folder below the project's root */
const at = (place) => `^${place.replaceAll('.', '\\.')}(?:/|$)`;

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const rooms = Object.entries(ROOMS).map(([room, { imports, why }]) => ({
  name: `imports-of-${room.replace('src/', '')}`,
  comment: `${why} It may import: ${imports.join(', ') || 'no other room'}.`,
  severity: 'error',
  from: {
    path: at(room),
    // A room in a room has a rule of its own.
    pathNot: Object.keys(ROOMS)
      .filter((other) => other.startsWith(`${room}/`))
      .map(at),
  },
  to: { path: OWN_CODE, pathNot: [room, ...imports].map(at) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...rooms,
    {
      name: 'imports-of-a-new-room',
      comment: 'A new room says in ROOMS what it imports, and why no more.',
      severity: 'error',
      from: { path: '^(?:src|scripts)/', pathNot: [...Object.keys(ROOMS), ...IN_ESLINT].map(at) },
      to: { path: OWN_CODE },
    },
    {
      name: 'no-cycle',
      comment: 'Modules that need each other, be it for a type, are one module, or share a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-node-in-the-browser',
      comment: 'Whatever an element or a worker imports, however far away, runs where there is no Node.',
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
      comment: 'The site’s functions give the same for the same: they read no file and ask no network.',
      severity: 'error',
      from: { path: '^src/', pathNot: READS_FILES.map(at) },
      to: { dependencyTypes: ['core'], pathNot: COMPUTING },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types too: who speaks of another's types depends on it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
