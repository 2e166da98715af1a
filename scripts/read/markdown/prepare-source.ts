import { most } from '../extremes.ts';
/**
 * The source of a Markdown text as its parser has to get it, so that nothing of a notice is taken for a mark. Lines stay
 * where they are.
 */
export function prepareSource(source: string): string {
  return widenTables(unindent(source.replace(/\r\n?/g, '\n')));
}

/** Han text behind four spaces is an indented paragraph, which Markdown would take for code. */
function unindent(source: string): string {
  return source.replace(/^(?: {4,}|\t+)(?=[\p{Script=Han}（《“])/gmu, '');
}

/** The row below a table's header that makes it one (GFM, 4.10). */
const DELIMITERS = /^ {0,3}\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?$/;

export function isDelimiterRow(line: string): boolean {
  return DELIMITERS.test(line);
}

/**
 * Gives the header of each table as many cells as its widest row: GFM drops the cells that a row has more, and takes a table whose
 * header has fewer cells than its delimiter row for text.
 */
function widenTables(source: string): string {
  const lines = source.split('\n');
  for (const [index, line] of lines.entries()) {
    if (!isDelimiterRow(line) || !lines[index - 1]?.includes('|')) continue;
    let end = index + 1;
    while (lines[end]?.includes('|')) end += 1;
    const columns = most(lines.slice(index - 1, end).map(countCells));
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
