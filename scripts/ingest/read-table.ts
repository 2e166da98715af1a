import type { Table } from '../../src/model/notice.ts';
import type { CleanLine } from './clean-text.ts';
import type { Doubt } from './doubt.ts';

/** Doubts about the rows of a table that are not as wide as its first. */
export function findUnevenRows(lines: readonly CleanLine[]): Doubt[] {
  const widthOf = ({ text }: CleanLine) => text.split('\t').length;
  const expected = lines[0] ? widthOf(lines[0]) : 0;
  return lines
    .filter((line) => widthOf(line) !== expected)
    .map((line) => ({
      line: line.line,
      problem: `A table row of ${widthOf(line)} cells under one of ${expected}.`,
      next: 'Compare with the original; restore lost or added tabs under corrections: in notice.yaml.',
    }));
}

/**
 * A run of tab-separated lines as a table. The first row is its header where every cell of it has words and none a number;
 * rows are padded to the widest.
 */
export function readTable(lines: readonly CleanLine[]): Table {
  const rows = lines.map(({ text }) => text.split('\t').map((cell) => cell.trim()));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const padded = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  const isHeader = padded.length > 1 && (padded[0] ?? []).every((cell) => cell !== '' && !/\d/.test(cell));
  return {
    type: 'table',
    header: isHeader ? (padded[0] ?? []) : null,
    rows: isHeader ? padded.slice(1) : padded,
  };
}
