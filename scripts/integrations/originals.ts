import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { originalPath } from '../../src/conventions/original-path.ts';
import { readNotices } from '../../src/mdx/notice-files.ts';
import { isFirstShard, readShard } from '../../src/build/shard.ts';

/** Publishes the original of each notice, byte for byte, except originals that contain hidden text. */
export function originals(): AstroIntegration {
  let root = '';
  return {
    name: 'yaodian:originals',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir, logger }) => {
        if (!isFirstShard(readShard(process.env))) return;
        const published = readNotices(root).flatMap((notice) => {
          const path = originalPath(notice);
          return path === null
            ? []
            : [{ from: join(root, notice.source.file), to: fileURLToPath(dir) + path }];
        });
        for (const { from, to } of published) {
          mkdirSync(dirname(to), { recursive: true });
          cpSync(from, to);
        }
        logger.info(`${published.length} originals published`);
      },
    },
  };
}
