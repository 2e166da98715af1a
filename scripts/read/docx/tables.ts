import { CELL_BREAK, COLUMN_GAP } from '../cell-break.ts';
import type { Tally } from '../limits.ts';
import { MERGED_CELL } from '../merged-cell.ts';
import { cellsOf, countFreeColumns, countColumns, partsOf } from './covered-cells.ts';
import { COVERED, type Fates } from './fates.ts';
import { doubtAboutExclusion } from './left-out-doubts.ts';
import { type Line, type LineDoubt, lineOf } from './line.ts';
import type { XmlElement } from './xml.ts';
import { appendAll } from '../min-max.ts';

/** Reads the blocks of a cell. */
type ReadCell = (cell: XmlElement) => Line[];

/** What is needed to read the tables of a document. */
export interface TableContext {
  fates: Fates;
  /** Total of cells in all tables. A cell that spans several columns counts once for each. */
  cells: Tally;
}

/**
 * Returns the rows of a table, one per line, between empty lines. A table with a single column is only for layout: its
 * cells are read as the blocks they contain.
 */
export function tableLines(table: XmlElement, context: TableContext, readCell: ReadCell): Line[] {
  const { fates } = context;
  const isShown = (part: XmlElement) => fates.exclusionOf(part) === undefined;
  const rows = [...partsOf(table, isShown)];
  const doubts = [...partsOf(table)].flatMap((row) => doubtsAbout(row, fates));
  const isLayout = rows.every((row) => cellsOf(row).length <= 1 && countFreeColumns(row, 'before') === 0);
  const lines = isLayout
    ? rows.flatMap((row) => cellsOf(row, isShown).flatMap(readCell))
    : rows.map((row) => rowLine(row, context, readCell));
  return [{ text: '', doubts }, ...lines, lineOf('')];
}

/**
 * Returns a row as tab-separated cells, with an empty cell for each free column and for each further column of a
 * spanning cell.
 */
function rowLine(row: XmlElement, { fates, cells: tally }: TableContext, readCell: ReadCell): Line {
  const doubts: LineDoubt[] = [];
  const cells = cellsOf(row, (part) => isPlaced(part, fates)).flatMap((cell) => {
    const columns = countColumns(cell);
    tally.add(columns);
    const others = Array<string>(columns - 1).fill('');
    doubts.push(...doubtsAbout(cell, fates));
    if (fates.exclusionOf(cell)) return [MERGED_CELL, ...others];
    const lines = readCell(cell);
    appendAll(
      doubts,
      lines.flatMap((line) => line.doubts),
    );
    return [cellText(lines), ...others];
  });
  const free = (side: 'before' | 'after') => Array<string>(countFreeColumns(row, side)).fill('');
  return { text: [...free('before'), ...cells, ...free('after')].join('\t'), doubts };
}

/** Whether a cell occupies a column of its row. A covered cell does; a deleted one doesn't. */
function isPlaced(part: XmlElement, fates: Fates): boolean {
  const exclusion = fates.exclusionOf(part);
  return exclusion === undefined || exclusion.why === COVERED;
}

/** Joins the lines of a cell. Each row of a nested table is a line, its cells separated by wide gaps. */
function cellText(lines: readonly Line[]): string {
  return lines
    .map(({ text }) =>
      text
        .replaceAll(MERGED_CELL, '')
        .split('\t')
        .map((cell) => cell.trim())
        .filter(Boolean)
        .join(COLUMN_GAP),
    )
    .filter(Boolean)
    .join(CELL_BREAK);
}

function doubtsAbout(part: XmlElement, fates: Fates): LineDoubt[] {
  const exclusion = fates.exclusionOf(part);
  const doubt = exclusion && doubtAboutExclusion(exclusion, fates.wordsBelow(part));
  return doubt ? [doubt] : [];
}
