import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { isFirstShard, readShard } from '../../src/build/shard.ts';
import { type RunningScript, startScript } from '../run-script.ts';

/**
 * Fails the build if a notice's text, facts or themes differ from what its source, its notice.yaml and the vocabulary
 * produce.
 */
export function ingestGate(): AstroIntegration {
  let root = '';
  let check: RunningScript | undefined;
  return {
    name: 'yaodian:ingest-gate',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': () => {
        if (!isFirstShard(readShard(process.env))) return;
        check = startScript(root, 'scripts/check-current.ts');
      },
      'astro:build:done': async ({ logger }) => {
        if (!check) return;
        await check.done.catch(() => {
          throw new Error(
            'The notices aren’t what their sources give; see the differences above. Run: npm run ingest',
          );
        });
        logger.info('the notices are what ingest writes');
      },
    },
  };
}
