import type { Segment } from '../../text/segment.ts';

/**
 * The words that nodejieba segments a text into, as the length of each in one base-36 digit. Characters outside words,
 * such as punctuation and white space, count as words of one character. With it a browser, which has no nodejieba, can
 * segment a text as the build did.
 */
export type WordLengths = string;

const LONGEST = 35;

/** Encodes the segmentation of a text. Longer words are split. */
export function writeWordLengths(text: string, segment: Segment): WordLengths {
  const lengths: number[] = [];
  let at = 0;
  for (const word of segment(text)) {
    const start = text.indexOf(word, at);
    for (; at < start; at += 1) lengths.push(1);
    for (let rest = word.length; rest > 0; rest -= LONGEST) lengths.push(Math.min(rest, LONGEST));
    at = start + word.length;
  }
  for (; at < text.length; at += 1) lengths.push(1);
  return lengths.map((length) => length.toString(36)).join('');
}

/** Cuts a text into words by its encoded lengths. The words joined are the text. */
export function cutByLengths(text: string, lengths: WordLengths): string[] {
  const words: string[] = [];
  let end = 0;
  for (let index = 0; index < lengths.length; index += 1) {
    const start = end;
    end += digitOf(lengths.charCodeAt(index));
    words.push(text.slice(start, end));
  }
  return words;
}

/** Returns the value of a base-36 digit, 0 to 9 and a to z, by its character code. */
function digitOf(code: number): number {
  return code < CODE_OF_A ? code - CODE_OF_0 : code - CODE_OF_A + 10;
}
const CODE_OF_0 = '0'.charCodeAt(0);
const CODE_OF_A = 'a'.charCodeAt(0);

/**
 * Whether a piece of a segmented text is meaningful as a word: at least two characters, at least one of them a letter.
 */
export function isWord(piece: string): boolean {
  return piece.length > 1 && /\p{L}/u.test(piece);
}
