import { CELL_BREAK } from '../cell-break.ts';
import { MERGED_CELL } from '../merged-cell.ts';
import type { Box } from './geometry.ts';
import { beginsWithLabel, endsInStop, joinTexts, roomForNext } from './join-printed.ts';
import type { Line } from './lines.ts';
import { minOf } from '../min-max.ts';

/** A cell of a table. */
export interface Cell {
  lines: Line[];
  /** Whether it is covered by a cell to the left or above. */
  covered: 'across' | 'down' | null;
  /** Longest possible line, in points. */
  room: number;
}

/** A table on a page. Every row has a cell for each column. */
export interface Table {
  page: number;
  box: Box;
  rows: Cell[][];
  /** Left edges of the columns, in points. */
  columns: number[];
  /** What determines the rows and columns: drawn lines, the file's tags, or only the gaps between words. */
  source: 'rules' | 'tags' | 'gaps';
}

/** Returns a row as a line of text. */
export function rowText(row: readonly Cell[]): string {
  return row.map(cellText).join('\t');
}

export function cellText(cell: Cell): string {
  if (cell.covered) return cell.covered === 'down' ? MERGED_CELL : '';
  const paragraphs: string[] = [];
  for (const [index, line] of cell.lines.entries()) {
    const before = cell.lines[index - 1];
    if (before && continuesOnNextLine(cell, before, line))
      paragraphs.push(joinTexts(paragraphs.pop() ?? '', line.text));
    else paragraphs.push(line.text);
  }
  return paragraphs.join(CELL_BREAK);
}

/** Whether the next line of a cell continues this one, which has no room for the first word of the next. */
export function continuesOnNextLine(cell: Cell, line: Line, next: Line): boolean {
  if (endsInStop(line) && beginsWithLabel(next)) return false;
  const left = minOf(cell.lines.map((one) => one.left));
  const isCentred = line.left - left > line.size / 2 && next.left !== line.left;
  const length = isCentred ? line.right - line.left : line.right - left;
  return cell.room - length < roomForNext(next, SLACK);
}

/** Free space at the end of a full line, in addition to that for the next word, relative to the font size. */
const SLACK = 0.25;
