import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { writeWhole } from '../../src/cache.ts';
import { formatSums, listFiles, parseSums, sha256OfFile } from '../checksums.ts';

/** What Astro keeps of a build for the next: pages, the front matter of what is compiled, and what each page was made from. */
const CACHE = '.astro/cache';
const PAGES = 'dist';
const RECORDS = ['data-store.json', 'incremental-build.json'];
/** What they were when the last build ended. */
const SUMS = `${CACHE}/kept-pages.sums`;

/** Sees to it that nothing is reused but what the last build made: what changed since is dropped, and made anew. */
export function dropStalePages(): AstroIntegration {
  let root = '';
  return {
    name: 'yaodian:kept-pages',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build') return;
        const dropped = dropChanged(root, fileURLToPath(config.outDir));
        if (dropped > 0)
          logger.warn(`${dropped} kept files aren't what the last build that ended left; they are made anew`);
      },
      'astro:build:done': () => {
        const sums = listKept(root).map((path) => [path, sha256OfFile(join(root, CACHE, path))] as const);
        writeWhole(join(root, SUMS), formatSums(new Map(sums)));
      },
    },
  };
}

function listKept(root: string): string[] {
  const pages = listFiles(join(root, CACHE, PAGES)).map((path) => `${PAGES}/${path}`);
  return [...pages, ...RECORDS.filter((name) => sumIfThere(join(root, CACHE, name)) !== null)];
}

/** Removes what was kept and changed since, a page from the site too, where Astro looks for it first; gives their number. */
function dropChanged(root: string, outDir: string): number {
  const sums = readSums(root);
  const placesOf = (path: string) => [
    join(root, CACHE, path),
    ...(path.startsWith(`${PAGES}/`) ? [join(outDir, path.slice(PAGES.length + 1))] : []),
  ];
  const changed = listKept(root).filter((path) =>
    placesOf(path).some((place) => {
      const sum = sumIfThere(place);
      return sum !== null && sum !== sums.get(path);
    }),
  );
  for (const place of changed.flatMap(placesOf)) rmSync(place, { force: true });
  return changed.length;
}

function readSums(root: string): ReadonlyMap<string, string> {
  try {
    return parseSums(readFileSync(join(root, SUMS), 'utf8'));
  } catch {
    // The first build, or the list is damaged: nothing that is kept can be trusted.
    return new Map();
  }
}

function sumIfThere(path: string): string | null {
  try {
    return sha256OfFile(path);
  } catch {
    return null;
  }
}
