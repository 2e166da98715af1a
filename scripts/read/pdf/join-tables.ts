import { type Cell, continuesOnNextLine, rowText, type Table } from './table.ts';

/** Most header rows that are repeated on a page. */
const MAX_HEAD_ROWS = 3;
/** Largest difference in position between the columns of a table on different pages, in points. */
const SAME_COLUMN = 12;

/** Returns the number of rows at the beginning of a table that repeat the header rows of the previous one. */
export function countRepeatedHeads(before: readonly Cell[][], table: Table): number {
  let count = 0;
  while (count < MAX_HEAD_ROWS && count < table.rows.length && isSameRow(before[count], table.rows[count]))
    count += 1;
  return count;
}

function isSameRow(one: readonly Cell[] | undefined, other: readonly Cell[] | undefined): boolean {
  if (!one || !other) return false;
  const withoutSpace = (row: readonly Cell[]) => rowText(row).replace(/[^\S\t]/g, '');
  return withoutSpace(one) === withoutSpace(other) && other.some(({ lines }) => lines.length > 0);
}

/** Whether two tables on consecutive pages have the same columns. */
export function haveSameColumns(before: Pick<Table, 'columns'>, table: Table): boolean {
  const shift = (table.columns[0] ?? 0) - (before.columns[0] ?? 0);
  return (
    before.columns.length === table.columns.length &&
    table.columns.every((x, index) => Math.abs(x - shift - (before.columns[index] ?? 0)) <= SAME_COLUMN)
  );
}

/**
 * Whether the first row of a page continues the last one of the previous page: its first cell is empty, and no other
 * cell starts with a number. If cells of the first column span rows or are empty elsewhere, some cell of the previous
 * row must also have had no room for the beginning of the cell that continues it.
 */
export function isCutRow(before: readonly Cell[][], next: readonly Cell[]): boolean {
  const last = before.at(-1);
  const isEmpty = ({ covered, lines }: Cell) => covered !== 'across' && lines.length === 0;
  const [first] = next;
  if (!last || !first || !isEmpty(first) || next.every(isEmpty)) return false;
  if (next.some(({ lines }) => NUMBER.test(lines[0]?.text ?? ''))) return false;
  if (!before.some(([cell]) => cell && isEmpty(cell))) return true;
  return next.some((cell, index) => {
    const above = last[index];
    const [line, following] = [above?.lines.at(-1), cell.lines[0]];
    return (
      !!above && !!line && !!following && !STOP.test(line.text) && continuesOnNextLine(above, line, following)
    );
  });
}

const NUMBER = /^[\d.、．]+$/u;
const STOP = /[。！？]$/u;

/** Joins the cells of a row that a page break splits. */
export function joinRow(last: readonly Cell[], next: readonly Cell[]): Cell[] {
  return last.map((cell, index) => ({ ...cell, lines: [...cell.lines, ...(next[index]?.lines ?? [])] }));
}

/**
 * Marks cells at the beginning of a page's first row as covered if they are empty and their columns have no empty cells
 * elsewhere in the drawn table: the page break splits a cell that spans rows.
 */
export function coverCutCells(before: readonly Cell[][], next: readonly Cell[]): Cell[] {
  const filled = next.findIndex(({ lines }) => lines.length > 0);
  return next.map((cell, index) => {
    const isElsewhereEmpty = before.some(
      (row) => row[index]?.covered === null && row[index].lines.length === 0,
    );
    return index < filled && !isElsewhereEmpty ? { ...cell, covered: 'down' } : cell;
  });
}
