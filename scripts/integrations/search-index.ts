import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { indexVocabulary } from '../../src/search/index-vocabulary.ts';
import { buildIndex, type IndexFile } from '../../src/search/build-index.ts';
import { readNotices } from '../../src/notice-files.ts';
import { readVocabulary } from '../read-vocabulary.ts';

/** Builds the search index: into dist/pagefind/ beside a build, in memory for `astro dev`. */
export function searchIndex(): AstroIntegration {
  let root = '';
  let index: Promise<string> | undefined;
  return {
    name: 'yaodian:search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': () => {
        index = writeIndex(root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = await index;
        if (folder === undefined) return;
        const target = join(fileURLToPath(dir), 'pagefind');
        cpSync(folder, target, { recursive: true });
        rmSync(folder, { recursive: true });
        logger.info(`${readdirSync(target, { recursive: true }).length} files in pagefind/`);
      },
      'astro:server:setup': ({ server }) => {
        let files: Promise<IndexFile[]> | undefined;
        server.watcher.on('all', (_event, path) => {
          if (!path.includes('/content/')) return;
          files = undefined;
          server.ws.send({ type: 'full-reload' });
        });
        server.middlewares.use((request, response, next) => {
          const path = /\/pagefind\/([^?]+)/.exec(request.url ?? '')?.[1];
          if (path === undefined) return next();
          files ??= indexOf(root);
          files.then((all) => {
            const file = all.find((candidate) => candidate.path === path);
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

/** Begins to build the index in a process of its own; resolves to the folder it is in. */
function writeIndex(root: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-index-'));
  const child = spawn(process.execPath, [join(root, 'scripts/write-index.ts'), folder], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const stop = () => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  const done = new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('exit', stop);
      if (code === 0) resolve(folder);
      else reject(new Error(`The search index wasn't built: its process ended with ${code}; see above.`));
    });
  });
  // Asked for at the end of the build; until then a failure waits.
  done.catch(() => undefined);
  return done;
}

function indexOf(root: string): Promise<IndexFile[]> {
  return buildIndex(readNotices(root), indexVocabulary(readVocabulary(root)));
}
