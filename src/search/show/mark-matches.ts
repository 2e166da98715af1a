import { mergeSpans } from '../../knowledge/words/merge-spans.ts';
import type { Span } from '../../model/finding.ts';
import { fold, foldWithOffsets } from '../../text/fold.ts';

/** A piece of a text, with whether it is to be marked. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Every place where one of the terms stands in a text, however either is written; places that touch are one span. */
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

/** Where a match ends: right behind its last character, without white space that follows it. */
function endOffset(text: string, offsets: Int32Array, foldedEnd: number): number {
  const last = offsets[foldedEnd - 1] ?? 0;
  const next = offsets[foldedEnd] ?? text.length;
  return next > last ? last + text.slice(last, next).trimEnd().length : next;
}

/** Cuts a text at the spans; the pieces joined are the text. */
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

/** The stretch of a text around its first match, at sentence marks where they are near; `…` shows where it was cut. */
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

/** As many excerpts as it takes to show every match. */
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
