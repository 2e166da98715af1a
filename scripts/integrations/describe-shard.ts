import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { digestOf, programDigest, writeAtomically } from '../../src/build/cache.ts';
import { listNoticeIds, noticePath } from '../../src/mdx/notice-files.ts';
import { readShard, type Shard } from '../../src/build/shard.ts';

/** File at the root of a shard until the shards are merged. */
export const SHARD_FILE = 'shard.json';

/** Describes a shard and the site it belongs to. */
export interface ShardFile extends Shard {
  /** Digest of everything that the site's content depends on. */
  of: string;
  base: string;
}

/** Writes a description into each shard, so that shards of different sites can't be merged. */
export function describeShard(): AstroIntegration {
  let root = '';
  let address = { site: '', base: '/' };
  return {
    name: 'yaodian:shard',
    hooks: {
      'astro:config:done': ({ config: { root: folder, site = '', base } }) => {
        root = fileURLToPath(folder);
        address = { site, base };
      },
      'astro:build:done': ({ dir, logger }) => {
        const shard = readShard(process.env);
        if (!shard) return;
        const shardFile: ShardFile = { ...shard, of: digestSite(root, address), base: address.base };
        writeAtomically(join(fileURLToPath(dir), SHARD_FILE), `${JSON.stringify(shardFile)}\n`);
        logger.info(`part ${shard.index} of ${shard.count}; npm run merge joins the parts`);
      },
    },
  };
}

function digestSite(root: string, { site, base }: { site: string; base: string }): string {
  const notices = listNoticeIds(root).flatMap((id) => [id, readFileSync(join(root, noticePath(id)))]);
  return digestOf(programDigest(root), site, base, ...notices);
}
