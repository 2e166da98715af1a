import { fold } from '../text/fold.ts';
import type { Lexicon } from './lexicon.ts';

/** For each word of the lexicon that is spelt so, its syllables without tones: `pinyin.json`. */
export type Pinyin = Record<string, string>;

const MAX_SUGGESTIONS = 8;
const IS_LATIN = /^[a-z' ]+$/u;

/**
 * Words to complete what was typed, the most frequent first: those that begin with it, those that contain it, and, for Latin
 * letters, those whose pinyin or initials begin with it.
 */
export async function suggestWords(
  typed: string,
  lexicon: Lexicon,
  loadPinyin: () => Promise<Pinyin>,
): Promise<string[]> {
  const folded = fold(typed);
  if (folded === '') return [];
  // The lexicon's words come the most frequent first.
  const words = Object.keys(lexicon.words);
  const spelt = IS_LATIN.test(typed.toLowerCase().trim()) ? findSpelt(folded, await loadPinyin()) : [];
  const suggestions = [
    ...words.filter((word) => word.startsWith(folded)),
    ...spelt,
    ...words.filter((word) => word.includes(folded)),
  ];
  return [...new Set(suggestions)].filter((word) => word !== folded).slice(0, MAX_SUGGESTIONS);
}

/** How well letters spell a word, the best first: all of it, or its initials; both mixed (jiaoyuzw); its beginning; its end from a syllable on. */
const SPELLINGS: ((letters: string, syllables: readonly string[]) => boolean)[] = [
  (letters, syllables) => syllables.join('') === letters || initialsOf(syllables) === letters,
  spellsMixed,
  (letters, syllables) => syllables.join('').startsWith(letters) || initialsOf(syllables).startsWith(letters),
  (letters, syllables) => syllables.some((_, at) => syllables.slice(at).join('') === letters),
];

/** Words that letters spell in pinyin. */
function findSpelt(letters: string, pinyin: Pinyin): string[] {
  const bare = letters.replaceAll("'", '');
  const matches = Object.entries(pinyin).flatMap(([word, spelling]) => {
    const rank = SPELLINGS.findIndex((spells) => spells(bare, spelling.split(' ')));
    return rank < 0 ? [] : [{ word, rank }];
  });
  return matches.sort((a, b) => a.rank - b.rank).map(({ word }) => word);
}

/** Each syllable whole or by its initial. */
function spellsMixed(letters: string, [syllable, ...rest]: readonly string[]): boolean {
  if (syllable === undefined) return letters === '';
  if (letters.startsWith(syllable) && spellsMixed(letters.slice(syllable.length), rest)) return true;
  return letters.charAt(0) === syllable.charAt(0) && spellsMixed(letters.slice(1), rest);
}

function initialsOf(syllables: readonly string[]): string {
  return syllables.map((syllable) => syllable.charAt(0)).join('');
}

/** Shorter queries are near many words, and nobody mistypes one word of a longer one and wonders. */
const MIN_NEAR_LENGTH = 3;
const MAX_NEAR_LENGTH = 24;
const MAX_NEAR = 40;

/**
 * Queries near one that nothing says: words that differ from it by one character, the query with a word in place of what
 * differs from it by one, and words that are spelt so in pinyin. Whether something says them is for the caller to see.
 */
export async function suggestNear(
  folded: string,
  lexicon: Lexicon,
  loadPinyin: () => Promise<Pinyin>,
): Promise<string[]> {
  if (folded.length > MAX_NEAR_LENGTH) return [];
  const words = Object.keys(lexicon.words);
  const spelt = IS_LATIN.test(folded) ? findSpelt(folded, await loadPinyin()) : [];
  const isLong = folded.length >= MIN_NEAR_LENGTH;
  const whole = isLong ? words.filter((word) => isOneEditApart(word, folded)) : [];
  const within = words
    .filter((word) => isLong && word.length < folded.length)
    .sort((a, b) => b.length - a.length)
    .flatMap((word) => replaceNear(folded, word));
  return [...new Set([...spelt, ...whole, ...within])].slice(0, MAX_NEAR);
}

/** The query with a word put where all but one of its characters stand. */
function replaceNear(folded: string, word: string): string[] {
  const replaced: string[] = [];
  for (let at = 0; at + word.length <= folded.length; at += 1) {
    const stretch = folded.slice(at, at + word.length);
    if (countDifferences(stretch, word) === 1)
      replaced.push(folded.slice(0, at) + word + folded.slice(at + word.length));
  }
  return replaced;
}

function countDifferences(a: string, b: string): number {
  let differences = 0;
  for (let at = 0; at < a.length && differences < 2; at += 1)
    if (a.charAt(at) !== b.charAt(at)) differences += 1;
  return differences;
}

/** Whether one character replaced, added, left out, or swapped with the next makes one of the other. */
function isOneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 2) return false;
  let start = 0;
  while (start < a.length && a.charAt(start) === b.charAt(start)) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.length !== restB.length) return restA.slice(1) === restB || restA === restB.slice(1);
  const isSwapped =
    restA.charAt(0) === restB.charAt(1) &&
    restA.charAt(1) === restB.charAt(0) &&
    restA.slice(2) === restB.slice(2);
  return isSwapped || restA.slice(1) === restB.slice(1);
}
