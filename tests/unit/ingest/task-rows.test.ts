/** The rows of a task table: which head others, what their cells say, and what their serial numbers count. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findTaskTable } from '../../../scripts/ingest/parse/find-task-table.ts';
import {
  numberOf,
  readTaskRows,
  type TaskRows,
  taskTableText,
} from '../../../scripts/ingest/parse/task-rows.ts';
import { CELL_BREAK } from '../../../scripts/read/cell-break.ts';
import { MERGED_CELL } from '../../../scripts/read/merged-cell.ts';

/** A table with | between cells, / between rows, ^ for a covered cell and + between the paragraphs of a cell. */
const tableOf = (written: string) => {
  const marked = written.replaceAll('|', '\t').replaceAll('^', MERGED_CELL).replaceAll('+', CELL_BREAK);
  const table = findTaskTable(marked.split('/').map((text, at) => ({ text, line: at + 1 })));
  assert.ok(table, `${written} is a task table`);
  return table;
};
const read = (table: string): TaskRows => readTaskRows(tableOf(table));
const headings = ({ groups }: TaskRows) =>
  groups.map(({ heading, members }) =>
    [heading ? [heading.label, heading.number, heading.title].join('|') : '', members.length].join(' '),
  );

const SERIAL = '序号|任务|责任单位';
const HEADINGS: [table: string, ...headings: string[]][] = [
  [`${SERIAL}/1|建平台|信息处/2|扩网络|电教馆`, ' 2'],
  [`${SERIAL}/1|建平台|信息处/夯实基础||/2|扩网络|电教馆`, ' 1', '||夯实基础 1'],
  ...['一、', '第一部分 ', '第一章 ', '壹、', '甲、', '（一）'].map((label): [string, string] => [
    `${SERIAL}/${label}夯实基础||/1|建平台|信息处/2|扩网络|电教馆`,
    `${label.trim()}|1|夯实基础 2`,
  ]),
  ...['一', '一、', '（一）'].map((label): [string, string] => [
    `${SERIAL}/${label}|夯实基础|/1|建平台|信息处`,
    `${label}|1|夯实基础 1`,
  ]),
  ...[...'二三四五六七八九十'].map((label, at): [string, string] => [
    `${SERIAL}/${label}|夯实基础|/1|建平台|信息处`,
    `${label}|${at + 2}|夯实基础 1`,
  ]),
  [`${SERIAL}/一、基础|夯实基础|/1|建平台|信息处`, ' 2'],
  [`${SERIAL}/基础|夯实基础|/1|建平台|信息处`, ' 2'],
  [`${SERIAL}/一|夯实基础|信息处/1|建平台|信息处`, ' 2'],
  [`${SERIAL}/一|夯实基础|/二|建平台|`, ' 2'],
  [`${SERIAL}/1||/2|建平台|信息处`, ' 2'],
  [`${SERIAL}/12||/13|建平台|信息处`, ' 2'],
  ['任务|责任单位/夯实基础|/建平台|信息处', ' 2'],
  ['任务|责任单位/一、夯实基础|/建平台|信息处', '一、|1|夯实基础 1'],
  ['任务|序号|责任单位/一|夯实基础|/建平台|1|信息处', ' 2'],
  ['任务|序号|责任单位/1.夯实基础||/建平台|1|信息处', ' 2'],
];
for (const [table, ...expected] of HEADINGS)
  test(`the rows of ${table} are under ${expected.join(' and ')}`, () =>
    assert.deepEqual(headings(read(table)), expected));

