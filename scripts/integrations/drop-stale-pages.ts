import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { writeAtomically } from '../../src/build/cache.ts';
import { formatDigests, listFiles, parseDigests, sha256OfFile } from '../checksums.ts';

/** What Astro caches of a build for the next: pages, the front matter of what is compiled, and what each page was made from. */
const CACHE = '.astro/cache';
const PAGES = 'dist';
const RECORDS = ['data-store.json', 'incremental-build.json'];
/** What they were when the last build ended. */
const DIGESTS = `${CACHE}/page-digests.txt`;

/** Sees to it that nothing is reused but what the last build made: what changed since is dropped, and made anew. */
export function dropStalePages(): AstroIntegration {
  let root = '';
  return {
    name: 'yaodian:stale-pages',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build') return;
        const dropped = dropChanged(root, fileURLToPath(config.outDir));
        if (dropped > 0)
          logger.warn(
            `${dropped} cached files aren't what the last build that ended left; they are made anew`,
          );
      },
      'astro:build:done': () => {
        const digests = listCached(root).map(
          (path) => [path, sha256OfFile(join(root, CACHE, path))] as const,
        );
        writeAtomically(join(root, DIGESTS), formatDigests(new Map(digests)));
      },
    },
  };
}

function listCached(root: string): string[] {
  const pages = listFiles(join(root, CACHE, PAGES)).map((path) => `${PAGES}/${path}`);
  return [...pages, ...RECORDS.filter((name) => digestIfThere(join(root, CACHE, name)) !== null)];
}

/** Removes what was cached and changed since, a page from the site too, where Astro looks for it first; gives their number. */
function dropChanged(root: string, outDir: string): number {
  const digests = readDigests(root);
  const placesOf = (path: string) => [
    join(root, CACHE, path),
    ...(path.startsWith(`${PAGES}/`) ? [join(outDir, path.slice(PAGES.length + 1))] : []),
  ];
  const changed = listCached(root).filter((path) =>
    placesOf(path).some((place) => {
      const digest = digestIfThere(place);
      return digest !== null && digest !== digests.get(path);
    }),
  );
  for (const place of changed.flatMap(placesOf)) rmSync(place, { force: true });
  return changed.length;
}

function readDigests(root: string): ReadonlyMap<string, string> {
  try {
    return parseDigests(readFileSync(join(root, DIGESTS), 'utf8'));
  } catch {
    // The first build, or the list is damaged: nothing that is cached can be trusted.
    return new Map();
  }
}

function digestIfThere(path: string): string | null {
  try {
    return sha256OfFile(path);
  } catch {
    return null;
  }
}
