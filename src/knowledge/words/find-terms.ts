import { fold, foldText, foldWithOffsets, originalSpan } from '../../text/fold.ts';
import { createTrie, listMatches, type TermMatch } from '../../text/term-trie.ts';

export type { TermMatch } from '../../text/term-trie.ts';

/** In characters. Phrases are shorter, and a finder reads each only once. */
const WORTH_CACHING = 48;

/** Finds the terms in a text, in text order. */
export type FindTerms = (text: string) => readonly TermMatch[];

/**
 * Creates a term finder. Text and terms are compared folded. Of overlapping terms only the longest matches: 网络安全宣传周
 * doesn't match 宣传 as well, nor 教育网络安全 教育网. Runs in time linear in the text.
 */
export function createTermFinder(terms: Iterable<string>): FindTerms {
  const trie = createTrie(terms, fold);
  return (text) => {
    const folded = text.length < WORTH_CACHING ? foldText(text) : foldWithOffsets(text);
    const matches = keepLongest(listMatches(folded.text, trie), folded.text.length);
    if (folded.text === text) return matches;
    return matches.map((match) => {
      const { start, end } = originalSpan(folded, match.start, match.end);
      return { term: match.term, start, end: endOf(text, end) };
    });
  };
}

/** Drops the matches that overlap a longer one, or an equally long one before them. */
function keepLongest(matches: readonly TermMatch[], length: number): readonly TermMatch[] {
  if (matches.every(({ start }, at) => start >= (matches[at - 1]?.end ?? 0))) return matches;
  const isTaken = new Uint8Array(length);
  const selected = matches
    .toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .filter(({ start, end }) => {
      // An overlapping match selected before is at least as long, so it covers one of this match's ends.
      if (isTaken[start] === 1 || isTaken[end - 1] === 1) return false;
      isTaken.fill(1, start, end);
      return true;
    });
  return selected.sort((a, b) => a.start - b.start);
}

/** Moves an end before the white space that folding leaves out. */
function endOf(text: string, end: number): number {
  const isBehindSpace = /\s/u.test(text.charAt(end - 1));
  return isBehindSpace ? text.slice(0, end).trimEnd().length : end;
}
