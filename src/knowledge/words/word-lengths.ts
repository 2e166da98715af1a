import type { Segment } from '../../text/segment.ts';

/**
 * The words that nodejieba cuts a text into, as the length of each in a digit of base 36; what is in no word, signs and white space,
 * counts as a word of one character. So a browser, which has no nodejieba, can cut a text as the build did.
 */
export type WordLengths = string;

const LONGEST = 35;

/** Writes down how a text is cut. */
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

/** Cuts the text that the lengths were written of; the words joined are the text. */
export function cutByLengths(text: string, lengths: WordLengths): string[] {
  let at = 0;
  return [...lengths].map((digit) => {
    const start = at;
    at += Number.parseInt(digit, 36);
    return text.slice(start, at);
  });
}

/** Whether a piece of a cut text is a word that says something by itself: of two characters or more, one a letter at least. */
export function isWord(piece: string): boolean {
  return piece.length > 1 && /\p{L}/u.test(piece);
}
