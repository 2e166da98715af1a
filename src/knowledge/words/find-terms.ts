import type { Span } from '../../model/finding.ts';
import { fold, foldWithOffsets, originalSpan } from '../../text/fold.ts';

/** A vocabulary term and where it occurs in a text. */
export interface TermMatch extends Span {
  /** As written in the vocabulary. */
  term: string;
}

/** Finds the terms in a text, in text order. */
export type FindTerms = (text: string) => TermMatch[];

/**
 * Creates a term finder. Text and terms are compared folded. Of overlapping terms only the longest matches: 网络安全宣传周
 * doesn't match 宣传 as well, nor 教育网络安全 教育网. Runs in time linear in the text.
 */
export function createTermFinder(terms: Iterable<string>): FindTerms {
  const folded = [...new Set(terms)].map((term) => ({ term, folded: fold(term) }));
  const heads = { by: Map.groupBy(folded, (one) => headAt(one.folded, 0)), opens: new Uint8Array(0x10000) };
  for (const one of folded) heads.opens[one.folded.charCodeAt(0)] = 1;
  return (text) => {
    const folded = foldWithOffsets(text);
    return keepLongest(listMatches(folded.text, heads), folded.text.length).map((match) => {
      const { start, end } = originalSpan(folded, match.start, match.end);
      return { term: match.term, start, end: endOf(text, end) };
    });
  };
}

/** Folded terms by their first two characters, and which characters a term can begin with. */
interface Heads {
  by: ReadonlyMap<number, readonly { term: string; folded: string }[]>;
  opens: Uint8Array;
}

/** Packs the two characters at an offset into a number. At the end of the text there is only one. */
function headAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
}

function listMatches(text: string, { by, opens }: Heads): TermMatch[] {
  const matches: TermMatch[] = [];
  for (let start = 0; start < text.length; start += 1) {
    if (opens[text.charCodeAt(start)] === 0) continue;
    for (const { term, folded } of by.get(headAt(text, start)) ?? [])
      if (text.startsWith(folded, start)) matches.push({ term, start, end: start + folded.length });
    // Terms of one character are indexed without a second one.
    for (const { term } of by.get(text.charCodeAt(start) * 0x10000) ?? [])
      if (start + 1 < text.length) matches.push({ term, start, end: start + 1 });
  }
  return matches;
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
  let last = end;
  while (/\s/u.test(text.charAt(last - 1))) last -= 1;
  return last;
}
