import { mergeSpans } from '../../knowledge/words/merge-spans.ts';
import type { Span } from '../../model/finding.ts';
import { fold, foldWithOffsets } from '../../text/fold.ts';

/** A piece of a text. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Finds every occurrence of the terms in a text, comparing folded forms. Matches that overlap or touch are merged. */
export function findMatches(text: string, terms: readonly string[]): Span[] {
  const { text: folded, offsets } = foldWithOffsets(text);
  const spans: Span[] = [];
  for (const term of new Set(terms.map(fold))) {
    if (term === '') continue;
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
      spans.push({ start: offsets[at] ?? 0, end: endOffset(text, offsets, at + term.length) });
    }
  }
  return mergeSpans(spans);
}

/** Returns the end of a match: right after its last character, before any white space that follows. */
function endOffset(text: string, offsets: Int32Array, foldedEnd: number): number {
  const last = offsets[foldedEnd - 1] ?? 0;
  const next = offsets[foldedEnd] ?? text.length;
  return next > last ? last + text.slice(last, next).trimEnd().length : next;
}

/** Cuts a text at the spans. The concatenated pieces are the text. */
export function cutAtSpans(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    pieces.push(
      { text: text.slice(at, start), marked: false },
      { text: text.slice(start, end), marked: true },
    );
    at = end;
  }
  pieces.push({ text: text.slice(at), marked: false });
  return pieces.filter((piece) => piece.text !== '');
}

/**
 * Returns an excerpt around the first match. It begins after a sentence mark if there is one nearby; `…` marks where
 * the text was cut.
 */
export function excerpt(text: string, spans: readonly Span[], length = 120): Piece[] {
  const first = spans[0]?.start ?? 0;
  const from = startOfExcerpt(text, first);
  const to = Math.min(text.length, from + length);
  const within = spans
    .filter(({ start, end }) => end > from && start < to)
    .map(({ start, end }) => ({ start: Math.max(start, from) - from, end: Math.min(end, to) - from }));
  const pieces = cutAtSpans(text.slice(from, to), within);
  if (from > 0) pieces.unshift({ text: '…', marked: false });
  if (to < text.length) pieces.push({ text: '…', marked: false });
  return pieces;
}

/** Returns as many excerpts as are needed to show every match. */
export function excerpts(text: string, spans: readonly Span[], length = 120): Piece[][] {
  const groups: Span[][] = [];
  for (const span of spans) {
    const group = groups.at(-1);
    const reach = Math.max(0, (group?.[0]?.start ?? 0) - CONTEXT_BEFORE) + length;
    if (group && span.end <= reach) group.push(span);
    else groups.push([span]);
  }
  return groups.map((group) => excerpt(text, group, length));
}

const CONTEXT_BEFORE = 40;

function startOfExcerpt(text: string, first: number): number {
  if (first <= CONTEXT_BEFORE) return 0;
  const before = text.slice(first - CONTEXT_BEFORE, first);
  const stop = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf('\n'));
  return stop >= 0 ? first - CONTEXT_BEFORE + stop + 1 : first - CONTEXT_BEFORE;
}
