import type { TaskColumn } from '../../model/notice.ts';

/** Display names of a task's columns. */
export const TASK_COLUMN_NAMES: Readonly<Record<TaskColumn, string>> = {
  deadline: '完成时间',
  leadUnit: '责任主体',
  responsibleUnit: '责任单位',
  assistUnit: '协助单位',
  remark: '备注',
};
