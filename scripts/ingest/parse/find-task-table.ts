import { CELL_BREAK } from '../../read/cell-break.ts';
import type { Doubt } from '../../read/doubt.ts';
import { MERGED_CELL } from '../../read/merged-cell.ts';
import type { CleanLine } from '../clean/clean-line.ts';
import { type ColumnKind, isDutyKind, isTextKind, kindOfColumn } from './task-columns.ts';

/** The rows of a task table, separated into header and body. */
export interface TaskTableRows {
  header: CleanLine[];
  /** The kind of each column, by index. */
  columns: Map<number, ColumnKind>;
  rows: CleanLine[];
}

/** Most header rows: one of column names, perhaps a second one below it and a caption above. */
const MAX_HEADER_ROWS = 3;

/**
 * Finds the header rows and the columns of a task table. One column says what is to be done and another who does it or
 * by when. At most one column with text is of unknown kind; it becomes a remark.
 * @returns null if the rows are a different table.
 */
export function findTaskTable(rows: readonly CleanLine[]): TaskTableRows | null {
  const cells = rows.map(({ text }) => cellsOf(text));
  const names = cells.slice(0, MAX_HEADER_ROWS).findIndex(isHeaderRow);
  if (names < 0) return null;
  const [above = [], below = []] = cells.slice(names);
  const height = isSubheader(below, above) ? names + 2 : names + 1;
  const columns = columnsOf(cells.slice(names, height));
  const body = rows.slice(height);
  const unknown = [...columnsWithWords(cells.slice(height))].filter((index) => !columns.has(index));
  if (unknown.length > 1 || (unknown.length > 0 && [...columns.values()].includes('remark'))) return null;
  for (const index of unknown) columns.set(index, 'remark');
  return body.length > 0 ? { header: rows.slice(0, height), columns, rows: body } : null;
}

/**
 * Treats rows without a header as the continuation of a task table above intervening text if they have as many columns
 * and their serial numbers continue. Returns null if they are a separate table.
 */
export function continueTaskTable(
  rows: readonly CleanLine[],
  above: TaskTableRows | null,
): TaskTableRows | null {
  if (!above) return null;
  const neighbours = [...above.rows.slice(-1), ...rows.slice(0, 1)].map(({ text }) => cellsOf(text));
  const isSameWidth = new Set(neighbours.map(({ length }) => length)).size === 1;
  const [last = NaN, next] = neighbours.map((cells) =>
    Number.parseInt(cells.filter((_, index) => above.columns.get(index) === 'serial').join(''), 10),
  );
  return isSameWidth && next === last + 1 ? { header: [], columns: above.columns, rows: [...rows] } : null;
}

/** Splits a row's line into cells, without the marks for merged cells and paragraphs. */
function cellsOf(text: string): string[] {
  return text.replaceAll(MERGED_CELL, '').replaceAll(CELL_BREAK, '').split('\t');
}

function columnsWithWords(rows: readonly string[][]): Set<number> {
  const columns = new Set<number>();
  for (const cells of rows)
    for (const [index, cell] of cells.entries()) if (cell.trim() !== '') columns.add(index);
  return columns;
}

/** Whether the cells of a row name the columns of a task table. */
export function isHeaderRow(cells: readonly string[]): boolean {
  const kinds = cells.flatMap((cell) => kindOfColumn(cell) ?? []);
  const named = cells.filter((cell) => cell !== '').length;
  return kinds.some(isTextKind) && kinds.some(isDutyKind) && kinds.length * 2 > named;
}

/**
 * Returns a doubt if the header of rows names tasks and who does them, but unknown column names keep the rows from
 * being read as a task table.
 */
export function findUnknownColumns(rows: readonly CleanLine[]): Doubt[] {
  const header = rows.slice(0, MAX_HEADER_ROWS).find(({ text }) => {
    const kinds = cellsOf(text).flatMap((cell) => kindOfColumn(cell) ?? []);
    return kinds.some(isTextKind) && kinds.some(isDutyKind);
  });
  if (!header || rows.length < 2) return [];
  const unknown = cellsOf(header.text).filter((cell) => cell !== '' && kindOfColumn(cell) === null);
  return [
    {
      line: header.line,
      problem: `A table that names tasks and who does them isn't read as a task table: ${unknown.join('、')} is of no known kind.`,
      next: 'It is kept as a table of its clause. If offices use this column name, add it to scripts/ingest/parse/task-columns.ts.',
    },
  ];
}

/** Whether a row only contains column names, below a name that several columns share. */
function isSubheader(cells: readonly string[], above: readonly string[]): boolean {
  const named = cells.filter((cell) => cell !== '');
  return (
    named.length > 0 && named.length < above.length && named.every((cell) => kindOfColumn(cell) !== null)
  );
}

/** Determines the kind of each column. A name in a lower row is more specific than a shared name above it. */
function columnsOf(header: readonly string[][]): Map<number, ColumnKind> {
  const columns = new Map<number, ColumnKind>();
  for (const row of header)
    for (const [index, cell] of row.entries()) {
      const kind = kindOfColumn(cell);
      if (kind) columns.set(index, kind);
    }
  return assignTextColumns(columns);
}

/**
 * Decides which text column is which. The tasks are in the last column that says what is to be done, unless it names a
 * target. The first text column before it contains the goals that the tasks belong to; any other one describes a goal.
 */
function assignTextColumns(columns: Map<number, ColumnKind>): Map<number, ColumnKind> {
  const texts = [...columns].filter(([, kind]) => isTextKind(kind)).sort(([a], [b]) => a - b);
  const task = texts.findLast(([, kind]) => kind !== 'goal') ?? texts.at(-1);
  const [goal] = texts;
  for (const text of texts) {
    const kind = text === task ? 'task' : text === goal ? 'goal' : 'content';
    columns.set(text[0], kind);
  }
  return columns;
}
