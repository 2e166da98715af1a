import { fold } from '../../text/fold.ts';
import type { Lexicon } from '../index/lexicon.ts';
import { completePinyin, type Pinyin } from './spelling.ts';

const MAX_SUGGESTIONS = 8;
const IS_LATIN = /^[a-z' ]+$/u;

/**
 * Suggests words to complete a typed text, the most frequent first: those that begin with it, those that contain it
 * and, for Latin letters, those whose pinyin or initials begin with it.
 */
export async function suggestWords(
  typed: string,
  lexicon: Lexicon,
  loadPinyin: () => Promise<Pinyin>,
): Promise<string[]> {
  const folded = fold(typed);
  if (folded === '') return [];
  // The lexicon's words are ordered by frequency.
  const words = Object.keys(lexicon.words);
  const isLatin = IS_LATIN.test(typed.toLowerCase().trim());
  const suggestions = [
    ...words.filter((word) => word.startsWith(folded)),
    ...(isLatin ? completePinyin(folded, await loadPinyin()) : []),
    ...words.filter((word) => word.includes(folded)),
  ];
  return [...new Set(suggestions)].filter((word) => word !== folded).slice(0, MAX_SUGGESTIONS);
}
