import { CELL_BREAK } from '../cell-break.ts';
import { MERGED_CELL } from '../merged-cell.ts';
import type { Box } from './geometry.ts';
import { beginsWithLabel, endsInStop, joinTexts, roomForNext } from './join-printed.ts';
import type { Line } from './lines.ts';
import { least } from '../extremes.ts';

/** A cell of a table. */
export interface Cell {
  lines: Line[];
  /** Whether a cell on the left or above it covers its place. */
  covered: 'across' | 'down' | null;
  /** How long a line of it can be, in points. */
  room: number;
}

/** A table on a page, with a cell for each of its columns in every row. */
export interface Table {
  page: number;
  box: Box;
  rows: Cell[][];
  /** Where its columns begin, in points. */
  columns: number[];
  /** What tells its rows and columns: drawn lines, the file's own tags, or only the gaps between its words. */
  source: 'rules' | 'tags' | 'gaps';
}

/** The line of text that a row becomes. */
export function rowText(row: readonly Cell[]): string {
  return row.map(cellText).join('\t');
}

export function cellText(cell: Cell): string {
  if (cell.covered) return cell.covered === 'down' ? MERGED_CELL : '';
  const paragraphs: string[] = [];
  for (const [index, line] of cell.lines.entries()) {
    const before = cell.lines[index - 1];
    if (before && goesOn(cell, before, line)) paragraphs.push(joinTexts(paragraphs.pop() ?? '', line.text));
    else paragraphs.push(line.text);
  }
  return paragraphs.join(CELL_BREAK);
}

/** Whether a line of a cell had no room for the first word of the next one, so that this one goes on with it. */
export function goesOn(cell: Cell, line: Line, next: Line): boolean {
  if (endsInStop(line) && beginsWithLabel(next)) return false;
  const left = least(cell.lines.map((one) => one.left));
  const isCentred = line.left - left > line.size / 2 && next.left !== line.left;
  const length = isCentred ? line.right - line.left : line.right - left;
  return cell.room - length < roomForNext(next, SLACK);
}

/** What a full line of a cell may leave at its end besides the room of a letter, in the size of the type. */
const SLACK = 0.25;
