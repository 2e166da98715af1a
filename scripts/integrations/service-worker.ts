import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';
import { build } from 'vite';

import { readShard } from '../../src/build/shard.ts';
import { listFiles, sha256OfFile } from '../checksums.ts';

/** What works without a network from the first visit on: the pages that lead everywhere, and what they look like. */
const SHELL = /^(?:index\.html|offline\/index\.html|404\.html|favicon\.svg|_astro\/.*\.css)$/;
/** Pictures for other sites, maps for search engines, and checksums for who copies files: no reader who saves everything needs them. */
const NOT_SAVED =
  /^(?:og\/|originals\/|sitemap|sw\.js|robots\.txt|feed\.xml|saved-files\.json|SHA256SUMS|data\/(?:manifest\.json$|.*\.(?:csv|jsonl|sqlite)$))/;

/** Writes the service worker, and the list of files that make up the whole site with their size. */
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

/** Writes both into a whole site; gives how many files the shell has, and how many a reader may save. */
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

/** A file of the shell by its address. One whose name tells its content needs no sum. */
function shellEntry(folder: string, path: string, base: string) {
  const url = base + path.replace(/(^|\/)index\.html$/, '$1');
  const sum = sha256OfFile(join(folder, path)).slice(0, 16);
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
