import {
  type Clause,
  type TableHead,
  type Task,
  TASK_COLUMNS,
  type TaskColumn,
} from '../../src/model/notice.ts';
import type { Doubt } from '../read/doubt.ts';
import { CELL_BREAK } from '../read/cell-break.ts';
import { MERGED_CELL } from '../read/merged-cell.ts';
import type { CleanLine } from './clean-line.ts';
import { findMarker } from './markers.ts';
import { newClause } from './parse-body.ts';

/** What a column of a task table holds, by the words of its header. */
const COLUMN_NAMES = {
  goal: /^工作目标$/u,
  content: /^工作内容$/u,
  task: /^具体任务$/u,
  deadline: /^完成时间$/u,
  leadUnit: /^(?:责任主体|牵头单位)$/u,
  assistUnit: /^(?:协助单位|配合单位)$/u,
} as const;
type ColumnName = keyof typeof COLUMN_NAMES;
type Row = Record<ColumnName, string> & { line: number; opensPage: boolean };

/** A task as its row prints it, before merged cells are resolved. */
type PrintedTask = Task & { line: number };

interface Goal {
  label: string;
  number: number;
  title: string;
  content: string;
  tasks: PrintedTask[];
  line: number;
}

export interface TaskTable {
  head: TableHead;
  clauses: Clause[];
  doubts: Doubt[];
}

/**
 * Reads the lines of a tab-separated task table (任务分解表): one clause a goal (工作目标), one task a row. Header rows that each page
 * repeats are dropped, cells that a page break cut are rejoined, and an empty cell takes the value of the merged cell
 * above it, flagged as inherited.
 * @returns null where the header doesn't name the columns of a task table.
 */
export function parseTaskTable(lines: readonly CleanLine[]): TaskTable | null {
  const table = findTable(lines);
  if (!table) return null;
  const doubts: Doubt[] = [];
  const goals: Goal[] = [];
  for (const row of table.rows) addRow(goals, readRow(row, table.columns), doubts);
  return {
    head: {
      type: 'table-head',
      cells: table.header.flatMap(({ text }) => text.split('\t')).filter((cell) => cell !== ''),
    },
    clauses: goals.map(toClause),
    doubts,
  };
}

/** The lines of a task table, told apart. */
interface TableLines {
  header: CleanLine[];
  /** The index of each column. */
  columns: Map<ColumnName, number>;
  rows: CleanLine[];
}

/** Finds the header rows and the columns of a task table; null where it is none. */
export function findTable(lines: readonly CleanLine[]): TableLines | null {
  const firstGoal = lines.findIndex(({ text }) => findMarker(text.split('\t')[0] ?? ''));
  const header = lines.slice(0, Math.max(firstGoal, 0));
  const columns = findColumns(header);
  const rows = lines.slice(header.length);
  if (!columns || rows.some(({ text }) => hasFurtherCells(text, columns))) return null;
  return { header, columns, rows };
}

/** Whether a row has words in a column that no task has. */
function hasFurtherCells(text: string, columns: Map<ColumnName, number>): boolean {
  const known = new Set(columns.values());
  return text.split('\t').some((cell, index) => cell !== '' && !known.has(index));
}

function findColumns(header: readonly CleanLine[]): Map<ColumnName, number> | null {
  const columns = new Map<ColumnName, number>();
  for (const { text } of header) {
    for (const [index, cell] of text.split('\t').entries()) {
      for (const [name, pattern] of Object.entries(COLUMN_NAMES)) {
        if (pattern.test(cell)) columns.set(name as ColumnName, index);
      }
    }
  }
  return columns.size === Object.keys(COLUMN_NAMES).length ? columns : null;
}

function readRow(
  { text, line, opensPage }: TableLines['rows'][number],
  columns: Map<ColumnName, number>,
): Row {
  const cells = text.replaceAll(MERGED_CELL, '').replaceAll(CELL_BREAK, '').split('\t');
  const cell = (name: ColumnName) => cells[columns.get(name) ?? -1] ?? '';
  return {
    goal: cell('goal'),
    content: cell('content'),
    task: cell('task'),
    deadline: cell('deadline'),
    leadUnit: cell('leadUnit'),
    assistUnit: cell('assistUnit'),
    line,
    opensPage: opensPage ?? false,
  };
}

function addRow(goals: Goal[], row: Row, doubts: Doubt[]): void {
  const marker = findMarker(row.goal);
  if (marker) {
    const { label, number, rest: title } = marker;
    goals.push({ label, number, title, content: row.content, tasks: [printedTask(row)], line: row.line });
    return;
  }
  const goal = goals.at(-1);
  if (!goal) return;
  goal.title += row.goal;
  goal.content += row.content;
  const last = goal.tasks.at(-1);
  if (last && (row.task === '' || (row.opensPage && isCut(last.text)))) {
    last.text += row.task;
    for (const column of TASK_COLUMNS) rejoinCell(goal.tasks, column, row, doubts);
  } else {
    goal.tasks.push(printedTask(row));
  }
}

function printedTask(row: Row): PrintedTask {
  return {
    text: row.task,
    deadline: row.deadline || null,
    leadUnit: row.leadUnit || null,
    assistUnit: row.assistUnit || null,
    inherited: [],
    line: row.line,
  };
}

/** Joins the rest of a cell that a page break cut to its beginning: in the last row, or in the merged cell above it. */
function rejoinCell(tasks: PrintedTask[], column: TaskColumn, row: Row, doubts: Doubt[]): void {
  const rest = row[column];
  if (rest === '') return;
  const owner = tasks.findLast((task) => task[column] !== null);
  const beginning = owner?.[column] ?? '';
  if (owner && !isWholeUnit(beginning)) {
    owner[column] = beginning + rest;
    return;
  }
  const last = tasks.at(-1);
  if (!last) return;
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

/**
 * Fills empty cells from the merged cell above them. An empty assist unit is part of a merged cell only where the lead unit
 * is empty too: beside a lead unit of its own, it means that nobody assists.
 */
function resolveMergedCells(tasks: readonly PrintedTask[]): Task[] {
  const resolved: Task[] = [];
  for (const { text, deadline, leadUnit, assistUnit } of tasks) {
    const above = resolved.at(-1);
    const task: Task = { text, deadline, leadUnit, assistUnit, inherited: [] };
    if (above) {
      const columns: TaskColumn[] = leadUnit === null ? ['deadline', 'leadUnit', 'assistUnit'] : ['deadline'];
      for (const column of columns) {
        if (task[column] !== null || above[column] === null) continue;
        task[column] = above[column];
        task.inherited.push(column);
      }
    }
    resolved.push(task);
  }
  return resolved;
}

function toClause({ label, number, title, content, tasks }: Goal): Clause {
  return newClause({
    label,
    number,
    title,
    blocks: content === '' ? [] : [content],
    tasks: resolveMergedCells(tasks),
  });
}
