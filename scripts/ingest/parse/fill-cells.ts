import { type Task, TASK_COLUMNS, type TaskColumn } from '../../../src/model/notice.ts';
import type { Doubt } from '../../read/doubt.ts';
import type { ColumnKind } from './task-columns.ts';
import type { Layout, Row } from './task-rows.ts';

/** A task as printed in its row, before merged cells are resolved. */
export type PrintedTask = Task & { line: number; merged: Set<ColumnKind> };

/**
 * Appends the rest of a cell that a page break cut to its beginning, which is in the last row or in the merged cell
 * above.
 */
export function rejoinCell(
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
  if (owner && !isCompleteUnit(beginning)) {
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

/** Whether a page break cut the text of a task: no full stop ends it. */
export function isCut(text: string): boolean {
  return !/[。；！？]$/u.test(text);
}

/** Whether a cell ends like the name of a unit (or a date), so that it is complete. */
function isCompleteUnit(cell: string): boolean {
  return /(?:处|室|厅|局|委|办|馆|所|院|校|学|中心|单位|联盟|\d月)$/u.test(cell);
}

/** Columns that are filled together when cells are merged downwards. */
const UNIT_COLUMNS: TaskColumn[] = ['leadUnit', 'responsibleUnit', 'assistUnit'];

/**
 * Fills the cells of a task that a merged cell above covers. If the file doesn't mark merged cells, empty cells count
 * as covered, except the assist unit of a task with its own lead unit: nobody assists.
 */
export function resolveMergedCells(task: PrintedTask, above: Task | undefined, layout: Layout): Task {
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