const CELLS: [table: string, cells: Partial<Record<string, string>>][] = [
  [`${SERIAL}/1|建平台|信息处+电教馆+`, { responsibleUnit: '信息处 电教馆' }],
  [`${SERIAL}/1| 建平台 + + 扩网络 |信息处`, { task: '建平台\n扩网络' }],
  [`${SERIAL}/1|^建平台|^信息处`, { task: '建平台', responsibleUnit: '信息处' }],
  ['目标|内容|任务|单位/覆盖|甲+乙|建平台|信息处', { goal: '覆盖', content: '甲\n乙' }],
  ['任务|任务|单位/建平台|扩网络|信息处', { task: '扩网络' }],
  ['任务|责任单位|责任部门/建平台|信息处|电教馆', { responsibleUnit: '信息处 电教馆' }],
  ['任务|责任单位|责任部门/建平台||电教馆', { responsibleUnit: '电教馆' }],
  ['任务|责任单位/1.建平台|信息处', { serial: '1.', task: '建平台' }],
  ['任务|责任单位/1.+建平台+扩网络|信息处', { serial: '1.', task: '建平台\n扩网络' }],
  ['任务|责任单位/建平台|信息处', { serial: '', task: '建平台' }],
  [`${SERIAL}/3|1.建平台|信息处`, { serial: '3', task: '1.建平台' }],
];
for (const [table, cells] of CELLS)
  test(`the last row of ${table} has ${JSON.stringify(cells)}`, () => {
    const row = read(table).groups.at(-1)?.members.at(-1);
    assert.deepEqual({ ...row, ...cells }, row);
  });

test('a covered cell is known by its column', () => {
  const [first, second] = read(`${SERIAL}/1|建平台|信息处/2|扩网络|^`).groups[0]?.members ?? [];
  assert.deepEqual([[...(first?.merged ?? [])], [...(second?.merged ?? [])]], [[], ['responsibleUnit']]);
});

const GOALS = '类别|任务|责任单位';
const LAYOUTS: [what: string, table: string, layout: Partial<TaskRows['layout']>][] = [
  ['goals with labels', `${GOALS}/一、甲|建平台|信息处/二、乙|扩网络|信息处`, { goalsAreLabelled: true }],
  [
    'goals most of which have labels',
    `${GOALS}/一、甲|子|丑/二、乙|子|丑/丙|子|丑`,
    { goalsAreLabelled: true },
  ],
  ['goals half of which have labels', `${GOALS}/一、甲|子|丑/乙|子|丑`, { goalsAreLabelled: false }],
  ['goals without labels', `${GOALS}/甲|子|丑/乙|子|丑`, { goalsAreLabelled: false, hasSerials: false }],
  [
    'labelled goals and marked covered cells',
    `${GOALS}/一、甲|建平台|信息处/^|扩网络|信息处`,
    { goalsAreLabelled: false, marksMergedCells: true, hasGoals: true },
  ],
  [
    'rows without goals',
    `${SERIAL}/1|建平台|信息处`,
    { serialsCountGoals: true, hasGoals: false, hasSerials: true },
  ],
  [
    'a number for each goal',
    '序号|类别|任务|单位/1|甲|子|丑/||子|丑/2|乙|子|丑',
    { serialsCountGoals: true, hasGoals: true },
  ],
  ['a number for each task', '类别|序号|任务|单位/甲|1|子|丑/|2|子|丑', { serialsCountGoals: false }],
  ['tasks with labels of their own', `${GOALS}/甲|1.子|丑/乙|2.子|丑`, { serialsCountGoals: false }],
];
for (const [what, table, layout] of LAYOUTS)
  test(`a table has ${what}: ${table}`, () => {
    const found = read(table).layout;
    assert.deepEqual({ ...found, ...layout }, found);
  });

test('the text of a table is that of its header, of the rows that head others, and of each column', () => {
  const { header, headings, columns } = taskTableText(
    tableOf(`附表||/序号|任务|责任单位/一、基础||/1|建平台|信息处/二、安全||/2|扩网络|电教馆`),
  );
  assert.deepEqual(
    [header, headings, columns['goal'], columns['task'], columns['responsibleUnit']],
    ['附表序号任务责任单位', '一、基础二、安全', '12', '建平台扩网络', '信息处电教馆'],
  );
  const counted = taskTableText(tableOf('类别|序号|任务|单位/甲|1|子|丑/|2|寅|丑'));
  assert.deepEqual(
    [counted.headings, counted.columns['goal'], counted.columns['task']],
    ['', '甲', '1子2寅'],
  );
});

for (const [serial, number] of [
  ['12', 12],
  ['十二', 12],
  ...[...'一二三四五六七八九十'].map((numeral, at) => [numeral, at + 1] as const),
  ['（三）', 3],
  ['4.', 4],
  ['甲', null],
  ['', null],
] as const)
  test(`the serial ${serial || 'of an empty cell'} is ${number ?? 'no number'}`, () =>
    assert.equal(numberOf(serial), number));
