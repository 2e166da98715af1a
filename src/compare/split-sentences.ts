import { SENTENCE_END } from '../knowledge/words/sentence-bounds.ts';
import type { Span } from '../model/finding.ts';
import type { RecordInFile } from '../open-data/notice-file.ts';
import { cutClause } from './clause-words.ts';

/** A sentence of a clause, or a task in a table. */
export interface Sentence extends Span {
  record: RecordInFile;
  /** Tokens. Joined, they cover the text from `start` to `end`. */
  pieces: string[];
}

/** Least length of a task. A shorter cell is a number or a name. */
const MIN_TASK_LENGTH = 5;

/** Splits a clause into sentences, in order. A table row yields only its task, without units and dates. */
export function splitSentences(record: RecordInFile): Sentence[] {
  const pieces = cutClause(record).text;
  const ends: number[] = [];
  let at = 0;
  for (const piece of pieces) ends.push((at += piece.length));
  let first = 0;
  return listSpans(record.text).map((span) => {
    while ((ends[first] ?? Infinity) <= span.start) first += 1;
    let last = first;
    while ((ends[last] ?? Infinity) < span.end) last += 1;
    return { ...span, record, pieces: pieces.slice(first, last + 1) };
  });
}

function listSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const cell = line.includes('\t') ? taskOf(line) : { start: 0, end: line.length };
    spans.push(
      ...splitLine(line, cell).map((span) => ({ start: start + span.start, end: start + span.end })),
    );
    start += line.length + 1;
  }
  return spans;
}

function taskOf(row: string): Span {
  let start = 0;
  for (const cell of row.split('\t')) {
    if (cell.length >= MIN_TASK_LENGTH) return { start, end: start + cell.length };
    start += cell.length + 1;
  }
  return { start: 0, end: 0 };
}

function splitLine(line: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (let at = start; at < end; at += 1)
    if (SENTENCE_END.includes(line.charAt(at)) || at === end - 1) {
      if (/\p{L}/u.test(line.slice(from, at + 1))) spans.push({ start: from, end: at + 1 });
      from = at + 1;
    }
  return spans;
}
