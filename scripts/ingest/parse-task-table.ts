import {
  type Clause,
  type Provision,
  type Section,
  type TableHead,
  type Task,
  TASK_COLUMNS,
  type TaskColumn,
} from '../../src/model/notice.ts';
import { CELL_BREAK } from '../read/cell-break.ts';
import type { Doubt } from '../read/doubt.ts';
import { MERGED_CELL } from '../read/merged-cell.ts';
import type { CleanLine } from './clean-line.ts';
import type { TaskTableRows } from './find-task-table.ts';
import { findMarker, parseNumeral } from './markers.ts';
import { newClause } from './new-clause.ts';
import { COLUMN_KINDS, type ColumnKind } from './task-columns.ts';

/** A row by the kinds of its columns; `merged` are those that a cell above covers. */
type Row = Record<ColumnKind, string> & { line: number; opensPage: boolean; merged: Set<ColumnKind> };

/** A task as its row prints it, before merged cells are resolved. */
type PrintedTask = Task & { line: number; merged: Set<ColumnKind> };

interface Goal {
  label: string | null;
  number: number | null;
  title: string;
  contents: string[];
  tasks: PrintedTask[];
}

/** How the rows of a table belong together. */
interface Layout {
  /** The goals carry labels, so that a goal’s cell without one is the rest of the goal above. */
  goalsAreLabelled: boolean;
  hasGoals: boolean;
  /** The serial numbers count the goals (or rows without goals), not the tasks of a goal. */
  serialsCountGoals: boolean;
  /** The file marks the cells that one above covers, so that an empty cell is one. */
  marksMergedCells: boolean;
}

/**
 * Reads a task table (任务分解表): one clause a goal, or a row where the table names no goals; one task a row; a section a row that
 * heads others. Cells that a page break cut are rejoined, and a covered cell takes the value of the one above it, flagged as
 * inherited; where the text doesn’t mark covered cells, an empty one does.
 */
export function parseTaskTable(table: TaskTableRows): { provisions: Provision[]; doubts: Doubt[] } {
  const doubts: Doubt[] = [];
  const rows = table.rows.map((row) => readRow(row, table.columns));
  const layout = findLayout(rows, table);
  const groups = groupRows(table, rows).map(({ heading, members }) => {
    const goals: Goal[] = [];
    for (const row of members) addRow(goals, row, layout, doubts);
    const clauses = toClauses(goals, layout);
    return heading === null ? clauses : [headedBy(heading, clauses)];
  });
  const head: TableHead = { type: 'table-head', cells: headerCells(table) };
  return { provisions: [head, ...groups.flat()], doubts };
}

/** What a task table says: its header, the rows that head others, and each column, cell by cell. */
export function taskTableText(table: TaskTableRows): {
  header: string;
  headings: string;
  columns: Record<string, string>;
} {
  const rows = table.rows.map((row) => readRow(row, table.columns));
  const layout = findLayout(rows, table);
  const columns: Record<string, string> = {};
  const add = (name: string, words: string) => (columns[name] = (columns[name] ?? '') + words);
  const groups = groupRows(table, rows);
  for (const row of groups.flatMap(({ members }) => members)) {
    add(layout.serialsCountGoals ? 'goal' : 'task', row.serial);
    for (const kind of COLUMN_KINDS) if (kind !== 'serial') add(kind, row[kind]);
  }
  const headings = groups.map(({ heading }) => heading ?? '').join('');
  return { header: headerCells(table).join(''), headings, columns };
}

function headerCells({ header }: TaskTableRows): string[] {
  return header.flatMap(({ text }) => plain(text).split('\t')).filter((cell) => cell !== '');
}

function plain(cell: string): string {
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
  const merged = [...columns].filter(([index]) => cells[index] === MERGED_CELL).map(([, kind]) => kind);
  return { ...words, line, opensPage: opensPage ?? false, merged: new Set(merged) };
}

