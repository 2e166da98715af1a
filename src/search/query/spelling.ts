import { segment } from '../index/cut-words.ts';
import type { Lexicon } from '../index/lexicon.ts';
import { QUESTION_WORDS } from './question-words.ts';

/** The words of the lexicon that have pinyin, each with its syllables without tones: `pinyin.json`. */
export type Pinyin = Record<string, string>;

/**
 * Groups of characters that are mistaken for one another: `like-characters.json`. A character may be in several
 * groups.
 */
export interface LikeCharacters {
  /**
   * Characters that sound alike, except for the tone and what many dialects don't distinguish: z and zh, n and l, n
   * and ng at the end.
   */
  sounds: string[];
  /** Characters that look alike. */
  looks: string[];
}

/** A possible spelling of a misspelt term. */
export interface Spelling {
  text: string;
  /** Number of mistakes. A character that sounds or looks like the right one is half a mistake. */
  mistakes: number;
  /** Number of passages that contain the word. */
  count: number;
}

/** One mistake, or two half mistakes. */
const MOST_MISTAKES = 1;
const LIKE = 0.5;
/**
 * Shortest word in which any character may be wrong. In a shorter word, one that neither looks nor sounds like the
 * right one makes another word (体育课, 体育局), and not all its characters may be wrong.
 */
const MIN_ANY_MISTAKE = 4;
/** Longest term to correct. In a longer query, a reader notices a mistyped word without help. */
const LONGEST_TERM = 12;
const LETTERS = /[a-z]/u;

/**
 * Returns spellings of a term without occurrences, the likeliest first: words that its letters spell in pinyin, or
 * that differ from it by a mistake.
 */
export async function respell(
  term: string,
  lexicon: Lexicon,
  load: { pinyin: () => Promise<Pinyin>; likeCharacters: () => Promise<LikeCharacters> },
): Promise<Spelling[]> {
  const spelt = LETTERS.test(term) ? spellPinyin(term, await load.pinyin(), lexicon) : [];
  if (spelt.length > 0) return rank(spelt);
  if ([...term].length > LONGEST_TERM) return [];
  const slips = listSlips(term, lexicon);
  if (slips.length === 0) return [];
  const alike = openLikeness(await load.likeCharacters());
  return rank(
    slips.flatMap(({ text, word, stretch }) => {
      const mistakes = countMistakes(stretch, word, alike);
      return mistakes <= MOST_MISTAKES ? [{ text, mistakes, count: lexicon.words[word] ?? 0 }] : [];
    }),
  );
}

/**
 * Whether the first spelling is clearly likelier than the next: it has fewer mistakes, or its word is at least twice
 * as frequent.
 */
export function isClear([first, second]: readonly Spelling[]): boolean {
  if (!first) return false;
  return !second || first.mistakes < second.mistakes || first.count >= 2 * second.count;
}

function rank(spellings: readonly Spelling[]): Spelling[] {
  const best = new Map<string, Spelling>();
  for (const spelling of spellings)
    if (spelling.mistakes < (best.get(spelling.text)?.mistakes ?? Infinity))
      best.set(spelling.text, spelling);
  return [...best.values()].sort((a, b) => a.mistakes - b.mistakes || b.count - a.count);
}

/**
 * Marks each character of a term: `?` if it is in no word and so may be wrong, `=` if it is in a word, `!` if it is
 * in a question word.
 */
function markDoubtful(term: string, lexicon: Lexicon): string {
  return segment(term, lexicon)
    .map(({ text, isWord }) => (QUESTION_WORDS.has(text) ? '!' : isWord ? '=' : '?').repeat(text.length))
    .join('');
}

/** A replacement of a stretch of the term by a word, with the resulting term. */
interface Slip {
  stretch: string;
  word: string;
  text: string;
}

/**
 * Lists the words that match, except for at most two characters, the whole term or, from three characters on, a part
 * of it. At least one replaced character is in no word, because what consists of words is spelt right.
 */
function listSlips(term: string, lexicon: Lexicon): Slip[] {
  const doubtful = markDoubtful(term, lexicon);
  if (!doubtful.includes('?')) return [];
  const slips: Slip[] = [];
  for (const word of Object.keys(lexicon.words)) {
    if (word.length < 2 || word.length > term.length + 1) continue;
    if (word.length < 3 && term.length > 2) continue;
    for (const length of [word.length, word.length - 1, word.length + 1])
      for (let at = 0; at + length <= term.length; at += 1) {
        const stretch = term.slice(at, at + length);
        const marks = doubtful.slice(at, at + length);
        if (stretch === word || !marks.includes('?') || marks.includes('!')) continue;
        if (mayBe(stretch, word, length === term.length))
          slips.push({ stretch, word, text: term.slice(0, at) + word + term.slice(at + length) });
      }
  }
  return slips;
}

/** Whether a stretch may be a misspelt word. A part of a term has to be closer to the word than a whole term. */
function mayBe(stretch: string, word: string, isWhole: boolean): boolean {
  // A part with a character too many or too few is matched only with a long word.
  if (stretch.length !== word.length) return (isWhole || word.length >= 5) && isOneEditApart(stretch, word);
  let different = 0;
  for (let at = 0; at < word.length && different < 3; at += 1)
    if (stretch.charAt(at) !== word.charAt(at)) different += 1;
  return different <= (word.length === 2 || (word.length === 3 && !isWhole) ? 1 : 2);
}

