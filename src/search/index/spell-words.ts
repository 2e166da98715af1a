import { pinyin } from 'pinyin-pro';

import type { Lexicon } from './lexicon.ts';
import type { Pinyin } from '../query/spelling.ts';

/** Number of the most frequent words that can be found by their pinyin. */
const MAX_SPELT = 3000;

/** Spells the Han words of a lexicon in pinyin without tones, with ü as v. */
export function spellWords({ words }: Lexicon): Pinyin {
  const han = Object.keys(words).filter((word) => /^\p{Script=Han}+$/u.test(word));
  return Object.fromEntries(
    han.slice(0, MAX_SPELT).map((word) => [word, pinyin(word, { toneType: 'none', v: true })]),
  );
}
