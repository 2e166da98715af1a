import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { writeAtomically } from '../../src/build/cache.ts';
import { formatDigests, listFiles, parseDigests, sha256Of, sha256OfFile } from '../checksums.ts';

/** Astro's cache for the next build: pages, the front matter of compiled files, and the inputs of each page. */
const CACHE = '.astro/cache';
const PAGES = 'dist';
const RECORDS = ['data-store.json', 'incremental-build.json'];
/** Their checksums at the end of the last build, and that of the code. */
const DIGESTS = `${CACHE}/page-digests.txt`;
const CODE = 'src';
const SETTINGS = ['astro.config.mjs', 'package-lock.json'];

/**
 * Ensures that a build reuses only files that the last build wrote with the same code. Files changed since are deleted
 * and built again. If any code has changed, all are: a page names its scripts by their digests, and a change of one
 * script can rename others, which Astro doesn't track.
 */
export function dropStalePages(): AstroIntegration {
  let root = '';
  return {
    name: 'yaodian:stale-pages',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build') return;
        const deleted = deleteChanged(root, fileURLToPath(config.outDir));
        if (deleted > 0)
          logger.warn(`${deleted} cached files, or the code, changed since the last build; rebuilding them`);
      },
      'astro:build:done': () => {
        const digests = listCached(root).map(
          (path) => [path, sha256OfFile(join(root, CACHE, path))] as const,
        );
        writeAtomically(join(root, DIGESTS), formatDigests(new Map([...digests, [CODE, digestCode(root)]])));
      },
    },
  };
}

function listCached(root: string): string[] {
  const pages = listFiles(join(root, CACHE, PAGES)).map((path) => `${PAGES}/${path}`);
  return [...pages, ...RECORDS.filter((name) => digestIfExists(join(root, CACHE, name)) !== null)];
}

/**
 * Deletes cached files that changed since the last build. Pages are also deleted from the site, where Astro looks
 * first.
 * @returns the number of cached files deleted.
 */
function deleteChanged(root: string, outDir: string): number {
  const digests = readDigests(root);
  const copiesOf = (path: string) => [
    join(root, CACHE, path),
    ...(path.startsWith(`${PAGES}/`) ? [join(outDir, path.slice(PAGES.length + 1))] : []),
  ];
  const changed = listCached(root).filter((path) =>
    copiesOf(path).some((copy) => {
      const digest = digestIfExists(copy);
      return digest !== null && digest !== digests.get(path);
    }),
  );
  for (const copy of changed.flatMap(copiesOf)) rmSync(copy, { force: true });
  return changed.length;
}

function readDigests(root: string): ReadonlyMap<string, string> {
  try {
    const digests = parseDigests(readFileSync(join(root, DIGESTS), 'utf8'));
    return digests.get(CODE) === digestCode(root) ? digests : new Map();
  } catch {
    // This is the first build, or the list is damaged: no cached file can be trusted.
    return new Map();
  }
}

/** Returns the digest of everything that pages, scripts and styles are compiled from. */
function digestCode(root: string): string {
  const files = listFiles(join(root, CODE)).map((path) => `${CODE}/${path}`);
  const digests = [...files, ...SETTINGS].map(
    (path) => [path, digestIfExists(join(root, path)) ?? ''] as const,
  );
  return sha256Of(Buffer.from(formatDigests(new Map(digests))));
}

function digestIfExists(path: string): string | null {
  try {
    return sha256OfFile(path);
  } catch {
    return null;
  }
}
