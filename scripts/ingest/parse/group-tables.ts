import { CELL_BREAK } from '../../read/cell-break.ts';
import { MERGED_CELL } from '../../read/merged-cell.ts';
import type { CleanLine } from '../clean/clean-line.ts';
import { continueTaskTable, findTaskTable, isHeaderRow, type TaskTableRows } from './find-task-table.ts';
import { docNumberOf, signatoriesOf } from './letter-lines.ts';
import { findMarker } from './markers.ts';
import { appendAll } from '../../read/min-max.ts';

/** A paragraph of a cleaned text, or a table, whose text is that of its rows, one per line. */
export interface Paragraph extends CleanLine {
  table?: { rows: CleanLine[]; tasks: TaskTableRows | null };
}

/**
 * Groups the rows of each table into one paragraph. Labels with their text, names side by side, and a row of one cell
 * aren't tables; they remain separate paragraphs.
 */
export function groupTables(lines: readonly CleanLine[]): Paragraph[] {
  const grouped: Paragraph[] = [];
  let open: CleanLine[] = [];
  let above: TaskTableRows | null = null;
  const close = () => {
    const table = open.length > 0 && isTable(open) ? tableOf(open, above) : null;
    appendAll(grouped, table ? [table] : open.flatMap(paragraphsOf));
    above = table?.table?.tasks ?? above;
    open = [];
  };
  for (const line of lines) {
    const isRow = line.text.includes('\t');
    if (!isRow || isHeaderRow(line.text.split('\t'))) close();
    if (isRow) open.push(line);
    else appendAll(grouped, paragraphsOf(line));
  }
  close();
  return grouped;
}

/**
 * Whether rows are a table, as opposed to labels with text after a tab (第二章⇥总则), a provision that contains a tab, or
 * signatures side by side.
 */
function isTable(rows: readonly CleanLine[]): boolean {
  const [first] = rows;
  if (first && rows.length === 1) {
    const cells = first.text.split('\t').filter((cell) => cell !== '');
    if (cells.length === 1 || isLetterhead(cells)) return false;
    if (findMarker(first.text) || signatoriesOf(first.text).length > 0) return false;
  }
  return !rows.every(({ text }) => {
    const [label = '', ...words] = text.split('\t');
    return words.length === 1 && findMarker(label)?.rest === '';
  });
}

/** Whether cells are the parts of a letterhead side by side: one is the document number. */
function isLetterhead(cells: readonly string[]): boolean {
  return cells.some((cell) => docNumberOf(cell) !== null);
}

/** Splits a line that isn't a table row into paragraphs. */
function paragraphsOf(line: CleanLine): Paragraph[] {
  if (!MARKED.test(line.text)) return [line];
  const cells = line.text.split('\t');
  return (isLetterhead(cells) ? cells : [line.text])
    .flatMap((text) => text.split(CELL_BREAK))
    .map((text) => ({ ...line, text: text.replaceAll(MERGED_CELL, '').replaceAll('\t', ' ').trim() }))
    .filter(({ text }) => text !== '');
}

const MARKED = new RegExp(`[\\t${CELL_BREAK}${MERGED_CELL}]`, 'u');

/** @param above the last task table, which the rows may continue. */
function tableOf(rows: CleanLine[], above: TaskTableRows | null): Paragraph {
  const text = rows.map((row) => row.text).join('\n');
  const tasks = findTaskTable(rows) ?? continueTaskTable(rows, above);
  return { text, line: rows[0]?.line ?? 0, table: { rows, tasks } };
}

/** Returns the words of a paragraph. A table above the body is a letterhead laid out as a table. */
export function wordsOf({ text }: Paragraph): string {
  return text
    .replaceAll(MERGED_CELL, '')
    .replace(new RegExp(`[\\t${CELL_BREAK}]+`, 'gu'), ' ')
    .trim();
}
