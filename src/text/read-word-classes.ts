import { readFileSync } from 'node:fs';

import type { WordAt } from './segment.ts';

/** No word that tells a verb from a noun is longer. */
const LONGEST = 6;

/**
 * Makes the function that looks words up in a dictionary of nodejieba's form, lines of `word frequency class` in the order of their
 * characters. It is read when a word is asked for first (some 50 ms), the lines of a character when that is. nodejieba would class words
 * as well, but by what its segmenter was told before, which is not the same in every run.
 */
export function createWordClasses(file: () => string): WordAt {
  let linesOf: ((head: string) => Map<string, string>) | undefined;
  return (text, at) => {
    linesOf ??= readLines(readFileSync(file(), 'utf8'));
    const head = text.charAt(at);
    const classes = linesOf(head);
    for (let length = Math.min(LONGEST, text.length - at); length > 1; length -= 1) {
      const word = text.slice(at, at + length);
      const wordClass = classes.get(word);
      if (wordClass !== undefined) return { word, wordClass };
    }
    return { word: head, wordClass: classes.get(head) ?? '' };
  };
}

/** The words of each first character with their class; the lines of one stand together. */
function readLines(dictionary: string): (head: string) => Map<string, string> {
  const starts = new Map<string, number>();
  for (let at = 0, last = ''; at < dictionary.length; at = endOfLine(dictionary, at) + 1) {
    const head = dictionary.charAt(at);
    if (head !== last && !starts.has(head)) starts.set(head, at);
    last = head;
  }
  const read = new Map<string, Map<string, string>>();
  return (head) => {
    let classes = read.get(head);
    if (classes === undefined) read.set(head, (classes = readHead(dictionary, starts.get(head), head)));
    return classes;
  };
}

function readHead(dictionary: string, start: number | undefined, head: string): Map<string, string> {
  const classes = new Map<string, string>();
  for (
    let at = start ?? dictionary.length;
    at < dictionary.length && dictionary.charAt(at) === head;
    at = endOfLine(dictionary, at) + 1
  ) {
    const [word = '', , wordClass = ''] = dictionary.slice(at, endOfLine(dictionary, at)).split(' ');
    classes.set(word, wordClass);
  }
  return classes;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
