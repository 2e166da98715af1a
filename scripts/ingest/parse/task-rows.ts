import { CELL_BREAK } from '../../read/cell-break.ts';
import { MERGED_CELL } from '../../read/merged-cell.ts';
import type { CleanLine } from '../clean/clean-line.ts';
import type { TaskTableRows } from './find-task-table.ts';
import { findMarker, type MarkerKind, parseNumeral } from './markers.ts';
import { COLUMN_KINDS, type ColumnKind } from './task-columns.ts';

/** A row with its cells by column kind. `merged` contains the columns covered by a cell above. */
export type Row = Record<ColumnKind, string> & { line: number; opensPage: boolean; merged: Set<ColumnKind> };

/** How the rows of a table relate to each other. */
export interface Layout {
  /** Goals have labels, so a goal cell without a label continues the goal above. */
  goalsAreLabelled: boolean;
  hasGoals: boolean;
  hasSerials: boolean;
  /** The serial numbers count goals (or rows if there are no goals), not the tasks of a goal. */
  serialsCountGoals: boolean;
  /** The file marks merged cells, so an empty cell is really empty. */
  marksMergedCells: boolean;
}

/** The parsed rows of a task table and how they relate. */
export interface TaskRows {
  header: string[];
  groups: RowGroup[];
  layout: Layout;
}

/** Parses the rows of a task table. */
export function readTaskRows(table: TaskTableRows): TaskRows {
  const groups = groupRows(table);
  return { header: headerCells(table), groups, layout: findLayout(groups, table) };
}

/**
 * Returns the text of a task table: its header, the rows that head others, and the concatenated cells of each column.
 */
export function taskTableText(table: TaskTableRows): {
  header: string;
  headings: string;
  columns: Record<string, string>;
} {
  const { header, groups, layout } = readTaskRows(table);
  const columns: Record<string, string> = {};
  const add = (name: string, words: string) => (columns[name] = (columns[name] ?? '') + words);
  for (const row of groups.flatMap(({ members }) => members)) {
    add(layout.serialsCountGoals ? 'goal' : 'task', row.serial);
    for (const kind of COLUMN_KINDS) if (kind !== 'serial') add(kind, row[kind]);
  }
  const headings = groups.map(({ heading }) => [heading?.label, heading?.title].join('')).join('');
  return { header: header.join(''), headings, columns };
}

function headerCells({ header }: TaskTableRows): string[] {
  return header.flatMap(({ text }) => stripMarks(text).split('\t')).filter((cell) => cell !== '');
}

function stripMarks(cell: string): string {
  return cell.replaceAll(MERGED_CELL, '').replaceAll(CELL_BREAK, ' ').trim();
}

function readRow({ text, line, opensPage }: CleanLine, columns: Map<number, ColumnKind>): Row {
  const cells = text.split('\t');
  const words = Object.fromEntries(
    COLUMN_KINDS.map((kind) => {
      const own = cells
        .filter((_, index) => columns.get(index) === kind)
        .map((cell) => cellWords(cell, kind));
      return [kind, own.filter((cell) => cell !== '').join(' ')];
    }),
  ) as Record<ColumnKind, string>;
  if (![...columns.values()].includes('serial')) moveLabel(words);
  const merged = [...columns].filter(([index]) => cells[index] === MERGED_CELL).map(([, kind]) => kind);
  return { ...words, line, opensPage: opensPage === true, merged: new Set(merged) };
}

/** If no column has serial numbers, uses the label that a task begins with as one: 1.建平台. */
function moveLabel(words: Record<ColumnKind, string>): void {
  const [first = '', ...others] = words.task.split('\n');
  const marker = findMarker(first);
  if (!marker) return;
  words.serial = marker.label;
  words.task = [marker.rest, ...others].join('\n').replace(/^\n/u, '');
}

/**
 * Returns the words of a cell. Tasks and the descriptions of goals keep their paragraphs; other cells become one line.
 */
function cellWords(cell: string, kind: ColumnKind): string {
  if (kind !== 'task' && kind !== 'content') return stripMarks(cell);
  return cell
    .replaceAll(MERGED_CELL, '')
    .split(CELL_BREAK)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

function findLayout(groups: readonly RowGroup[], { columns, rows: lines }: TaskTableRows): Layout {
  const rows = groups.flatMap(({ members }) => members);
  const kinds = [...columns.values()];
  const goals = rows.filter(({ goal }) => goal !== '');
  const marksMergedCells = lines.some(({ text }) => text.includes(MERGED_CELL));
  return {
    goalsAreLabelled:
      !marksMergedCells && goals.filter(({ goal }) => findMarker(goal)).length * 2 > goals.length,
    hasGoals: kinds.includes('goal'),
    hasSerials: rows.some(({ serial }) => serial !== ''),
    serialsCountGoals:
      goals.length === 0 ||
      (kinds.includes('serial') && rows.every(({ serial, goal }) => serial === '' || goal !== '')),
    marksMergedCells,
  };
}

/** A row that heads the rows below it. */
export interface RowHeading {
  label: string | null;
  number: number | null;
  title: string;
}

export interface RowGroup {
  /** Null for the rows above the first heading row. */
  heading: RowHeading | null;
  members: Row[];
}

function groupRows({ rows, columns }: TaskTableRows): RowGroup[] {
  const parsed = rows.map((line) => ({
    row: readRow(line, columns),
    cells: line.text.split('\t').map(stripMarks),
  }));
  const counts = parsed.some(({ row }) => /^\d/u.test(row.serial));
  const groups: RowGroup[] = [];
  for (const { row, cells } of parsed) {
    const heading = headingOf(cells, columns.get(0) === 'serial', counts);
    const group = groups.at(-1);
    if (heading) groups.push({ heading, members: [] });
    else if (group) group.members.push(row);
    else groups.push({ heading: null, members: [row] });
  }
  return groups;
}

const HEADING_KINDS: ReadonlySet<MarkerKind> = new Set([
  'part',
  'chapter',
  'formal',
  'stem',
  'han',
  'han-bracket',
]);

/**
 * Reads a row as a heading: text alone in its first cell, with a label or in place of a serial number; or a Chinese
 * numeral followed by text, if the other rows are numbered in digits.
 */
function headingOf(
  [first = '', ...others]: readonly string[],
  beginsWithSerial: boolean,
  counts: boolean,
): RowHeading | null {
  const words = others.filter((cell) => cell !== '');
  if (first === '' || words.length > 1) return null;
  const marker = findMarker(first);
  const isLabelled = marker !== null && HEADING_KINDS.has(marker.kind);
  const [title] = words;
  if (title !== undefined) {
    const isNumeral = isLabelled ? marker.rest === '' : /^[一二三四五六七八九十]+$/u.test(first);
    return beginsWithSerial && counts && isNumeral ? { label: first, number: numberOf(first), title } : null;
  }
  if (isLabelled) return { label: marker.label, number: marker.number, title: marker.rest };
  return beginsWithSerial && !/^\d+$/u.test(first) ? { label: null, number: null, title: first } : null;
}

/** Returns the number of a serial; null if it isn't one. */
export function numberOf(serial: string): number | null {
  if (/^[\d一二三四五六七八九十]+$/u.test(serial)) return parseNumeral(serial);
  return findMarker(serial)?.number ?? null;
}
