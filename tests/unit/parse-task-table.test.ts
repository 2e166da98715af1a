import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cleanLines } from '../../scripts/ingest/clean-text.ts';
import { parseTaskTable } from '../../scripts/ingest/parse-task-table.ts';

const HEADER = ['工作目标\t工作内容\t具体任务\t完成时间\t责任单位\t', '\t\t\t\t责任主体\t协助单位'];
const parse = (rows: string[]) => parseTaskTable(cleanLines([...HEADER, ...rows].join('\n')).lines);
const tasksOf = (rows: string[]) => parse(rows)?.clauses.flatMap(({ tasks }) => tasks) ?? [];

test('makes each goal a clause that holds its tasks', () => {
  const table = parse([
    '(一)甲\t内容。\t任务一。\t2017年2月\t信保处\t财务处',
    '\t\t任务二。\t2017年3月\t高教处\t',
  ]);
  assert.deepEqual(
    table?.clauses.map(({ label, number, title, blocks, tasks }) => [
      label,
      number,
      title,
      blocks,
      tasks.length,
    ]),
    [['(一)', 1, '甲', ['内容。'], 2]],
  );
});

test('says the header once and drops what pages repeat', () => {
  const table = parse(['(一)甲\t内容。\t任务。\t2017年2月\t信保处\t', '', ...HEADER, '\t接续。\t\t\t\t']);
  assert.deepEqual(table?.head.cells, [
    '工作目标',
    '工作内容',
    '具体任务',
    '完成时间',
    '责任单位',
    '责任主体',
    '协助单位',
  ]);
  assert.deepEqual(table.clauses[0]?.blocks, ['内容。接续。']);
});

test('rejoins cells that a page break cut', () => {
  const table = parse([
    '(一)推动系统\t内容一，\t任务，\t2017年2月\t信保处\t省发展研究',
    '',
    ...HEADER,
    '建设应用\t内容二。\t完。\t\t\t中心',
  ]);
  const [goal] = table?.clauses ?? [];
  assert.deepEqual(
    [goal?.title, goal?.blocks, goal?.tasks[0]?.text, goal?.tasks[0]?.assistUnit],
    ['推动系统建设应用', ['内容一，内容二。'], '任务，完。', '省发展研究中心'],
  );
});

test('starts a new task at a page break where the one before is whole', () => {
  const tasks = tasksOf([
    '(一)甲\t内容。\t任务一。\t2017年2月\t信保处\t',
    '',
    ...HEADER,
    '\t\t任务二。\t2017年3月\t高教处\t',
  ]);
  assert.deepEqual(
    tasks.map(({ text }) => text),
    ['任务一。', '任务二。'],
  );
});

test('fills merged cells from above and flags them', () => {
  const [, second] = tasksOf(['(一)甲\t内容。\t任务一。\t2017年2月\t信保处\t财务处', '\t\t任务二。\t\t\t']);
  assert.deepEqual(
    [second?.deadline, second?.leadUnit, second?.assistUnit],
    ['2017年2月', '信保处', '财务处'],
  );
  assert.deepEqual(second?.inherited, ['deadline', 'leadUnit', 'assistUnit']);
});

test('takes an empty assist unit beside a lead unit of its own for nobody', () => {
  const [, second] = tasksOf([
    '(一)甲\t内容。\t任务一。\t2017年2月\t信保处\t财务处',
    '\t\t任务二。\t2017年3月\t高教处\t',
  ]);
  assert.equal(second?.assistUnit, null);
});

test('inherits nothing across goals', () => {
  const tasks = tasksOf([
    '(一)甲\t内容。\t任务一。\t2017年2月\t信保处\t财务处',
    '(二)乙\t内容。\t任务二。\t\t\t',
  ]);
  assert.deepEqual([tasks[1]?.deadline, tasks[1]?.leadUnit, tasks[1]?.inherited], [null, null, []]);
});

test('tells of the rest of a cell whose beginning it can’t find', () => {
  const table = parse([
    '(一)甲\t内容，\t任务一。\t2017年2月\t信保处\t研究中心',
    '\t\t任务二。\t2017年3月\t\t',
    '',
    ...HEADER,
    '\t接续。\t\t\t\t装备中心',
  ]);
  assert.equal(table?.clauses[0]?.tasks[1]?.assistUnit, '装备中心');
  assert.match(table.doubts[0]?.problem ?? '', /装备中心/);
});

test('leaves a table alone that isn’t a task table', () => {
  assert.equal(parseTaskTable([{ text: '姓名\t单位', line: 1 }]), null);
});

test('keeps the cells of a row without a task with the task above', () => {
  const tasks = tasksOf(['(一)甲\t内容。\t任务一。\t\t信保处\t', '\t\t\t2017年2月\t\t财务处']);
  assert.deepEqual(
    tasks.map(({ deadline, leadUnit, assistUnit }) => [deadline, leadUnit, assistUnit]),
    [['2017年2月', '信保处', '财务处']],
  );
});

test('leaves a table with further columns alone, so that none is lost', () => {
  assert.equal(parse(['(一)甲\t内容。\t任务。\t2017年2月\t信保处\t财务处\t备注']), null);
});
