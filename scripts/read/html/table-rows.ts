import { attribute, type Element } from '../../html-tree.ts';
import { CELL_BREAK, COLUMN_GAP } from '../cell-break.ts';
import { maxOf } from '../min-max.ts';
import type { Tally } from '../limits.ts';
import { MERGED_CELL } from '../merged-cell.ts';

/** A table cell with its lines and spans. */
export interface Cell {
  lines: string[];
  columns: number;
  rows: number;
}

/** Most columns in a printed table. A cell that spans more is an error in the page. */
const MAX_COLUMNS = 100;

/**
 * Returns the number of columns or rows that a cell spans (HTML, 4.9.11): 1 by default, and all remaining rows if
 * `rowspan` is 0.
 */
export function spanOf(cell: Element, side: 'colspan' | 'rowspan'): number {
  const text = /^\s*(\d+)/.exec(attribute(cell, side) ?? '')?.[1];
  const span = text === undefined ? 1 : Number(text);
  if (span === 0) return side === 'rowspan' ? Infinity : 1;
  return span;
}

export interface TableLines {
  lines: string[];
  /** Whether a cell spans more columns than any table has. */
  isTooWide: boolean;
}

/**
 * Writes the rows of a table as lines of cells. A cell that spans columns is followed by empty ones, and a cell covered
 * by one above it is MERGED_CELL.
 * @param groups the rows of the table's head, bodies and foot; no cell spans two of them.
 * @param tally counts the cells of the page.
 */
export function writeRows(groups: readonly Cell[][][], tally: Tally): TableLines {
  const widths = groups
    .flat()
    .map((row) => row.reduce((sum, { columns }) => sum + plausibleColumns(columns), 0));
  const width = Math.max(1, maxOf(widths));
  const lines = groups.flatMap((rows) => writeGroup(rows, width, tally));
  return { lines, isTooWide: groups.flat(2).some(({ columns }) => columns > MAX_COLUMNS) };
}

function plausibleColumns(columns: number): number {
  return columns > MAX_COLUMNS ? 1 : columns;
}

function writeGroup(rows: readonly Cell[][], width: number, tally: Tally): string[] {
  /** Number of rows, from this one on, in which each column is covered. */
  const covered: number[] = [];
  return rows.map((row) => {
    const cells: string[] = [];
    const skipCovered = () => {
      for (let left = covered[cells.length] ?? 0; left > 0; left = covered[cells.length] ?? 0) {
        covered[cells.length] = left - 1;
        cells.push(MERGED_CELL);
      }
    };
    for (const cell of row) {
      skipCovered();
      const columns = cell.columns > MAX_COLUMNS ? Math.max(1, width - cells.length) : cell.columns;
      for (let column = 0; column < columns; column += 1) {
        covered[cells.length] = cell.rows - 1;
        cells.push(column === 0 ? cellText(cell) : '');
      }
    }
    skipCovered();
    tally.add(cells.length);
    return cells.join('\t');
  });
}

/** Joins a cell's paragraphs on one line. The cells of a nested table are separated by wide gaps. */
function cellText({ lines }: Cell): string {
  return lines
    .map((line) => line.replaceAll(MERGED_CELL, '').replace(/\t+/g, COLUMN_GAP).trim())
    .filter((line) => line !== '')
    .join(CELL_BREAK);
}