/** The words of a cell: the paragraphs of a task or of what is said of a goal stay apart, other cells are one line. */
function cellWords(cell: string, kind: ColumnKind): string {
  if (kind !== 'task' && kind !== 'content') return plain(cell);
  return cell
    .replaceAll(MERGED_CELL, '')
    .split(CELL_BREAK)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

function findLayout(rows: readonly Row[], { columns, rows: lines }: TaskTableRows): Layout {
  const goals = rows.filter(({ goal }) => goal !== '');
  const marksMergedCells = lines.some(({ text }) => text.includes(MERGED_CELL));
  return {
    goalsAreLabelled:
      !marksMergedCells && goals.filter(({ goal }) => findMarker(goal)).length * 2 > goals.length,
    hasGoals: [...columns.values()].includes('goal'),
    serialsCountGoals: goals.length === 0 || rows.every(({ serial, goal }) => serial === '' || goal !== ''),
    marksMergedCells,
  };
}

interface RowGroup {
  /** The words of the row that heads the others; null for those above the first that does. */
  heading: string | null;
  members: Row[];
}

function groupRows({ rows: lines, columns }: TaskTableRows, rows: readonly Row[]): RowGroup[] {
  const groups: RowGroup[] = [];
  for (const [index, row] of rows.entries()) {
    const heading = headingOf(lines[index]?.text ?? '', columns);
    if (heading !== null) groups.push({ heading, members: [] });
    else if (groups.length === 0) groups.push({ heading: null, members: [row] });
    else groups.at(-1)?.members.push(row);
  }
  return groups;
}

const HEADING_KINDS = new Set(['part', 'chapter', 'formal', 'stem', 'han', 'han-bracket']);

/** The words of a row that heads those below: alone in its first cell, with a label of its own or where a serial number would stand. */
function headingOf(text: string, columns: Map<number, ColumnKind>): string | null {
  const [first = '', ...others] = text.split('\t').map(plain);
  if (first === '' || others.some((cell) => cell !== '')) return null;
  const isLabelled = HEADING_KINDS.has(findMarker(first)?.kind ?? '');
  const standsForSerial = columns.get(0) === 'serial' && !/^\d*$/.test(first);
  return isLabelled || standsForSerial ? first : null;
}

function addRow(goals: Goal[], row: Row, layout: Layout, doubts: Doubt[]): void {
  const goal = goals.at(-1);
  const last = goal?.tasks.at(-1);
  if (!goal || !last || startsGoal(row, last, layout)) {
    goals.push(goalOf(row, layout));
    return;
  }
  goal.title += row.goal;
  addContent(goal, row);
  const isRest = row.task === '' || (row.opensPage && isCut(last.text));
  if (isRest && (layout.serialsCountGoals || row.serial === '')) {
    last.text += row.task;
    for (const column of TASK_COLUMNS) rejoinCell(goal.tasks, column, row, layout, doubts);
  } else {
    goal.tasks.push(printedTask(row, layout));
  }
}

function startsGoal(row: Row, last: PrintedTask, layout: Layout): boolean {
  if (layout.goalsAreLabelled) return findMarker(row.goal) !== null;
  if (row.opensPage && row.serial === '' && isCut(last.text)) return false;
  if (layout.hasGoals) return row.goal !== '';
  return row.serial !== '' || (row.task !== '' && last.label === null && !layout.serialsCountGoals);
}

function goalOf(row: Row, layout: Layout): Goal {
  const marker = findMarker(row.goal);
  const hasSerial = layout.serialsCountGoals && row.serial !== '';
  const goal: Goal = {
    label: hasSerial ? row.serial : (marker?.label ?? null),
    number: hasSerial ? numberOf(row.serial) : (marker?.number ?? null),
    title: hasSerial || !marker ? row.goal : marker.rest,
    contents: [],
    tasks: [printedTask(row, layout)],
  };
  addContent(goal, row);
  return goal;
}

function numberOf(serial: string): number | null {
  if (/^[\d一二三四五六七八九十]+$/u.test(serial)) return parseNumeral(serial);
  return findMarker(serial)?.number ?? null;
}

/** A page break cuts what is said of a goal; elsewhere a further cell is a paragraph of its own. */
function addContent(goal: Goal, { content, opensPage }: Row): void {
  if (content === '') return;
  const last = goal.contents.length - 1;
  if (opensPage && last >= 0) goal.contents[last] += content;
  else goal.contents.push(...content.split('\n'));
}

function printedTask(row: Row, layout: Layout): PrintedTask {
  const cells = Object.fromEntries(TASK_COLUMNS.map((column) => [column, row[column] || null])) as Pick<
    Task,
    TaskColumn
  >;
  const label = layout.serialsCountGoals ? null : row.serial || null;
  return { ...cells, label, text: row.task, inherited: [], line: row.line, merged: row.merged };
}

/** Joins the rest of a cell that a page break cut to its beginning: in the last row, or in the merged cell above it. */
function rejoinCell(
  tasks: PrintedTask[],
  column: TaskColumn,
  row: Row,
  layout: Layout,
  doubts: Doubt[],
): void {
  const rest = row[column];
  const last = tasks.at(-1);
  if (rest === '' || !last) return;
  if (layout.marksMergedCells) {
    last[column] = [last[column], rest].filter((words) => words !== null).join(' ');
    return;
  }
  const owner = tasks.findLast((task) => task[column] !== null);
  const beginning = owner?.[column] ?? '';
  if (owner && !isWholeUnit(beginning)) {
    owner[column] = beginning + rest;
    return;
  }
  last[column] = last[column] === null ? rest : last[column] + rest;
  doubts.push({
    line: row.line,
    problem: `The cell ${rest} continues a page, but the cell above it is whole; it is kept with the last row before the break.`,
    next: 'Compare with the original; if it belongs elsewhere, move it under corrections: in notice.yaml.',
  });
}

/** A page break cut the text of a task when no full stop ends it. */
function isCut(text: string): boolean {
  return !/[。；！？]$/u.test(text);
}

/** Whether a cell ends like the name of a unit (or a date), so that nothing is missing. */
function isWholeUnit(cell: string): boolean {
  return /(?:处|处室|室|厅|局|委|办|馆|所|院|校|学校|学|中心|单位|联盟|\d月)$/u.test(cell);
}

/** Columns that one cell merged downwards fills together. */
const UNIT_COLUMNS: TaskColumn[] = ['leadUnit', 'responsibleUnit', 'assistUnit'];

/**
 * Fills the cells of a task that a merged cell above covers. Where the text doesn't mark them, an empty cell is one, but for an
 * assist unit beside a lead unit of its own: it means that nobody assists.
 */
function resolveMergedCells(task: PrintedTask, above: Task | undefined, layout: Layout): Task {
  const { label, text, deadline, leadUnit, responsibleUnit, assistUnit, remark, merged } = task;
  const resolved: Task = {
    label,
    text,
    deadline,
    leadUnit,
    responsibleUnit,
    assistUnit,
    remark,
    inherited: [],
  };
  const hasUnit = leadUnit !== null || responsibleUnit !== null;
  const covered = layout.marksMergedCells
    ? TASK_COLUMNS.filter((column) => merged.has(column))
    : (['deadline', ...(hasUnit ? [] : UNIT_COLUMNS)] as const);
  for (const column of covered) {
    if (!above || resolved[column] !== null || above[column] === null) continue;
    resolved[column] = above[column];
    resolved.inherited.push(column);
  }
  return resolved;
}

/** The clauses of goals. A cell that the file marks as merged may cover the rows of several. */
function toClauses(goals: readonly Goal[], layout: Layout): Clause[] {
  let above: Task | undefined;
  return goals.map(({ label, number, title, contents, tasks }) => {
    if (!layout.marksMergedCells) above = undefined;
    const resolved = tasks.map((task) => (above = resolveMergedCells(task, above, layout)));
    return newClause({
      label,
      number,
      title: title === '' ? null : title,
      blocks: contents,
      tasks: resolved,
    });
  });
}

/** The rows below one that heads them. */
function headedBy(heading: string, clauses: Clause[]): Section | Clause {
  const marker = findMarker(heading);
  const label = marker?.label ?? null;
  const number = marker?.number ?? null;
  const title = marker?.rest ?? heading;
  if (clauses.length === 0) return newClause({ label, number, title });
  return { type: 'section', id: '', label, number, title, titleEnd: '', children: clauses };
}