/** Counts the mistakes between a word and a stretch; infinite if they make another word. */
function countMistakes(stretch: string, word: string, alike: (a: string, b: string) => boolean): number {
  const isShort = word.length < MIN_ANY_MISTAKE;
  if (stretch.length !== word.length) return isShort ? Infinity : 1;
  const wrong = [...word].flatMap((right, at) => {
    const typed = stretch.charAt(at);
    return typed === right ? [] : [alike(typed, right) ? LIKE : 1];
  });
  const mistakes = wrong.reduce((sum, one) => sum + one, 0);
  if (isShort) return wrong.includes(1) || wrong.length === word.length ? Infinity : mistakes;
  return mistakes > 1 && isOneEditApart(stretch, word) ? 1 : mistakes;
}

function openLikeness({ sounds, looks }: LikeCharacters): (a: string, b: string) => boolean {
  const groupsOf = new Map<string, Set<string>>();
  for (const group of [...sounds, ...looks])
    for (const character of group) groupsOf.set(character, (groupsOf.get(character) ?? new Set()).add(group));
  return (a, b) => [...(groupsOf.get(a) ?? [])].some((group) => group.includes(b));
}

/** Whether replacing, adding or removing one character, or swapping two neighbours, turns one string into the other. */
export function isOneEditApart(a: string, b: string): boolean {
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

/**
 * How badly letters spell a word, in mistakes: 0 for full syllables; a quarter for initials or a mixture, possibly
 * with Han characters; 1 for a wrong letter.
 */
const FULL = 0;
const SHORT = 0.25;
const LETTER_WRONG = 1;
/** Shortest pinyin in which a letter may be wrong. Shorter pinyin is one letter away from many words. */
const MIN_WRONG_LENGTH = 6;

/** Returns the words, or sequences of words, that a term spells in pinyin. */
function spellPinyin(term: string, pinyin: Pinyin, { words }: Lexicon): Spelling[] {
  const letters = bareLetters(term);
  const spelt = Object.entries(pinyin).flatMap(([word, spelling]): Spelling[] => {
    const mistakes = spellingMistakes(letters, word, spelling.split(' '));
    return mistakes === null ? [] : [{ text: word, mistakes, count: words[word] ?? 0 }];
  });
  if (spelt.some(({ mistakes }) => mistakes < LETTER_WRONG)) return spelt;
  const inARow = spellInARow(letters, pinyin);
  return inARow === null ? spelt : [{ text: inARow, mistakes: SHORT, count: 1 }, ...spelt];
}

/** Removes tones and apostrophes; writes ü as v. */
export function bareLetters(term: string): string {
  return term
    .normalize('NFD')
    .replace(/u\u0308/gu, 'v')
    .replace(/[\p{M}'"-]/gu, '')
    .normalize('NFC');
}

function spellingMistakes(letters: string, word: string, syllables: readonly string[]): number | null {
  const full = syllables.join('');
  if (full === letters) return FULL;
  if (spells(letters, [...word], syllables)) return SHORT;
  return letters.length >= MIN_WRONG_LENGTH && isOneEditApart(full, letters) ? LETTER_WRONG : null;
}

/** Whether the typed text spells a word with each character as itself, by its syllable or by its initial. */
function spells(
  typed: string,
  [character = '', ...characters]: readonly string[],
  [syllable, ...syllables]: readonly string[],
): boolean {
  if (syllable === undefined) return typed === '';
  return [character, syllable, syllable.charAt(0)].some(
    (form) => typed.startsWith(form) && spells(typed.slice(form.length), characters, syllables),
  );
}

/**
 * Returns the shortest sequence of words that letters spell, each in full; Han characters stay as they are. Of words
 * with the same sound, the most frequent is used.
 */
function spellInARow(letters: string, pinyin: Pinyin): string | null {
  const wordOf = new Map<string, string>();
  // The most frequent words come first.
  for (const [word, spelling] of Object.entries(pinyin)) {
    const full = spelling.replaceAll(' ', '');
    if (!wordOf.has(full)) wordOf.set(full, word);
  }
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= letters.length; end += 1) {
    let fewest: string[] | null = null;
    const last = letters.charAt(end - 1);
    if (!LETTERS.test(last)) fewest = appended(best[end - 1], last);
    for (let start = Math.max(0, end - LONGEST_SPELLING); start < end - 1; start += 1) {
      const word = wordOf.get(letters.slice(start, end));
      const words = word === undefined ? null : appended(best[start], word);
      if (words && (!fewest || words.length < fewest.length)) fewest = words;
    }
    best.push(fewest);
  }
  return best[letters.length]?.join('') ?? null;
}

const LONGEST_SPELLING = 40;

const appended = (words: readonly string[] | null | undefined, word: string): string[] | null =>
  words ? [...words, word] : null;

/** Returns the words that letters spell or begin to spell, the likeliest first, for suggestions in a search field. */
export function completePinyin(typed: string, pinyin: Pinyin): string[] {
  const letters = bareLetters(typed);
  const found = Object.entries(pinyin).flatMap(([word, spelling]) => {
    const syllables = spelling.split(' ');
    const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
    const mistakes = spellingMistakes(letters, word, syllables);
    if (mistakes !== null && mistakes < LETTER_WRONG) return [{ word, rank: mistakes }];
    if (syllables.join('').startsWith(letters) || initials.startsWith(letters)) return [{ word, rank: 1 }];
    return syllables.some((_, at) => syllables.slice(at).join('') === letters) ? [{ word, rank: 2 }] : [];
  });
  return found.sort((a, b) => a.rank - b.rank).map(({ word }) => word);
}
