/**
 * npm run merge -- <folder…> merges the shards of a site, one folder each as built with --shard, into dist. The result
 * equals a single build.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { listFiles, sha256OfFile } from './checksums.ts';
import { writeDigests } from './integrations/checksums.ts';
import { SHARD_FILE, type ShardFile } from './integrations/describe-shard.ts';
import { writeServiceWorker } from './integrations/service-worker.ts';
import { lockProject } from './lock.ts';
import { joinSitemaps, SITEMAP } from './join-sitemaps.ts';

/** A shard of a site: its folder and its description. */
interface Part extends ShardFile {
  folder: string;
}

const root = process.cwd();
try {
  lockProject(root, 'npm run merge');
  await merge(process.argv.slice(2).map((folder) => readPart(resolve(folder))));
} catch (error) {
  console.error(`error ${(error as Error).message}`);
  process.exitCode = 1;
}

async function merge(parts: readonly Part[]): Promise<void> {
  const dist = join(root, 'dist');
  if (parts.some(({ folder }) => folder === dist))
    throw new Error(
      'dist is where the parts are joined; move the part that stands there to a folder of its own.',
    );
  const [first] = parts;
  if (!first) throw new Error('No parts are named. Write: npm run merge -- <folder> <folder>');
  checkParts(parts, first);
  rmSync(dist, { recursive: true, force: true });
  for (const part of parts) copyPart(part, dist);
  writeFileSync(join(dist, SITEMAP), joinSitemaps(parts.map(({ folder }) => join(folder, SITEMAP))));
  await writeServiceWorker(root, dist, first.base);
  console.log(`${parts.length} parts merged: ${writeDigests(dist).size} files in dist`);
}

function readPart(folder: string): Part {
  const path = join(folder, SHARD_FILE);
  if (!existsSync(path))
    throw new Error(
      `${folder}: This is no part of a site, for it has no ${SHARD_FILE}. Build it with --shard.`,
    );
  return { ...(JSON.parse(readFileSync(path, 'utf8')) as ShardFile), folder };
}

/** @throws if the folders aren't all shards of one site, each once. */
function checkParts(parts: readonly Part[], { of, count }: Part): void {
  const other = parts.find((part) => part.of !== of || part.count !== count);
  if (other)
    throw new Error(
      `${other.folder}: This is part ${other.index} of ${other.count} of another site. ` +
        'Build all parts from the same commit, with the same SITE_URL, BASE_PATH and packages.',
    );
  for (let index = 1; index <= count; index += 1) {
    const found = parts.filter((part) => part.index === index).length;
    if (found !== 1)
      throw new Error(`Part ${index} of ${count} is named ${found} times; name each part once.`);
  }
}

/** @throws if another shard has a file of the same name with different content. */
function copyPart({ folder }: Part, dist: string): void {
  for (const path of listFiles(folder).filter((name) => name !== SHARD_FILE && name !== SITEMAP)) {
    const [from, to] = [join(folder, path), join(dist, path)];
    if (existsSync(to) && sha256OfFile(from) !== sha256OfFile(to))
      throw new Error(
        `${from}: Another part has other bytes for it. Build the parts with the same packages.`,
      );
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, to);
  }
}
