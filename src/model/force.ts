import { z } from 'zod';

import { words } from './words.ts';

/** The levels of 力度, from the one that leaves least to whoever acts. */
export const FORCE_LEVELS = ['prohibit', 'binding', 'deploy', 'encourage', 'explore'] as const;
export type ForceLevel = (typeof FORCE_LEVELS)[number];

/** 力度: content/vocabulary/force.yaml. */
export const forceVocabulary = z.strictObject({
  levels: z.array(
    z.strictObject({
      id: z.enum(FORCE_LEVELS),
      name: z.string().nonempty(),
      /** What it means, in a sentence for the site's readers. */
      is: z.string().nonempty(),
      /** Words that show it where a phrase opens with them. */
      words,
      /** Words that show it only where another word of the vocabulary follows: 应加强, and not 应用. */
      modals: words.optional(),
    }),
  ),
  /** What may stand before the word. */
  adverbs: words,
  /** Words that are as often nouns, and what behind them makes them one: 建设单位. */
  nominal: words,
  heads: words,
  /** What only begins like a word: 研究生, 应急. */
  names: words,
});
export type ForceVocabulary = z.infer<typeof forceVocabulary>;
