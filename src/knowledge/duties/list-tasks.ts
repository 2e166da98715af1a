import type { Clause, Notice, Provision } from '../../model/notice.ts';

/** 具体任务 as a row of /data/tasks.csv. */
export interface TaskRow {
  [column: string]: string | number | boolean | null;
  /** Notice id. */
  notice: string;
  province: string;
  year: number;
  /** Id of the clause that contains the task. */
  clause: string;
  /** Title of that clause, the 工作目标. */
  goal: string | null;
  /** The task's number in its clause, from 1. */
  task: number;
  text: string;
  deadline: string | null;
  /** Whether the deadline comes from a merged cell of an earlier row. */
  deadlineInherited: boolean;
  leadUnit: string | null;
  leadUnitInherited: boolean;
  responsibleUnit: string | null;
  responsibleUnitInherited: boolean;
  assistUnit: string | null;
  assistUnitInherited: boolean;
  url: string;
}

/** Lists the rows of a notice's task tables, in order. */
export function listTasks(notice: Notice): TaskRow[] {
  return notice.body.flatMap(listClauses).flatMap((clause) =>
    clause.tasks.map((task, index) => ({
      notice: notice.id,
      province: notice.province,
      year: notice.year,
      clause: clause.id,
      goal: clause.title,
      task: index + 1,
      text: task.text,
      deadline: task.deadline,
      deadlineInherited: task.inherited.includes('deadline'),
      leadUnit: task.leadUnit,
      leadUnitInherited: task.inherited.includes('leadUnit'),
      responsibleUnit: task.responsibleUnit,
      responsibleUnitInherited: task.inherited.includes('responsibleUnit'),
      assistUnit: task.assistUnit,
      assistUnitInherited: task.inherited.includes('assistUnit'),
      url: `/notices/${notice.id}/#${clause.id}`,
    })),
  );
}

function listClauses(part: Provision): Clause[] {
  if (part.type === 'section') return part.children.flatMap(listClauses);
  return part.type === 'clause' ? [part] : [];
}
