import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';
import { build } from 'vite';

/** What works without a network from the first visit on: the pages that lead everywhere, and what they look like. */
const SHELL = /^(?:index\.html|offline\/index\.html|404\.html|favicon\.svg|_astro\/.*\.css)$/;
/** What a reader who saves everything needs. Pictures for other sites and maps for search engines are none of it. */
const NOT_SAVED =
  /^(?:og\/|originals\/|sitemap|sw\.js|robots\.txt|feed\.xml|saved-files\.json|data\/.*\.(?:csv|jsonl|sqlite)$)/;

/** Writes the service worker, and the list of files that make up the whole site with their size. */
export function serviceWorker(): AstroIntegration {
  let base = '/';
  let root = '';
  return {
    name: 'yaodian:service-worker',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const files = listFiles(folder).filter((path) => !NOT_SAVED.test(path));
        const bytes = files.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
        writeFileSync(
          join(folder, 'saved-files.json'),
          JSON.stringify({ bytes, files: files.map((path) => path.replace(/(^|\/)index\.html$/, '$1')) }),
        );
        const shell = files.filter((path) => SHELL.test(path)).map((path) => shellEntry(folder, path, base));
        await bundle(root, folder, shell);
        logger.info(`${shell.length} files of the shell, ${files.length} files to save`);
      },
    },
  };
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .sort();
}

/** A file of the shell by its address. One whose name tells its content needs no sum. */
function shellEntry(folder: string, path: string, base: string) {
  const url = base + path.replace(/(^|\/)index\.html$/, '$1');
  const sum = createHash('sha256')
    .update(readFileSync(join(folder, path)))
    .digest('hex')
    .slice(0, 16);
  return { url, revision: path.startsWith('_astro/') ? null : sum };
}

/** Bundles the worker as one file at the root of the site, so that its scope is all of it. */
async function bundle(root: string, folder: string, shell: object[]): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { SHELL: JSON.stringify(shell), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: join(root, 'src/service-worker/service-worker.ts'),
        formats: ['iife'],
        name: 'serviceWorker',
        fileName: () => 'sw.js',
      },
    },
  });
}
