import {
  type Clause,
  type Provision,
  type Section,
  type Task,
  TASK_COLUMNS,
  type TaskColumn,
} from '../../../src/model/notice.ts';
import type { Doubt } from '../../read/doubt.ts';
import { isCut, type PrintedTask, rejoinCell, resolveMergedCells } from './fill-cells.ts';
import type { TaskTableRows } from './find-task-table.ts';
import { findMarker } from './markers.ts';
import { newClause } from './new-clause.ts';
import { type Layout, numberOf, readTaskRows, type Row, type RowHeading } from './task-rows.ts';
import { appendAll } from '../../read/min-max.ts';

interface Goal {
  label: string | null;
  number: number | null;
  title: string;
  contents: string[];
  tasks: PrintedTask[];
}

/**
 * Parses a task table (任务分解表): one clause per goal, or per row if the table has no goals; one task per row; one section
 * per row that heads others. Cells cut by a page break are rejoined. A covered cell takes the value of the one above it
 * and is flagged as inherited; if the text doesn't mark covered cells, empty ones count as covered.
 */
export function parseTaskTable(table: TaskTableRows): { provisions: Provision[]; doubts: Doubt[] } {
  const doubts: Doubt[] = [];
  const { header, groups, layout } = readTaskRows(table);
  const parsed = groups.map(({ heading, members }) => {
    const goals: Goal[] = [];
    for (const row of members) addRow(goals, row, layout, doubts);
    const clauses = toClauses(goals, layout);
    return heading === null ? clauses : [headedBy(heading, clauses)];
  });
  const head: Provision[] = header.length > 0 ? [{ type: 'table-head', cells: header }] : [];
  return { provisions: [...head, ...parsed.flat()], doubts };
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
  return layout.hasSerials ? row.serial !== '' : row.task !== '';
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

/**
 * Adds the description of a goal. After a page break it continues the last paragraph; elsewhere a further cell is a new
 * paragraph.
 */
function addContent(goal: Goal, { content, opensPage }: Row): void {
  if (content === '') return;
  const last = goal.contents.length - 1;
  if (opensPage && last >= 0) goal.contents[last] += content;
  else appendAll(goal.contents, content.split('\n'));
}

function printedTask(row: Row, layout: Layout): PrintedTask {
  const cells = Object.fromEntries(TASK_COLUMNS.map((column) => [column, row[column] || null])) as Pick<
    Task,
    TaskColumn
  >;
  const label = layout.serialsCountGoals ? null : row.serial || null;
  return { ...cells, label, text: row.task, inherited: [], line: row.line, merged: row.merged };
}

/** Converts goals to clauses. A cell that the file marks as merged may span the rows of several goals. */
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

/** Groups clauses under the row that heads them. */
function headedBy({ label, number, title }: RowHeading, clauses: Clause[]): Section | Clause {
  if (clauses.length === 0) return newClause({ label, number, title });
  return { type: 'section', id: '', label, number, title, titleEnd: '', children: clauses };
}
