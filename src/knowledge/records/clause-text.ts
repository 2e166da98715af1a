import { type Block, type Clause, type Task, TASK_COLUMNS } from '../../model/notice.ts';

/** The body of a clause without label and title, as /data/clauses.jsonl has it: one line a paragraph or table row, cells by tab. */
export function clauseText(clause: Clause): string {
  const taskRows = clause.tasks.map((task) => printedCells(task).join('\t'));
  return [...clause.blocks.map(blockText), ...taskRows].join('\n');
}

/** The text of a paragraph, or of a table: one line a row, cells by tab, the paragraphs of a cell by a space. */
export function blockText(block: Block): string {
  if (typeof block === 'string') return block;
  const rows = [...(block.header ? [block.header] : []), ...block.rows];
  return rows.map((row) => row.map((cell) => (cell ?? '').replaceAll('\n', ' ')).join('\t')).join('\n');
}

/** The cells of a task row that the source prints, without those inherited from a merged cell. */
function printedCells(task: Task): string[] {
  const values = TASK_COLUMNS.filter((column) => !task.inherited.includes(column)).map(
    (column) => task[column],
  );
  const words = `${task.label ?? ''}${task.text}`.replaceAll('\n', ' ');
  return [words, ...values.filter((value) => value !== null)];
}
