import type { Census, CensusRun } from './census.ts';
import type { Doubt } from './doubt.ts';

/** A text whose drawn tables have been turned into rows. The census counts the drawing characters as furniture. */
export interface TextWithTables {
  text: string;
  census: Census;
  doubts: Doubt[];
}

/** The two ways of drawing tables: with the characters of the Unicode block Box Drawing, or with + - |. */
const STYLES = [
  {
    border: /^\s*[\u2500-\u257F]+\s*$/u,
    row: /^\s*[\u2500-\u257F].*[\u2500-\u257F]\s*$/u,
    side: /[│┃║]/u,
    /** Corners and crossings next to words indicate a cell that spans rows. */
    crossing: /[─━\u250C-\u254B═\u2552-\u256C]/u,
    drawn: /[\u2500-\u257F]/gu,
  },
  {
    border: /^\s*\+(?:[-=]+\+)+\s*$/u,
    row: /^\s*[|+].*[|+]\s*$/u,
    side: /\|/u,
    crossing: /\+[-=]+\+/u,
    drawn: /\||^\s*\+[-=+]+/gu,
  },
] as const;
type Style = (typeof STYLES)[number];
const MIN_COLUMNS = 2;

/**
 * Reads the tables that a text draws with characters, as one row per line with its cells separated by tabs. The rows
 * start at the first line of the table and are padded with empty lines, so that all other lines keep their numbers. A
 * table with cells across rows is left as drawn, with a doubt.
 */
export function readDrawnTables(source: string): TextWithTables {
  const lines = source.split(/\r\n?|\n/);
  const text: string[] = [];
  const runs: CensusRun[] = [];
  const doubts: Doubt[] = [];
  for (let at = 0; at < lines.length;) {
    const style = STYLES.find(
      ({ border, row }) => border.test(lines[at] ?? '') && row.test(lines[at + 1] ?? ''),
    );
    const block = style ? tableFrom(lines, at, style) : lines.slice(at, at + 1);
    const rows = style ? rowsOf(block, style) : null;
    if (style && !rows) doubts.push(doubtAbout(at + 1));
    text.push(...(rows ?? block), ...Array<string>(rows ? block.length - rows.length : 0).fill(''));
    runs.push(...block.flatMap((line) => runsOf(line, rows && style ? style.drawn : null)));
    at += block.length;
  }
  return { text: text.join('\n'), census: { runs, generated: [] }, doubts };
}

/** Returns the lines of the table whose upper border is at `start`. */
function tableFrom(lines: readonly string[], start: number, { border, row }: Style): string[] {
  const length = lines.slice(start).findIndex((line) => !border.test(line) && !row.test(line));
  return lines.slice(start, length < 0 ? undefined : start + length);
}

/** Returns the rows of a drawn table, or null if it isn't a grid. */
function rowsOf(block: readonly string[], { border, side, crossing }: Style): string[] | null {
  const rows: string[][] = [];
  for (const line of block.filter((one) => !border.test(one))) {
    const cells = line
      .trim()
      .split(side)
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('\t', ' '));
    const above = rows.at(-1);
    const isOfGrid = cells.length >= MIN_COLUMNS && (!above || above.length === cells.length);
    if (!isOfGrid || crossing.test(line)) return null;
    // A line whose first cell is empty continues the row above it.
    if (above && cells[0] === '')
      rows[rows.length - 1] = above.map((cell, index) => joined(cell, cells[index] ?? ''));
    else rows.push(cells);
  }
  return rows.map((cells) => cells.join('\t'));
}

function joined(before: string, after: string): string {
  return before + (/\w$/.test(before) && /^\w/.test(after) ? ' ' : '') + after;
}

function runsOf(line: string, drawn: RegExp | null): CensusRun[] {
  const place = 'the file';
  if (!drawn) return [{ text: line, place, fate: 'text' }];
  const marks = (line.match(drawn) ?? []).join('');
  return [
    { text: line.replace(drawn, ''), place, fate: 'text' },
    { text: marks, place, fate: 'furniture', why: 'lines of a drawn table' },
  ];
}

function doubtAbout(line: number): Doubt {
  return {
    line,
    problem:
      'A table drawn with characters has cells across rows or columns; it is read as it is drawn, line by line.',
    next: 'Put its cells in order, with a tab between two, or get the Word file.',
  };
}
