import { readFileSync } from 'node:fs';

import type { WordAt } from './segment.ts';

/** Longest word to look up. No longer word helps to distinguish verbs from nouns. */
const MAX_WORD_LENGTH = 6;

/**
 * Creates a lookup of words in a dictionary in nodejieba's format: lines of `word frequency class`, grouped by first
 * character. The file is read on the first lookup (some 50 ms), and the lines of a character when it is first looked
 * up. nodejieba could classify words too, but its result depends on the terms that were added to its segmenter before,
 * which differ from run to run.
 */
export function createWordClasses(file: () => string): WordAt {
  let linesOf: ((head: string) => Map<string, string>) | undefined;
  return (text, at) => {
    linesOf ??= readLines(readFileSync(file(), 'utf8'));
    const head = text.charAt(at);
    const classes = linesOf(head);
    for (let length = Math.min(MAX_WORD_LENGTH, text.length - at); length > 1; length -= 1) {
      const word = text.slice(at, at + length);
      const wordClass = classes.get(word);
      if (wordClass !== undefined) return { word, wordClass };
    }
    return { word: head, wordClass: classes.get(head) ?? '' };
  };
}

/**
 * Returns a function that reads the words with a first character and their classes. The lines of one character are
 * contiguous.
 */
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
