import { blockText } from '../../../src/knowledge/records/clause-text.ts';
import { type Clause, type Provision, TASK_COLUMNS } from '../../../src/model/notice.ts';
import type { ComparableText } from '../../fidelity.ts';
import type { NoticeStructure } from './parse-notice.ts';

/** Returns the text of a structure in the form that the fidelity gate compares: the text that its page will show. */
export function structureText(structure: NoticeStructure): ComparableText {
  const running: string[] = [];
  const columns: Record<string, string> = {};
  const addColumn = (name: string, text: string) =>
    (columns[name] = (columns[name] ?? '') + withoutSpace(text));
  const frame = (lines: readonly { text: string }[] = []) => {
    for (const { text } of lines) running.push(text);
  };
  const addClause = (clause: Clause) => {
    const heading = [clause.label, clause.title, clause.titleEnd].join('');
    if (clause.tasks.length === 0) {
      running.push(heading);
      for (const block of clause.blocks) running.push(blockText(block));
      return;
    }
    addColumn('goal', heading);
    addColumn('content', clause.blocks.map(blockText).join(''));
    for (const task of clause.tasks) {
      addColumn('task', `${task.label ?? ''}${task.text}`);
      for (const column of TASK_COLUMNS)
        if (!task.inherited.includes(column)) addColumn(column, task[column] ?? '');
    }
  };
  const add = (part: Provision) => {
    if (part.type === 'table-head') addColumn('header', part.cells.join(''));
    else if (part.type === 'clause') addClause(part);
    else if (part.type === 'closing') frame(part.content);
    else {
      running.push([part.label, part.title, part.titleEnd].join(''));
      part.children.forEach(add);
    }
  };
  frame(structure.cover?.content);
  frame(structure.heading);
  frame(structure.preamble?.content.map((text) => ({ text })));
  structure.body.forEach(add);
  frame(structure.colophon?.content);
  return { running: withoutSpace(running.join('')), columns };
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}
