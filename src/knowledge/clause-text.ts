import { type Clause, type Task, TASK_COLUMNS } from '../model/notice.ts';

/** The body of a clause without label and title, as /data/clauses.jsonl has it: one line a paragraph or task row, cells by tab. */
export function clauseText(clause: Clause): string {
  return [...clause.paragraphs, ...clause.tasks.map(printedCells).map((cells) => cells.join('\t'))].join(
    '\n',
  );
}

/** The cells of a task row that the source prints, without those inherited from a merged cell. */
export function printedCells(task: Task): string[] {
  const values = TASK_COLUMNS.filter((column) => !task.inherited.includes(column)).map(
    (column) => task[column],
  );
  return [task.text, ...values.filter((value) => value !== null)];
}
