/** Where a letter ends: the signatures and the date, and the lines above and below them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  closingLines,
  findClosing,
  findClosingStart,
  findTrailingList,
} from '../../../scripts/ingest/parse/split-closing.ts';
import { paragraphs, TABLE } from '../../helpers/paragraphs.ts';

const [OFFICE, DATE] = ['江东省教育厅', '2024年3月5日'];
const SIGNED = [OFFICE, DATE];
const BODY = '请认真落实。';
const items = (count: number) => Array.from({ length: count }, (_, at) => `${at + 2}.甲方案`);

type Closing = [what: string, above: string[], closing: string[], below: string[]];
const CLOSINGS: Closing[] = [
  ['a name and a date', [BODY], SIGNED, ['附件1']],
  ['a name and a date on one line', [BODY], [SIGNED.join(' ')], ['附件1']],
  ['a name and a date on one line below units', [BODY, '责任单位：'], [SIGNED.join(' ')], ['附件1']],
  ['a name below the date', [BODY], [DATE, OFFICE], ['附件1']],
  ['two names below the date', [BODY], [DATE, OFFICE, '江东省财政厅'], ['附件1']],
  ['two names above the date', [BODY], [OFFICE, '江东省财政厅', DATE], ['附件1']],
  ['a mark of openness between name and date', [BODY], [OFFICE, '（此件主动公开）', DATE], ['附件1']],
  ['a mark of openness above name and date', [BODY], ['（此件主动公开）', ...SIGNED], ['附件1']],
  ...['单位：', '部门:', '处室：', '科室：'].map((units): Closing => [
    `a name below those of 责任${units}`,
    [BODY, `责任${units}`, '江东省电教馆'],
    SIGNED,
    [],
  ]),
  ['a formula above', [BODY], ['特此通知。', ...SIGNED], []],
  ['a contact above', [BODY], ['特此通知。', '联系人：甲。电话：1', ...SIGNED], []],
  ['a list of attachments above', [BODY], ['附件：1.甲方案', '2.乙方案', ...SIGNED], []],
  ['a list above the formula', [BODY], ['附件：1.甲', '特此通知。', ...SIGNED], []],
  ['no lone contact above', [BODY, '联系人：甲'], SIGNED, []],
  ['no formula above a table', ['特此通知。', TABLE], SIGNED, []],
  ['no formula above a sentence', ['特此通知。', '各地。请认真落实。'], SIGNED, []],
  ['a list of sixty lines', [BODY], ['附件：1.甲方案', ...items(59), ...SIGNED], []],
  ['no list of more', ['附件：1.甲方案', ...items(60)], SIGNED, []],
  ['a mark of openness below', [BODY], [...SIGNED, '（此件主动公开）'], ['附件1']],
  ['the imprint below', [BODY], [...SIGNED, '抄送：省政府办公厅', '联系人：甲'], ['附件1']],
  ...['附件：1.甲', '附件:1．甲', '附 件： 1 、甲'].map((first): Closing => [
    'a numbered list below',
    [BODY],
    [...SIGNED, first, '2.乙', '3.丙'],
    ['江东省教育数字化方案'],
  ]),
  ['no heading of an attachment below', [BODY], SIGNED, ['附件：甲方案', '1.内容']],
  ['no number below', [BODY], SIGNED, ['1.内容', '2.方法']],
  ['the first of two dates', [BODY], SIGNED, ['江东省财政厅', '2024年4月5日']],
];
for (const [what, above, closing, below] of CLOSINGS)
  test(`a letter closes with ${what}`, () => {
    const lines = paragraphs('各市教育局：', ...above, ...closing, ...below);
    const found = findClosing(lines, 1, false);
    assert.deepEqual(found && lines.slice(found.start, found.end).map(({ text }) => text), closing);
  });

const heading = (length: number) => '甲'.repeat(length);
type Unsigned = [lines: string[], closesLetter: boolean];
const UNSIGNED: Unsigned[] = [
  [[BODY, DATE], true],
  [[BODY, DATE, '附件1'], true],
  [[BODY, DATE, '附件1：任务清单'], true],
  [[BODY, DATE, TABLE], true],
  [[BODY, DATE, heading(40)], true],
  [[BODY, DATE, heading(41)], false],
  ...[...'。，；：！？'].map((mark): Unsigned => [[BODY, DATE, `推进${mark}应用`], false]),
  [['工作时间', DATE], false],
  [['工作时间', DATE, '附件1'], false],
  [['工作时间', '推进。', DATE, '推进。'], false],
  [[BODY, '责任单位：', OFFICE, DATE, '推进。'], false],
  [['（主动公开）', DATE, '推进。'], false],
];
for (const [lines, closes] of UNSIGNED)
  test(`${lines.join(' / ')} ${closes ? 'closes a letter, and no other text' : 'closes nothing'}`, () => {
    const at = lines.indexOf(DATE) + 1;
    const all = paragraphs('各市教育局：', ...lines);
    assert.deepEqual(findClosing(all, 1, true), closes ? { start: at, end: at + 1 } : null);
    assert.equal(findClosing(all, 1, false), null);
  });

test('a date in a letter closes it together with the mark of openness below', () => {
  const lines = paragraphs(BODY, DATE, '公开属性：主动公开');
  assert.deepEqual(findClosing(lines, 0, true), { start: 1, end: 3 });
});

test('names above the start of the closing are no signatures', () => {
  assert.equal(findClosing(paragraphs(OFFICE, DATE, '一、内容'), 1, false), null);
  assert.deepEqual(findClosing(paragraphs('特此通知。', OFFICE, DATE), 1, false), { start: 1, end: 3 });
  assert.deepEqual(findClosing(paragraphs(BODY, '甲\t江东省教育厅', DATE), 0, false), null);
});

type End = [what: string, text: string[], end: string[]];
const ENDS: End[] = [
  ['names above a date', [BODY], [OFFICE, DATE]],
  ['two names above a date', [BODY], [OFFICE, '江东省财政厅', DATE]],
  ['two names above a dated signature', [BODY], ['江东省财政厅', SIGNED.join(' '), '抄送：甲']],
  ['a list above names', [BODY], ['附件：1.甲', '2.乙', OFFICE, DATE]],
  ['no name above the imprint', [BODY, OFFICE], ['抄送：甲']],
  ['a list above the imprint', [BODY], ['附件：1.甲', '抄送：甲']],
  ['no units above a date', [BODY, '责任单位：'], [DATE]],
  ['no name below 责任单位：', [BODY, '责任单位：', '江东省电教馆'], [OFFICE, DATE]],
];
for (const [what, text, end] of ENDS)
  test(`the closing of a text has ${what}`, () => {
    const lines = paragraphs(...text, ...end);
    const offset = end.findIndex((line) => line === DATE || line.startsWith('抄送'));
    assert.equal(findClosingStart(lines, text.length + offset, 0), text.length);
  });

const LISTS: [lines: string[], list: number][] = [
  [[BODY, '附件：1.甲', '2.乙', '3.丙'], 1],
  [[BODY, '附件：1.甲', '乙', '3.丙'], 4],
  [[BODY, '附件：1.甲', '2.乙', '丙'], 4],
  [[BODY, '附件：甲方案'], 1],
  [[BODY, '2.乙'], 2],
  [[BODY, '特此通知。', '2.乙'], 3],
  [[BODY], 1],
];
for (const [lines, list] of LISTS)
  test(`${lines.join(' / ')} ends with ${lines.slice(list).join(' and ') || 'no list'}`, () =>
    assert.equal(findTrailingList(paragraphs(...lines), 0), list));

test('the lines of a letter’s closing have their roles', () => {
  const lines: [text: string, role: string][] = [
    ['特此通知。', 'body'],
    ['2.甲', 'body'],
    ['附件：1.甲', 'attachments'],
    ['乙方案', 'attachments'],
    ['（此件主动公开）', 'openness'],
    ['丙方案', 'body'],
    ['附件：1.甲', 'attachments'],
    [OFFICE, 'signature'],
    ['江东大学 2024年3月5日', 'signature'],
    [DATE, 'date'],
    ['抄送：甲', 'imprint'],
    ['联系人：甲', 'body'],
  ];
  assert.deepEqual(
    closingLines(paragraphs(...lines.map(([text]) => text))).map(({ text, role }) => [text, role]),
    lines,
  );
});
