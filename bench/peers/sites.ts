import type { Notice } from '../../src/model/notice.ts';
import { listRecords } from '../../src/knowledge/records/list-records.ts';

/** An alternative site generator with search, set up as in its documentation. */
export interface Peer {
  name: string;
  /** Exact versions, installed for the run. */
  dependencies: Record<string, string>;
  /** Returns the files of a site with these notices, by path. */
  files: (notices: readonly Notice[]) => Record<string, string>;
  /** Build command as arguments for Node. */
  build: string[];
  output: string;
}

/** Astro's documentation theme, whose search is stock Pagefind. */
export const starlight: Peer = {
  name: 'Starlight',
  dependencies: { astro: '7.3.5', '@astrojs/starlight': '0.42.4', sharp: '0.35.5' },
  files: (notices) => ({
    'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  integrations: [starlight({ title: '文件', defaultLocale: 'root', locales: { root: { label: '简体中文', lang: 'zh-CN' } } })],
});
`,
    'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    'src/content/docs/index.md': '---\ntitle: 文件\n---\n\n各省文件。\n',
    ...pages(notices, 'src/content/docs/'),
  }),
  build: ['node_modules/astro/bin/astro.mjs', 'build'],
  output: 'dist',
};

/** Meta's documentation generator with its most used local search plugin, which segments Chinese with jieba. */
export const docusaurus: Peer = {
  name: 'Docusaurus',
  dependencies: {
    '@docusaurus/core': '3.10.2',
    '@docusaurus/plugin-content-docs': '3.10.2',
    '@docusaurus/theme-classic': '3.10.2',
    '@easyops-cn/docusaurus-search-local': '0.55.3',
    react: '19.3.1',
    'react-dom': '19.3.1',
  },
  files: (notices) => ({
    'docusaurus.config.js': `module.exports = {
  title: '文件', url: 'http://localhost', baseUrl: '/', trailingSlash: true, onBrokenLinks: 'ignore',
  markdown: { format: 'md' },
  plugins: [['@docusaurus/plugin-content-docs', { routeBasePath: '/', sidebarPath: undefined }]],
  themes: ['@docusaurus/theme-classic', ['@easyops-cn/docusaurus-search-local', { language: ['en', 'zh'], hashed: true, indexBlog: false, docsRouteBasePath: '/' }]],
};
`,
    'docs/index.md': '---\ntitle: 文件\nslug: /\n---\n\n各省文件。\n',
    ...pages(notices, 'docs/'),
  }),
  build: ['node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build'],
  output: 'build',
};

/** Creates one page per notice: clauses as headings and paragraphs, the rest as text. */
function pages(notices: readonly Notice[], folder: string): Record<string, string> {
  return Object.fromEntries(
    notices.map((notice) => {
      const clauses = listRecords(notice).map(({ label, title, text }) =>
        [`## ${escape(`${label ?? ''}${title ?? '正文'}`)}`, ...text.split('\n').map(escape)].join('\n\n'),
      );
      const frontMatter = `---\ntitle: ${JSON.stringify(notice.title)}\n---\n`;
      return [`${folder}${notice.id}.md`, `${frontMatter}\n${clauses.join('\n\n')}\n`];
    }),
  );
}

/** Escapes characters that are special in Markdown or HTML. */
function escape(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>()#+\-.!|~&:$]/gu, (mark) => (mark === '<' ? '&lt;' : `\\${mark}`))
    .trim();
}
