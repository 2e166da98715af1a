import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';
import { build } from 'vite';

import { readShard } from '../../src/build/shard.ts';
import { listFiles, sha256OfFile } from '../checksums.ts';

/** Files that are available offline from the first visit on: the main pages and their styles. */
const SHELL = /^(?:index\.html|offline\/index\.html|404\.html|favicon\.svg|_astro\/.*\.css)$/;
/**
 * Files that a reader who saves the whole site doesn't need: pictures for other sites, sitemaps for search engines,
 * checksums for mirrors.
 */
const NOT_SAVED =
  /^(?:og\/|originals\/|sitemap|sw\.js|robots\.txt|feed\.xml|saved-files\.json|SHA256SUMS|data\/(?:manifest\.json$|.*\.(?:csv|jsonl|sqlite)$))/;

/** Writes the service worker, and the list of files that make up the whole site, with their total size. */
export function serviceWorker(): AstroIntegration {
  let base = '/';
  let root = '';
  return {
    name: 'yaodian:service-worker',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (readShard(process.env)) return;
        const { shell, saved } = await writeServiceWorker(root, fileURLToPath(dir), base);
        logger.info(`${shell} files of the shell, ${saved} files to save`);
      },
    },
  };
}

/**
 * Writes both into a complete site.
 * @returns the number of files in the shell, and the number that a reader may save.
 */
export async function writeServiceWorker(
  root: string,
  folder: string,
  siteBase: string,
): Promise<{ shell: number; saved: number }> {
  const base = siteBase.replace(/\/?$/, '/');
  const files = listFiles(folder).filter((path) => !NOT_SAVED.test(path));
  const bytes = files.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  writeFileSync(
    join(folder, 'saved-files.json'),
    JSON.stringify({ bytes, files: files.map((path) => path.replace(/(^|\/)index\.html$/, '$1')) }),
  );
  const shell = files.filter((path) => SHELL.test(path)).map((path) => shellEntry(folder, path, base));
  await bundle(root, folder, shell);
  return { shell: shell.length, saved: files.length };
}

/** Creates the precache entry of a file. Files with a hash in their name need no revision. */
function shellEntry(folder: string, path: string, base: string) {
  const url = base + path.replace(/(^|\/)index\.html$/, '$1');
  const sum = sha256OfFile(join(folder, path)).slice(0, 16);
  return { url, revision: path.startsWith('_astro/') ? null : sum };
}

/** Bundles the worker as one file at the site's root, so that its scope is the whole site. */
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
