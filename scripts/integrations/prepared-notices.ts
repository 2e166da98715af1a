import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { sumOfProgram } from '../../src/kept.ts';
import { listNoticeIds } from '../../src/notice-files.ts';
import { isPrepared } from '../../src/prepared-notices.ts';
import { inThreads } from '../in-threads.ts';

/** Before a build: makes what is made of single notices and isn't kept from the last one, on all processors. */
export function preparedNotices(): AstroIntegration {
  let isBuild = false;
  return {
    name: 'yaodian:prepared-notices',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build';
      },
      'astro:config:done': async ({ config, logger }) => {
        if (!isBuild) return;
        const root = fileURLToPath(config.root);
        const program = sumOfProgram(root);
        const ids = listNoticeIds(root);
        const changed = ids.filter((id) => !isPrepared(root, id, program));
        const prepared = inThreads(new URL('../prepare-notices.ts', import.meta.url), changed);
        await Array.fromAsync(prepared);
        logger.info(`${changed.length} notices read, ${ids.length - changed.length} kept`);
      },
    },
  };
}
