import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { findDifference, pageText, publishedText } from '../fidelity.ts';
import { readSource } from '../ingest/read-source.ts';
import { writeCached, readCached, digestOf, programDigest } from '../../src/cache.ts';
import { listNoticeIds } from '../../src/notice-files.ts';
import { readVocabulary } from '../read-vocabulary.ts';

/** Stops the build where a notice's page doesn't give its source's text, whole and in order. */
export function fidelityGate(): AstroIntegration {
  let root = '';
  return {
    name: 'yaodian:fidelity-gate',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const vocabulary = readVocabulary(root);
        const program = programDigest(root);
        const ids = listNoticeIds(root);
        const differences: string[] = [];
        for (const id of ids) {
          const source = await readSource(root, `content/sources/${id}`, vocabulary);
          const html = readFileSync(join(fileURLToPath(dir), 'notices', id, 'index.html'), 'utf8');
          // That they are equal is kept for as long as neither changes.
          const sum = digestOf(program, JSON.stringify(source), html);
          if (readCached(root, `equal/${id}`, sum)) continue;
          const difference = findDifference(publishedText(source), pageText(html));
          if (difference === null) writeCached(root, `equal/${id}`, sum, true);
          else differences.push(`notices/${id}/: ${difference}`);
        }
        if (differences.length > 0) {
          throw new Error(
            `A page isn't its source's text.\n${differences.join('\n')}\nCorrect scripts/ingest or the component that shows it.`,
          );
        }
        logger.info(`${ids.length} notices equal their sources`);
      },
    },
  };
}
