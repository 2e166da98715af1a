import { CELL_BREAK, COLUMN_GAP } from '../cell-break.ts';
import type { Tally } from '../limits.ts';
import { MERGED_CELL } from '../merged-cell.ts';
import { cellsOf, columnsFree, columnsOf, partsOf } from './covered-cells.ts';
import { COVERED, type Fates } from './fates.ts';
import { doubtAboutCut } from './left-out-doubts.ts';
import { type Line, type LineDoubt, lineOf } from './line.ts';
import type { XmlElement } from './xml.ts';
import { append } from '../extremes.ts';

/** Reads the blocks of a cell. */
type ReadCell = (cell: XmlElement) => Line[];

/** What reads the tables of a document. */
export interface TableContext {
  fates: Fates;
  /** The cells of all its tables, those that a cell spans besides its first included. */
  cells: Tally;
}

/**
 * The rows of a table, a line each, between empty lines. A table of one column only lays out the page: its cells are read as the
 * blocks they hold.
 */
export function tableLines(table: XmlElement, context: TableContext, readCell: ReadCell): Line[] {
  const { fates } = context;
  const isShown = (part: XmlElement) => fates.cutOf(part) === undefined;
  const rows = [...partsOf(table, isShown)];
  const doubts = [...partsOf(table)].flatMap((row) => doubtsAbout(row, fates));
  const isLayout = rows.every((row) => cellsOf(row).length <= 1 && columnsFree(row, 'before') === 0);
  const lines = isLayout
    ? rows.flatMap((row) => cellsOf(row, isShown).flatMap(readCell))
    : rows.map((row) => rowLine(row, context, readCell));
  return [{ text: '', doubts }, ...lines, lineOf('')];
}

/** A row as its cells by tab: an empty one for each column that is left free, or that a cell spans besides its first. */
function rowLine(row: XmlElement, { fates, cells: tally }: TableContext, readCell: ReadCell): Line {
  const doubts: LineDoubt[] = [];
  const cells = cellsOf(row, (part) => isPlaced(part, fates)).flatMap((cell) => {
    const columns = columnsOf(cell);
    tally.add(columns);
    const others = Array<string>(columns - 1).fill('');
    doubts.push(...doubtsAbout(cell, fates));
    if (fates.cutOf(cell)) return [MERGED_CELL, ...others];
    const lines = readCell(cell);
    append(
      doubts,
      lines.flatMap((line) => line.doubts),
    );
    return [cellText(lines), ...others];
  });
  const free = (side: 'before' | 'after') => Array<string>(columnsFree(row, side)).fill('');
  return { text: [...free('before'), ...cells, ...free('after')].join('\t'), doubts };
}

/** Whether a cell has a place in its row: one that is covered does, one that is deleted doesn't. */
function isPlaced(part: XmlElement, fates: Fates): boolean {
  const cut = fates.cutOf(part);
  return cut === undefined || cut.why === COVERED;
}

/** The lines of a cell; each row of a table in it is a line, its cells set apart by wide gaps. */
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
  const cut = fates.cutOf(part);
  const doubt = cut && doubtAboutCut(cut, fates.wordsBelow(part));
  return doubt ? [doubt] : [];
}
