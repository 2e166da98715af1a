/** Where the title of a provision ends and its text begins, and which headings are sections. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { groupTables } from '../../../scripts/ingest/parse/group-tables.ts';
import { parseBody } from '../../../scripts/ingest/parse/parse-body.ts';
import type { Provision } from '../../../src/model/notice.ts';

const parsed = (text: string) =>
  parseBody(groupTables(text.split('\n').map((line, at) => ({ text: line, line: at + 1 }))));

/**
 * Provisions as lines: § before a section, ¶ before a clause that is a whole section. Title and text are separated by
 * |, paragraphs by /.
 */
function written(part: Provision): string[] {
  if (part.type === 'table-head') return [`head ${part.cells.join('/')}`];
  if (part.type === 'closing') return ['closing'];
  const title = `${part.label ?? ''}|${part.title ?? '-'}${part.titleEnd}`;
  if (part.type === 'section')
    return [`§${title}`, ...part.children.flatMap(written).map((line) => `  ${line}`)];
  const words = [
    ...part.blocks.map((block) => (typeof block === 'string' ? block : 'table')),
    ...part.tasks.map(({ text }) => text),
  ];
  return [`${part.wholeSection === null ? '' : '¶'}${title}|${words.join('/')}`];
}

const letters = (count: number) => '字'.repeat(count);
const BODIES: [text: string, provisions: string][] = [
  ['为推进。\n请落实。\n一、甲', '|-|为推进。/请落实。\n¶一、|甲|'],
  ['一、甲。乙。', '¶一、|甲。|乙。'],
  ['一、甲。\n乙。', '¶一、|甲。|乙。'],
  ['一、甲。', '¶一、|-|甲。'],
  ['一、。乙。', '¶一、|-|。乙。'],
  ['一、甲\n乙。', '¶一、|甲|乙。'],
  ['一、甲.乙', '¶一、|甲.|乙'],
  ['一、甲.\n乙', '¶一、|甲.|乙'],
  ['一、甲2.0版', '¶一、|甲2.0版|'],
  ['一、\n乙\t丙\n丁\t戊', '¶一、|-|table'],
  ['一、甲；\n乙', '¶一、|-|甲；/乙'],
  ['一、甲：\n乙', '¶一、|-|甲：/乙'],
  [`一、${letters(40)}\n乙`, `¶一、|${letters(40)}|乙`],
  [`一、${letters(41)}\n乙`, `¶一、|-|${letters(41)}/乙`],
  [`一、${letters(50)}。乙`, `¶一、|${letters(50)}。|乙`],
  [`一、${letters(51)}。乙`, `¶一、|-|${letters(51)}。乙`],
  ...[...'，。；：'].map((mark): [string, string] => [`第一条 甲${mark}乙`, `第一条|-|甲${mark}乙`]),
  ['第一条 目的\n乙。', '第一条|目的|乙。'],
  ['第一条 目的！乙', '第一条|目的！乙|'],
  ['一、甲。\n（一）乙', '§一、|甲。\n  （一）|乙|'],
  ['一、甲。乙。\n丙。\n（一）丁', '§一、|甲。\n  |-|乙。/丙。\n  （一）|丁|'],
  ['一、甲\n丙。\n（一）丁', '§一、|甲\n  |-|丙。\n  （一）|丁|'],
  ['一、甲；\n（一）丁', '§一、|\n  |-|甲；\n  （一）|丁|'],
  ['第一编 总\n第一章 甲\n第一节 乙\n一、丙', '§第一编|总\n  §第一章|甲\n    §第一节|乙\n      一、|丙|'],
  ...['第一编', '第一章', '第一节', '一、'].map((label): [string, string] => [
    `${label} 甲\n乙`,
    `¶${label}|甲|乙`,
  ]),
  ...['壹、', '甲、', '（一）', '1.', '（1）'].map((label): [string, string] => [
    `${label}子\n丑`,
    `${label}|子|丑`,
  ]),
  ['附件1\n任务清单\n乙', '§附件1|任务清单\n  |-|乙'],
  ['附件1\n1.甲\n乙', '§|附件1\n  1.|甲|乙'],
  ['一、甲\n任务\t责任单位\n建平台\t信息处', '§一、|甲\n  head 任务/责任单位\n  |-|建平台'],
];
for (const [text, expected] of BODIES)
  test(`separates titles and text of ${text.replaceAll('\n', ' / ')}`, () => {
    assert.deepEqual(parsed(text).provisions.flatMap(written), expected.split('\n'));
  });

test('a lost number is inferred, a printed one isn’t', () => {
  const inferred = parsed('1.甲\n乙。\n推进应用\n丙。\n3.丁').provisions.map((part) =>
    part.type === 'clause' ? [part.number, part.numberInferred] : [],
  );
  assert.deepEqual(inferred, [
    [1, false],
    [2, true],
    [3, false],
  ]);
});

test('doubts about tables and numbers are reported', () => {
  const problemsOf = (text: string) => parsed(text).doubts.map(({ line, problem }) => `${line} ${problem}`);
  assert.match(problemsOf('一、甲\n三、乙').join(), /^2 序号 三、 follows 1/);
  assert.match(
    problemsOf('一、甲\n任务\t责任单位\t子\t丑\n建平台\t信息处\t寅\t卯').join(),
    /2 A table that names tasks.*子、丑 is of no known kind/,
  );
  assert.equal(problemsOf('一、甲\n子\t丑\n寅\t卯\t辰').length, 1);
  assert.deepEqual(problemsOf('一、甲\n子\t丑\n寅\t卯'), []);
});
