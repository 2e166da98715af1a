import { createTrie, longestMatchAt, type TermMatch } from '../../text/term-trie.ts';

/** Returns the longest of a set of words that is at an offset of a text, or null. */
export type LongestAt = (text: string, at: number) => string | null;

/** Creates a lookup of words at an offset of a text. Words are compared as written, without folding. */
export function createLongestAt(words: Iterable<string>): LongestAt {
  const trie = createTrie(words);
  return (text, at) => longestMatchAt(text, at, trie);
}

/**
 * Creates a finder that scans a text from its start and takes the longest word at each offset, none inside another. It
 * is meant for thousands of short texts, where folding them (`createTermFinder`) would cost more than the search.
 */
export function createWordFinder(words: Iterable<string>): (text: string) => TermMatch[] {
  const longestAt = createLongestAt(words);
  return (text) => {
    const found: TermMatch[] = [];
    for (let at = 0; at < text.length;) {
      const term = longestAt(text, at);
      if (term !== null) found.push({ term, start: at, end: at + term.length });
      at += term?.length ?? 1;
    }
    return found;
  };
}
