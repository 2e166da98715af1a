import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { programDigest } from '../../src/build/cache.ts';
import { listNoticeIds } from '../../src/mdx/notice-files.ts';
import { noticesOfShard, readShard } from '../../src/build/shard.ts';
import type { PublishedPage } from '../check-fidelity.ts';
import { inThreads } from '../in-threads.ts';

const CHECK = new URL('../check-fidelity.ts', import.meta.url);

/** Fails the build if a notice's page doesn't contain its source's text, complete and in order. */
export function fidelityGate(): AstroIntegration {
  let root = '';
  return {
    name: 'yaodian:fidelity-gate',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const program = programDigest(root);
        const pageOf = (id: string) => join(fileURLToPath(dir), 'notices', id, 'index.html');
        const pages = noticesOfShard(readShard(process.env), listNoticeIds(root)).map((id) => ({
          id,
          page: pageOf(id),
          root,
          program,
        }));
        const found = await Array.fromAsync(inThreads<PublishedPage, string | null>(CHECK, pages));
        const differences = pages.flatMap(({ id }, at) => {
          const difference = found[at] ?? null;
          return difference === null ? [] : [`notices/${id}/: ${difference}`];
        });
        if (differences.length > 0) {
          throw new Error(
            `A page isn't its source's text.\n${differences.join('\n')}\nCorrect scripts/ingest or the component that shows it.`,
          );
        }
        logger.info(`${pages.length} notices equal their sources`);
      },
    },
  };
}
