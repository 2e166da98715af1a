import { CELL_BREAK } from '../../read/cell-break.ts';
import { MERGED_CELL } from '../../read/merged-cell.ts';
import type { CleanLine } from '../clean/clean-line.ts';
import { continueTaskTable, findTaskTable, isHeaderRow, type TaskTableRows } from './find-task-table.ts';
import { docNumberOf, signatoriesOf } from './letter-lines.ts';
import { findMarker } from './markers.ts';
import { appendAll } from '../../read/extremes.ts';

/** A paragraph of a cleaned text, or a table: then its text is that of its rows, one a line. */
export interface Paragraph extends CleanLine {
  table?: { rows: CleanLine[]; tasks: TaskTableRows | null };
}

/**
 * Gathers the rows of each table into one paragraph. Labels with their words, names beside each other, and a row of one cell are no
 * table: their paragraphs stand by themselves.
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

/** Whether rows are a table, not labels with words behind a tab (第二章⇥总则), a provision with a tab in it, or signatures beside each other. */
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

/** Whether cells are the parts of a letterhead beside each other: one is the document's number. */
function isLetterhead(cells: readonly string[]): boolean {
  return cells.some((cell) => docNumberOf(cell) !== null);
}

/** The paragraphs of a line that is no table's row. */
function paragraphsOf(line: CleanLine): Paragraph[] {
  if (!MARKED.test(line.text)) return [line];
  const cells = line.text.split('\t');
  return (isLetterhead(cells) ? cells : [line.text])
    .flatMap((text) => text.split(CELL_BREAK))
    .map((text) => ({ ...line, text: text.replaceAll(MERGED_CELL, '').replaceAll('\t', ' ').trim() }))
    .filter(({ text }) => text !== '');
}

const MARKED = new RegExp(`[\\t${CELL_BREAK}${MERGED_CELL}]`, 'u');

/** `above` is the last task table, which the rows may go on with. */
function tableOf(rows: CleanLine[], above: TaskTableRows | null): Paragraph {
  const text = rows.map((row) => row.text).join('\n');
  const tasks = findTaskTable(rows) ?? continueTaskTable(rows, above);
  return { text, line: rows[0]?.line ?? 0, table: { rows, tasks } };
}

/** The words of a paragraph; a table above the body is a letterhead that is laid out as one. */
export function wordsOf({ text }: Paragraph): string {
  return text
    .replaceAll(MERGED_CELL, '')
    .replace(new RegExp(`[\\t${CELL_BREAK}]+`, 'gu'), ' ')
    .trim();
}
