import { z } from 'zod';

import { wordList } from './words.ts';

/** The levels of 力度, ordered by how much discretion they leave to those who act, least first. */
export const FORCE_LEVELS = ['prohibit', 'binding', 'deploy', 'encourage', 'explore'] as const;
export type ForceLevel = (typeof FORCE_LEVELS)[number];

/** 力度: content/vocabulary/force.yaml. */
export const forceVocabulary = z.strictObject({
  levels: z.array(
    z.strictObject({
      id: z.enum(FORCE_LEVELS),
      name: z.string().nonempty(),
      /** Definition in one sentence, for the site's readers. */
      is: z.string().nonempty(),
      /** Words that indicate the level when a phrase starts with them. */
      words: wordList,
      /** Words that indicate the level only if another word of the vocabulary follows: 应加强, but not 应用. */
      modals: wordList.optional(),
    }),
  ),
  /** Adverbs that may precede the word. */
  adverbs: wordList,
  /** Words that are often nouns, and the `heads` that make them one when they follow: 建设单位. */
  nominal: wordList,
  heads: wordList,
  /** Names that only begin like one of the words: 研究生, 应急. */
  names: wordList,
});
export type ForceVocabulary = z.infer<typeof forceVocabulary>;
