import type { Span } from '../model/finding.ts';
import { fold, foldWithOffsets } from '../search/fold.ts';

/** A term of a vocabulary, and where a text says it. */
export interface TermMatch extends Span {
  /** As the vocabulary writes it. */
  term: string;
}

/** Finds the terms in a text, in their order. */
export type FindTerms = (text: string) => TermMatch[];

/**
 * Creates a finder of terms. Text and terms are compared folded. Of terms that overlap the longest is taken alone: 网络安全宣传周
 * says no 宣传 besides, and 教育网络安全 no 教育网. Takes time linear in the text.
 */
export function createTermFinder(terms: Iterable<string>): FindTerms {
  const byHead = new Map<string, { term: string; folded: string }[]>();
  for (const term of new Set(terms)) {
    const folded = fold(term);
    const head = folded.slice(0, 1);
    const others = byHead.get(head);
    if (others) others.push({ term, folded });
    else byHead.set(head, [{ term, folded }]);
  }
  return (text) => {
    const { text: folded, offsets } = foldWithOffsets(text);
    return keepLongest(listMatches(folded, byHead), folded.length).map(({ term, start, end }) => ({
      term,
      start: offsets[start] ?? 0,
      end: endOf(text, offsets[end] ?? text.length),
    }));
  };
}

function listMatches(
  text: string,
  byHead: ReadonlyMap<string, readonly { term: string; folded: string }[]>,
): TermMatch[] {
  const matches: TermMatch[] = [];
  for (let start = 0; start < text.length; start += 1)
    for (const { term, folded } of byHead.get(text.charAt(start)) ?? [])
      if (text.startsWith(folded, start)) matches.push({ term, start, end: start + folded.length });
  return matches;
}

/** The matches that no longer one, or one as long before it, overlaps. */
function keepLongest(matches: readonly TermMatch[], length: number): TermMatch[] {
  const isTaken = new Uint8Array(length);
  const kept = matches
    .toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .filter(({ start, end }) => {
      if (isTaken.subarray(start, end).some(Boolean)) return false;
      isTaken.fill(1, start, end);
      return true;
    });
  return kept.sort((a, b) => a.start - b.start);
}

/** An end before the white space that folding leaves out. */
function endOf(text: string, end: number): number {
  let last = end;
  while (/\s/u.test(text.charAt(last - 1))) last -= 1;
  return last;
}
