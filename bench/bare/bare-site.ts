import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { BLOCK_NAMES } from '../../src/mdx/refuse-foreign-nodes.ts';
import { BARE_BUILD, CACHES } from '../build-command.ts';
import { type Cost, runMeasured } from '../run-measured.ts';

/**
 * A minimal site that renders a project's notices. The cost of the real site's build is given as a multiple of its
 * build.
 */
export interface BareSite {
  /**
   * Builds one page per notice from the project's current MDX. With `afresh`, caches of earlier builds are deleted
   * first.
   */
  build: (options: { afresh: boolean }) => Promise<Cost>;
  remove: () => void;
}

/**
 * Astro and @astrojs/mdx as their documentation sets them up: the notices are a content collection without retained
 * bodies, each rendered by its own page with components that do nothing. Only smart punctuation is switched off,
 * because it would change the text.
 */
const FILES = {
  'package.json': '{ "type": "module" }\n',
  'astro.config.mjs': `import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({
  cacheDir: '.astro/cache',
  integrations: [mdx()],
  markdown: { processor: satteri({ features: { smartPunctuation: false } }) },
});
`,
  'src/content.config.ts': `import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
export const collections = {
  notices: defineCollection({ loader: glob({ base: 'content/notices', pattern: '*.mdx', retainBody: false }) }),
};
`,
  'src/components/Block.astro': '<div><slot /></div>\n',
  'src/pages/[id].astro': `---
import { getCollection, render } from 'astro:content';
import Block from '../components/Block.astro';
export async function getStaticPaths() {
  return (await getCollection('notices')).map((notice) => ({ params: { id: notice.id }, props: { notice } }));
}
const { notice } = Astro.props;
const { Content } = await render(notice);
const components = Object.fromEntries(${JSON.stringify([...BLOCK_NAMES])}.map((name) => [name, Block]));
---
<html lang="zh-CN">
  <head><title>{notice.data.title}</title></head>
  <body><h1>{notice.data.title}</h1><Content components={components} /></body>
</html>
`,
};

/** Creates a bare site of a project's notices in a temporary folder. */
export function makeBareSite(project: string): BareSite {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-bare-'));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  const remove = (path: string) => rmSync(join(folder, path), { recursive: true, force: true });
  return {
    build: ({ afresh }) => {
      if (afresh) CACHES.forEach(remove);
      cpSync(join(project, 'content/notices'), join(folder, 'content/notices'), { recursive: true });
      return runMeasured(BARE_BUILD, folder);
    },
    remove: () => remove('.'),
  };
}
