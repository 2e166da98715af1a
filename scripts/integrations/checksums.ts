import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { readShard } from '../../src/build/shard.ts';
import { formatDigests, listFiles, SIGNATURE, sha256OfFile, SUMS } from '../checksums.ts';

const MANIFEST = 'data/manifest.json';

/**
 * Lists every published file with its checksum, for people who mirror the site: `SHA256SUMS` for a command-line tool,
 * `data/manifest.json` for a program.
 */
export function checksums(): AstroIntegration {
  return {
    name: 'yaodian:checksums',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        if (readShard(process.env)) return;
        logger.info(`${writeDigests(fileURLToPath(dir)).size} files listed in ${SUMS}`);
      },
    },
  };
}

/**
 * Writes both lists into a built site.
 * @returns the checksum of each file.
 */
export function writeDigests(folder: string): Map<string, string> {
  rmSync(join(folder, SIGNATURE), { force: true });
  const paths = listFiles(folder).filter((path) => path !== SUMS);
  const digests = new Map(
    paths.filter((path) => path !== MANIFEST).map((path) => [path, sha256OfFile(join(folder, path))]),
  );
  completeManifest(folder, digests);
  const all = new Map(
    paths.map((path) => [path, digests.get(path) ?? sha256OfFile(join(folder, path))] as const),
  );
  writeFileSync(join(folder, SUMS), formatDigests(all));
  return all;
}

/** Adds a `site` entry to the manifest of the open data, with the files that it doesn't list. */
function completeManifest(folder: string, digests: ReadonlyMap<string, string>): void {
  const path = join(folder, MANIFEST);
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { files: { path: string }[] };
  const listed = new Set(manifest.files.map((file) => `data/${file.path}`));
  const site = [...digests]
    .filter(([file]) => !listed.has(file))
    .map(([file, sha256]) => ({ path: file, bytes: statSync(join(folder, file)).size, sha256 }));
  writeFileSync(path, `${JSON.stringify({ ...manifest, site }, null, 1)}\n`);
}
