import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { countFindings } from '../../src/knowledge/count-findings.ts';
import { deriveKnowledge } from '../../src/knowledge/derive-knowledge.ts';
import { indexVocabulary } from '../../src/knowledge/index-vocabulary.ts';
import { readNotices } from '../notice-files.ts';
import { readVocabulary } from '../read-vocabulary.ts';

/** Reports after a build how much was found in the clauses, and what of it is doubtful. */
export function findingsReport(): AstroIntegration {
  let root = '';
  return {
    name: 'yaodian:findings',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ logger }) => {
        const vocabulary = readVocabulary(root);
        const { segment } = indexVocabulary(vocabulary);
        for (const { kind, found, doubts } of countFindings(
          deriveKnowledge(readNotices(root), { ...vocabulary, segment }),
        )) {
          const told = Object.entries(doubts).map(([doubt, count]) => `${count} ${doubt}`);
          logger.info(`${found} ${kind}${told.length > 0 ? `: ${told.join(', ')}` : ''}`);
        }
      },
    },
  };
}
