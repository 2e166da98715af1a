import { maxOf } from '../min-max.ts';
/**
 * Prepares the source of a Markdown text for its parser, so that no words of a notice are mistaken for markup. Lines
 * keep their numbers.
 */
export function prepareSource(source: string): string {
  return widenTables(unindent(source.replace(/\r\n?/g, '\n')));
}

/**
 * Removes the indentation of Han text. After four spaces it is an indented paragraph, which Markdown would mistake for
 * code.
 */
function unindent(source: string): string {
  return source.replace(/^(?: {4,}|\t+)(?=[\p{Script=Han}（《“])/gmu, '');
}

/** The delimiter row below a table's header (GFM, 4.10). */
const DELIMITER_ROW = /^ {0,3}\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?$/;

export function isDelimiterRow(line: string): boolean {
  return DELIMITER_ROW.test(line);
}

/**
 * Extends the header and delimiter row of each table to its widest row. GFM drops excess cells of a row, and doesn't
 * recognise a table whose header has fewer cells than its delimiter row.
 */
function widenTables(source: string): string {
  const lines = source.split('\n');
  for (const [index, line] of lines.entries()) {
    if (!isDelimiterRow(line) || !lines[index - 1]?.includes('|')) continue;
    let end = index + 1;
    while (lines[end]?.includes('|')) end += 1;
    const columns = maxOf(lines.slice(index - 1, end).map(countCells));
    lines[index - 1] = widen(lines[index - 1] ?? '', columns, ' ');
    lines[index] = widen(line, columns, '-');
  }
  return lines.join('\n');
}

function countCells(row: string): number {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/).length;
}

function widen(row: string, columns: number, filling: string): string {
  const missing = columns - countCells(row);
  return missing > 0 ? `${row.trim().replace(/\|$/, '')}${`|${filling}`.repeat(missing)}|` : row;
}
