/** Which rows are a task table, which of them are its header, and what each column contains. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  continueTaskTable,
  findTaskTable,
  findUnknownColumns,
  isHeaderRow,
} from '../../../scripts/ingest/parse/find-task-table.ts';
import { CELL_BREAK } from '../../../scripts/read/cell-break.ts';
import { MERGED_CELL } from '../../../scripts/read/merged-cell.ts';

/** Rows of a table, written with | between cells and / between rows. */
const rows = (table: string) =>
  table.split('/').map((row, at) => ({ text: row.replaceAll('|', '\t'), line: at + 1 }));
const tasks = (table: string) => {
  const found = findTaskTable(rows(table));
  return (
    found &&
    `${found.header.length} ${[...found.columns]
      .sort(([a], [b]) => a - b)
      .map(([at, kind]) => `${at}:${kind}`)
      .join(' ')}`
  );
};

const TABLES: [table: string, found: string | null][] = [
  ['任务|单位/建平台|信息处', '1 0:task 1:responsibleUnit'],
  ['任务|时限/建平台|6月', '1 0:task 1:deadline'],
  ['任务|单位', null],
  ['任务|分工|时限/|责任单位|/建平台|信息处|6月', '2 0:task 1:responsibleUnit 2:deadline'],
  ['|任务|单位/类别||责任单位/基础|建平台|信息处', '2 0:goal 1:task 2:responsibleUnit'],
  ['附表/任务|单位/建平台|信息处', '2 0:task 1:responsibleUnit'],
  ['附表/江东/任务|单位/建平台|信息处', '3 0:task 1:responsibleUnit'],
  ['附表/江东/全省/任务|单位/建平台|信息处', null],
  ['附表/任务|单位', null],
  ['任务|分工|/|责任单位|完成时限/建平台|信息处|6月', '2 0:task 1:responsibleUnit 2:deadline'],
  ['任务|分工|/|责任单位|完成时限', null],
  ['任务|责任单位/内容|时限/建平台|信息处', '1 0:task 1:responsibleUnit'],
  ['任务|分工|/|责任单位|甲/建平台|信息处|6月', '1 0:task 1:responsibleUnit 2:remark'],
  ['任务|单位/|/建平台|信息处', '1 0:task 1:responsibleUnit'],
  ['任务|单位|经费/建平台|信息处|10', '1 0:task 1:responsibleUnit 2:remark'],
  ['经费|任务|单位|时限|来源/| 建平台|信息处|6月|财政', '1 1:task 2:responsibleUnit 3:deadline 4:remark'],
  ['经费|任务|单位|时限|来源/10|建平台|信息处|6月|财政', null],
  ['任务|单位|备注|来源/建平台|信息处|无|财政', null],
  ['任务|单位|备注|来源/建平台|信息处|无| ', '1 0:task 1:responsibleUnit 2:remark'],
  ['甲|乙|任务|单位/子|丑|建平台|信息处', null],
  ['甲|乙||任务|单位|时限/||子|建平台|信息处|6月', '1 2:remark 3:task 4:responsibleUnit 5:deadline'],
  ['目标|任务|单位/覆盖|建平台|信息处', '1 0:goal 1:task 2:responsibleUnit'],
  ['任务|目标|单位/建平台|覆盖|信息处', '1 0:task 1:content 2:responsibleUnit'],
  ['类别|目标|单位/甲|覆盖|信息处', '1 0:goal 1:task 2:responsibleUnit'],
  ['类别|内容|任务|单位/甲|乙|建平台|信息处', '1 0:goal 1:content 2:task 3:responsibleUnit'],
  ['任务|内容|指标|单位/甲|乙|丙|信息处', '1 0:goal 1:task 2:content 3:responsibleUnit'],
  ['单位|任务|类别|内容/信息处|甲|乙|丙', '1 0:responsibleUnit 1:goal 2:content 3:task'],
  [`任${CELL_BREAK}务|单位/建平台|信息处`, '1 0:task 1:responsibleUnit'],
  [`任务|${MERGED_CELL}单位/建平台|信息处`, '1 0:task 1:responsibleUnit'],
];
for (const [table, found] of TABLES)
  test(`${table} is ${found ?? 'no task table'}`, () => assert.equal(tasks(table), found));

const HEADERS: [header: string, isHeader: boolean][] = [
  ['任务|单位', true],
  ['任务|单位|甲', true],
  ['任务|单位|甲|乙', false],
  ['任务|单位|甲||', true],
  ['任务|备注', false],
  ['单位|时限', false],
  ['序号|备注|单位', false],
];
for (const [header, isHeader] of HEADERS)
  test(`${header} ${isHeader ? 'is' : 'isn’t'} the header of a task table`, () =>
    assert.equal(isHeaderRow(header.split('|')), isHeader));

test('rows without a header continue a table of the same width above them if they continue its numbers', () => {
  const above = findTaskTable(rows('序号|任务|单位/1|建平台|信息处/2|推进|信息处'));
  const next = (table: string, from = above) => continueTaskTable(rows(table), from);
  assert.deepEqual(next('3|培训|人事处/5|应用|电教馆')?.rows.length, 2);
  assert.deepEqual(next('3|培训|人事处')?.header, []);
  assert.equal(next('3|培训|人事处')?.columns, above?.columns);
  assert.ok(next(' 3|培训|人事处'));
  assert.ok(next('3|培训|人事处/合计|培训'));
  for (const other of [
    '2|培训|人事处',
    '4|培训|人事处',
    '3|培训',
    '3|培训|人事处|甲',
    '|培训|人事处',
    '甲|培训|人事处',
  ])
    assert.equal(next(other), null, other);
  assert.equal(next('3|培训|人事处', null), null);
  assert.equal(next('1|培训|人事处', findTaskTable(rows('序号|任务|单位/|建平台|信息处'))), null);
  assert.equal(next('培训|人事处', findTaskTable(rows('任务|单位/建平台|信息处'))), null);
});

test('the columns that keep a table with tasks and units from being parsed are reported', () => {
  const doubtsAbout = (table: string) =>
    findUnknownColumns(rows(table)).map(({ line, problem }) => `${line} ${problem.split(': ')[1]}`);
  assert.deepEqual(doubtsAbout('任务|单位|子||丑/建平台|信息处|1||2'), ['1 子、丑 is of no known kind.']);
  assert.deepEqual(doubtsAbout('附表/江东/任务|单位|子/任务|单位|丑'), ['3 子 is of no known kind.']);
  for (const other of [
    '附表/江东/全省/任务|单位|子/建平台|信息处|1',
    '任务|单位|子',
    '任务|子/建平台|1',
    '单位|子/信息处|1',
  ])
    assert.deepEqual(doubtsAbout(other), [], other);
  assert.deepEqual(doubtsAbout('任务|单位|子/任务|单位|丑'), ['1 子 is of no known kind.']);
});
