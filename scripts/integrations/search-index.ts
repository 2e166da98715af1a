import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { indexVocabulary } from '../../src/knowledge/index-vocabulary.ts';
import { buildIndex, type IndexFile } from '../../src/search/build-index.ts';
import { readNotices } from '../notice-files.ts';
import { readVocabulary } from '../read-vocabulary.ts';

/** Builds the search index: into dist/pagefind/ after a build, in memory for `astro dev`. */
export function searchIndex(): AstroIntegration {
  let root = '';
  return {
    name: 'yaodian:search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await indexOf(root);
        for (const { path, content } of files) {
          const target = join(fileURLToPath(dir), 'pagefind', path);
          mkdirSync(dirname(target), { recursive: true });
          writeFileSync(target, content);
        }
        logger.info(`${files.length} files in pagefind/`);
      },
      'astro:server:setup': ({ server }) => {
        let index: Promise<IndexFile[]> | undefined;
        server.watcher.on('all', (_event, path) => {
          if (path.includes('/content/')) index = undefined;
        });
        server.middlewares.use((request, response, next) => {
          const path = /\/pagefind\/([^?]+)/.exec(request.url ?? '')?.[1];
          if (path === undefined) return next();
          index ??= indexOf(root);
          index.then((files) => {
            const file = files.find((candidate) => candidate.path === path);
            if (!file) return next();
            response.setHeader(
              'Content-Type',
              path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
            );
            response.end(file.content);
          }, next);
        });
      },
    },
  };
}

function indexOf(root: string): Promise<IndexFile[]> {
  return buildIndex(readNotices(root), indexVocabulary(readVocabulary(root)));
}
