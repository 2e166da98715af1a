import type { TermMatch } from './find-terms.ts';

/** Gives the longest of some words that stands at a place of a text, or null. */
export type LongestAt = (text: string, at: number) => string | null;

/** Makes the function that looks words up at a place of a text, written as they are. */
export function createLongestAt(words: Iterable<string>): LongestAt {
  const byHead = Map.groupBy(
    [...new Set(words)].sort((a, b) => b.length - a.length),
    (word) => word.charCodeAt(0),
  );
  return (text, at) => {
    for (const word of byHead.get(text.charCodeAt(at)) ?? []) if (text.startsWith(word, at)) return word;
    return null;
  };
}

/**
 * Makes the function that finds words in a text from its beginning on, at each place the longest, none inside another. It is for short
 * texts by the thousand, where folding them (`createTermFinder`) would cost more than finding.
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
