import { type Block, type Clause, type Task, TASK_COLUMNS } from '../../model/notice.ts';

/**
 * Returns the body of a clause without label and title, as in /data/clauses.jsonl: one line per paragraph or table row,
 * cells separated by tabs.
 */
export function clauseText(clause: Clause): string {
  const taskRows = clause.tasks.map((task) => printedCells(task).join('\t'));
  return [...clause.blocks.map(blockText), ...taskRows].join('\n');
}

/**
 * Returns the text of a paragraph, or of a table: one line per row, cells separated by tabs, paragraphs within a cell
 * by a space.
 */
export function blockText(block: Block): string {
  if (typeof block === 'string') return block;
  const rows = [...(block.header ? [block.header] : []), ...block.rows];
  return rows.map((row) => row.map((cell) => (cell ?? '').replaceAll('\n', ' ')).join('\t')).join('\n');
}

/** Returns the cells of a task row that are printed in the source, without those inherited from a merged cell. */
function printedCells(task: Task): string[] {
  const values = TASK_COLUMNS.filter((column) => !task.inherited.includes(column)).map(
    (column) => task[column],
  );
  const words = `${task.label ?? ''}${task.text}`.replaceAll('\n', ' ');
  return [words, ...values.filter((value) => value !== null)];
}
