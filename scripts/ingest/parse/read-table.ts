import type { Cell, Table } from '../../../src/model/notice.ts';
import { CELL_BREAK } from '../../read/cell-break.ts';
import type { Doubt } from '../../read/doubt.ts';
import { MERGED_CELL } from '../../read/merged-cell.ts';
import { maxOf } from '../../read/min-max.ts';
import type { CleanLine } from '../clean/clean-line.ts';

/** Returns doubts about rows that have more or fewer cells than the first. */
export function findUnevenRows(lines: readonly CleanLine[]): Doubt[] {
  const widthOf = ({ text }: CleanLine) => text.split('\t').length;
  const [expected] = lines.map(widthOf);
  return lines
    .filter((line) => widthOf(line) !== expected)
    .map((line) => ({
      line: line.line,
      problem: `A table row of ${widthOf(line)} cells under one of ${expected}.`,
      next: 'Compare with the original; restore lost or added tabs under corrections: in notice.yaml.',
    }));
}

/**
 * Parses consecutive tab-separated lines as a table. The first row is the header if every cell of it has words and none
 * contains a digit. Rows are padded to the widest.
 */
export function readTable(lines: readonly CleanLine[]): Table {
  const rows = lines.map(({ text }) => text.split('\t').map(readCell));
  const width = maxOf(rows.map((row) => row.length));
  const padded = rows.map((row) => [...row, ...Array<Cell>(width - row.length).fill('')]);
  const [first, ...others] = padded;
  const header = first && others.length > 0 && first.every(isHeaderCell) ? first : null;
  return { type: 'table', header, rows: header ? others : padded };
}

function readCell(text: string): Cell {
  if (text === MERGED_CELL) return null;
  const paragraphs = text.replaceAll(MERGED_CELL, '').split(CELL_BREAK);
  return paragraphs
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

function isHeaderCell(cell: Cell): cell is string {
  return cell !== null && /^\D+$/u.test(cell);
}
