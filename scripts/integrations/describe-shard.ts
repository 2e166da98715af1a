import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { digestOf, programDigest, writeAtomically } from '../../src/build/cache.ts';
import { listNoticeIds, noticePath } from '../../src/mdx/notice-files.ts';
import { readShard, type Shard } from '../../src/build/shard.ts';

/** Stands at the root of a part of a site until the parts are merged. */
export const SHARD_FILE = 'shard.json';

/** What a part is, and what it is a part of. */
export interface ShardFile extends Shard {
  /** The digest of all that decides what the site says. */
  of: string;
  base: string;
}

/** Says in a part of a site what it is a part of, so that no other's is merged with it. */
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
        const told: ShardFile = { ...shard, of: digestSite(root, address), base: address.base };
        writeAtomically(join(fileURLToPath(dir), SHARD_FILE), `${JSON.stringify(told)}\n`);
        logger.info(`part ${shard.index} of ${shard.count}; npm run merge joins the parts`);
      },
    },
  };
}

function digestSite(root: string, { site, base }: { site: string; base: string }): string {
  const notices = listNoticeIds(root).flatMap((id) => [id, readFileSync(join(root, noticePath(id)))]);
  return digestOf(programDigest(root), site, base, ...notices);
}
