/** Whether a line of a body is a heading, and of which rank, or text under the heading above it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { buildOutline, type OutlineNode } from '../../../scripts/ingest/parse/build-outline.ts';
import { groupTables } from '../../../scripts/ingest/parse/group-tables.ts';

/** Formats an outline as lines: each heading as label and words, its content indented, its paragraphs behind ·. */
function written({ label, number, rest, blocks, children, kind, tasks }: OutlineNode, depth = 0): string[] {
  const indent = '  '.repeat(depth);
  const inferred = label === null && number !== null ? `(${number})` : '';
  const named = kind === 'document' ? 'document ' : kind === 'rest' ? 'rest' : '';
  const own =
    kind === 'root' ? [] : [`${indent}${named}${tasks ? 'tasks' : ''}${inferred}${label ?? ''}|${rest}`];
  const below = kind === 'root' ? indent : `${indent}  `;
  return [
    ...own,
    ...blocks.map((block) => `${below}·${typeof block === 'string' ? block : 'table'}`),
    ...children.flatMap((child) => written(child, kind === 'root' ? depth : depth + 1)),
  ];
}

const outline = (text: string, labels: { find: string; label: string }[] = []) =>
  written(
    buildOutline(groupTables(text.split('\n').map((line, at) => ({ text: line, line: at + 1 }))), labels),
  );

const TASKS = '任务\t责任单位\n建平台\t信息处';
const NUMBER = '1.甲。乙。';
const title = (length: number) => '建设'.repeat(length).slice(-length);

const OUTLINES: [what: string, text: string, outline: string][] = [
  [
    'headings contain those of lower ranks',
    '第一编 总\n第一章 甲\n第一节 乙\n第一条 丙。\n第二章 丁\n第二条 戊。\n第二编 分\n第三条 己。',
    '第一编|总\n  第一章|甲\n    第一节|乙\n      第一条|丙。\n  第二章|丁\n    第二条|戊。\n第二编|分\n  第三条|己。',
  ],
  [
    'words belong to the heading above them, and to none at the beginning',
    '为推进。\n一、甲\n请落实。\n（一）乙\n请报送。\n二、丙',
    '·为推进。\n一、|甲\n  ·请落实。\n  （一）|乙\n    ·请报送。\n二、|丙',
  ],
  [
    'everything below an article is its text',
    '第一条 甲。\n（一）乙。\n1.丙。\n第二条 丁。\n一、戊。',
    '第一条|甲。\n  ·（一）乙。\n  ·1.丙。\n第二条|丁。\n  ·一、戊。',
  ],
  [
    'an article in a text without a first article is a citation',
    '一、甲\n第五条 乙。\n第六条 丙。',
    '一、|甲\n  ·第五条 乙。\n  ·第六条 丙。',
  ],
  ['the first article of a text is a heading', '第1条\n第一条 乙。', '·第1条\n第一条|乙。'],
  [
    '（1） is a heading below a title without text',
    '一、甲\n（1）乙\n（2）丙',
    '一、|甲\n  （1）|乙\n  （2）|丙',
  ],
  [
    '1） and ① are headings below a title without text',
    '一、甲\n1）乙\n①丙\n2）丁',
    '一、|甲\n  1）|乙\n    ·①丙\n  2）|丁',
  ],
  [
    '① is a heading below a title without text',
    '（一）甲\n①乙\n②丙\n④丁',
    '（一）|甲\n  ①|乙\n  ②|丙\n    ·④丁',
  ],
  ['（1） is an item below words', '一、甲\n乙\n（1）丙', '一、|甲\n  ·乙\n  ·（1）丙'],
  ...[...'。；：:'].map((mark): [string, string, string] => [
    `（1） is an item below a heading with ${mark}`,
    `一、甲${mark}\n（1）丙`,
    `一、|甲${mark}\n  ·（1）丙`,
  ]),
  ['（2） without （1） is no heading', '一、甲\n（2）乙', '一、|甲\n  ·（2）乙'],
  ['（1） is an item of 1.', '1.甲\n（1）乙', '1.|甲\n  ·（1）乙'],
  ...['第一编', '第一章', '第一节', '壹、', '甲、', '一、', '（一）'].map(
    (label): [string, string, string] => [
      `（1） may divide ${label}`,
      `${label} 总\n（1）子`,
      `${label}|总\n  （1）|子`,
    ],
  ),
  ['（1） may open a text', '（1）甲\n（2）乙', '（1）|甲\n（2）|乙'],
  ['（1） may open an attachment', '附件1\n（1）甲', 'document |附件1\n  （1）|甲'],
  [
    '（1） behind a child of the heading is its text',
    '一、甲\n（1）子\n（2）丑\n（1）寅',
    '一、|甲\n  （1）|子\n  （2）|丑\n    ·（1）寅',
  ],
  [
    'an attachment restarts the numbers',
    '一、甲\n附件1\n任务清单\n一、乙',
    '一、|甲\ndocument 附件1|任务清单\n  一、|乙',
  ],
  [
    'an attachment with its title on its line',
    '一、甲\n附件1：任务清单\n一、乙',
    '一、|甲\ndocument 附件1：|任务清单\n  一、|乙',
  ],
  [
    'an attachment whose title is longer',
    `附件1\n${title(40)}\n${title(40)}`,
    `document 附件1|${title(40)}\n  ·${title(40)}`,
  ],
  ['an attachment without a title', `附件1\n${title(41)}`, `document |附件1\n  ·${title(41)}`],
  ...[...'，。；：'].map((mark): [string, string, string] => [
    `a line with ${mark} below 附件`,
    `附件\n甲${mark}乙`,
    `document |附件\n  ·甲${mark}乙`,
  ]),
  ['a line below 附件 and words', '附件\n请看。\n任务清单', 'document |附件\n  ·请看。\n  ·任务清单'],
  ['a line below 附件 and a number', '附件\n一、甲\n任务清单', 'document |附件\n  一、|甲\n    ·任务清单'],
  [
    'a title followed by a first number',
    '一、甲\n数据管理办法\n第一条 乙。',
    '一、|甲\ndocument |数据管理办法\n  第一条|乙。',
  ],
  [
    'a title followed by 一、',
    '一、甲\n数据管理办法\n一、乙。',
    '一、|甲\ndocument |数据管理办法\n  一、|乙。',
  ],
  [
    'a title followed by its years and a first number',
    '一、甲\n数据管理办法\n（试行）\n一、乙。',
    '一、|甲\ndocument |数据管理办法\n  ·（试行）\n  一、|乙。',
  ],
  [
    'a title followed by words',
    '一、甲\n数据管理办法\n请落实\n一、乙。',
    '一、|甲\n  ·数据管理办法\n  ·请落实\n一、|乙。',
  ],
  [
    'a title followed by （一）',
    '一、甲\n数据管理办法\n（一）乙。',
    '一、|甲\n  ·数据管理办法\n  （一）|乙。',
  ],
  ['a title followed by 二、', '一、甲\n数据管理办法\n二、乙。', '一、|甲\n  ·数据管理办法\n二、|乙。'],
  ['a title at the end', '一、甲\n数据管理办法', '一、|甲\n  ·数据管理办法'],
  ['a title followed by tasks', `一、甲\n任务分解表\n${TASKS}`, '一、|甲\ndocument |任务分解表\n  tasks|'],
  [
    'a title followed by another table',
    '一、甲\n任务分解表\n甲\t乙\n丙\t丁',
    '一、|甲\n  ·任务分解表\n  ·table',
  ],
  [
    'the caption of a table of tasks',
    `一、甲\n表1 任务分解表\n${TASKS}`,
    '一、|甲\n  ·表1 任务分解表\n  tasks|',
  ],
  [
    'the caption of a table of tasks with a Chinese number',
    `一、甲\n表 一任务分解表\n${TASKS}`,
    '一、|甲\n  ·表 一任务分解表\n  tasks|',
  ],
  ...[...'1二三四五六七八九十'].map((number): [string, string, string] => [
    `the caption of a table ${number}`,
    `一、甲\n表${number} 任务分解表\n${TASKS}`,
    `一、|甲\n  ·表${number} 任务分解表\n  tasks|`,
  ]),
  [
    'a title followed by two lines in brackets',
    '一、甲\n数据管理办法\n（2025—2027年）\n（试行）\n一、乙。',
    '一、|甲\ndocument |数据管理办法\n  ·（2025—2027年）\n  ·（试行）\n  一、|乙。',
  ],
  ['1） and ① are items below words', '一、甲\n乙\n1）丙\n①丁', '一、|甲\n  ·乙\n  ·1）丙\n  ·①丁'],
  [
    'sentences below the last words with a colon are their list',
    '一、甲\n请落实。\n目标如下：\n1.建设；\n2.培训；',
    '一、|甲\n  ·请落实。\n  ·目标如下：\n  ·1.建设；\n  ·2.培训；',
  ],
  [
    'a lower number below items after a colon makes them clauses',
    '一、甲：\n（一）建设；\n1.平台；\n（二）培训；\n（三）应用；',
    '一、|甲：\n  （一）|建设；\n    1.|平台；\n  （二）|培训；\n  （三）|应用；',
  ],
  [
    'words with a colon inside belong to a list',
    '一、甲：\n1.建设：平台\n2.培训：教师',
    '一、|甲：\n  ·1.建设：平台\n  ·2.培训：教师',
  ],
  [
    'words below a table of tasks',
    `一、甲\n${TASKS}\n请落实。\n请报送。\n二、乙`,
    '一、|甲\n  tasks|\n  rest|\n    ·请落实。\n    ·请报送。\n二、|乙',
  ],
  ['a table', '一、甲\n子\t丑\n寅\t卯', '一、|甲\n  ·table'],
  [
    'a heading whose label was lost',
    `${NUMBER}\n丙。\n推进应用\n丁。\n2.戊。`,
    '1.|甲。乙。\n  ·丙。\n  ·推进应用\n  ·丁。\n2.|戊。',
  ],
  [
    'a heading whose label was lost, as the one above it',
    '1.甲\n丙。\n推进应用\n丁。\n2.戊',
    '1.|甲\n  ·丙。\n|推进应用\n  ·丁。\n2.|戊',
  ],
  ...[...'。；：）)]］'].map((mark): [string, string, string] => [
    `such a heading above words that end in ${mark}`,
    `1.甲\n丙。\n推进应用\n丁${mark}`,
    `1.|甲\n  ·丙。\n|推进应用\n  ·丁${mark}`,
  ]),
  [
    'no heading above words without a final mark',
    '1.甲\n丙。\n推进应用\n丁',
    '1.|甲\n  ·丙。\n  ·推进应用\n  ·丁',
  ],
  ['no heading above a number', '1.甲\n丙。\n推进应用\n2.丁。', '1.|甲\n  ·丙。\n  ·推进应用\n2.|丁。'],
  ['no heading above a table', '1.甲\n丙。\n推进应用\n子\t丑。', '1.|甲\n  ·丙。\n  ·推进应用\n  ·table'],
  ['no heading above nothing', '1.甲\n丙。\n推进应用', '1.|甲\n  ·丙。\n  ·推进应用'],
  ['no heading if the one above has no words', '1.甲\n推进应用\n丁。', '1.|甲\n  ·推进应用\n  ·丁。'],
  ['no heading below 一、', '一、甲\n丙。\n推进应用\n丁。', '一、|甲\n  ·丙。\n  ·推进应用\n  ·丁。'],
  ['a heading of forty letters', `1.甲\n丙。\n${title(40)}\n丁。`, `1.|甲\n  ·丙。\n|${title(40)}\n  ·丁。`],
  ['no heading of more', `1.甲\n丙。\n${title(41)}\n丁。`, `1.|甲\n  ·丙。\n  ·${title(41)}\n  ·丁。`],
  ...[...'，。；：！？'].map((mark): [string, string, string] => [
    `no heading with ${mark}`,
    `1.甲\n丙。\n推进${mark}应用\n丁。`,
    `1.|甲\n  ·丙。\n  ·推进${mark}应用\n  ·丁。`,
  ]),
  [
    'sentences below a colon are its list',
    '一、目标如下：\n1.建设平台，推进应用；\n2.培训教师。',
    '一、|目标如下：\n  ·1.建设平台，推进应用；\n  ·2.培训教师。',
  ],
  [
    'sentences below words with a colon are their list',
    '一、甲\n目标如下:\n1.建设平台，推进；\n2.培训教师。',
    '一、|甲\n  ·目标如下:\n  ·1.建设平台，推进；\n  ·2.培训教师。',
  ],
  [
    'sentences below other words are clauses',
    '一、甲\n目标如下。\n1.建设平台；\n2.培训教师。',
    '一、|甲\n  ·目标如下。\n  1.|建设平台；\n  2.|培训教师。',
  ],
  ['one sentence below a colon is a clause', '一、甲：\n1.建设平台；', '一、|甲：\n  1.|建设平台；'],
  [
    'titles with words below a colon are clauses',
    '一、甲：\n1.建设平台\n请建。\n2.培训教师\n请训。',
    '一、|甲：\n  1.|建设平台\n    ·请建。\n  2.|培训教师\n    ·请训。',
  ],
  [
    'half of sentences below a colon are clauses',
    '一、甲：\n1.建设平台；\n2.培训教师',
    '一、|甲：\n  1.|建设平台；\n  2.|培训教师',
  ],
  [
    'most of sentences below a colon are a list',
    '一、甲：\n1.建设平台；\n2.培训教师：\n请训。\n3.推进，应用',
    '一、|甲：\n  ·1.建设平台；\n  ·2.培训教师：\n  ·请训。\n  ·3.推进，应用',
  ],
  [
    'two sentences in each below a colon are clauses',
    '一、甲：\n1.建设。平台；\n2.培训。教师；',
    '一、|甲：\n  1.|建设。平台；\n  2.|培训。教师；',
  ],
  [
    'numbers below items after a colon are clauses',
    '一、甲：\n（一）建设；\n1.平台；\n2.教师；\n（二）培训；\n（三）应用；',
    '一、|甲：\n  （一）|建设；\n    1.|平台；\n    2.|教师；\n  （二）|培训；\n  （三）|应用；',
  ],
  [
    '一、 below a colon is a clause',
    '第一章 如下：\n一、建设；\n二、培训；',
    '第一章|如下：\n  一、|建设；\n  二、|培训；',
  ],
  [
    'sentences of an attachment that ends in a colon are clauses',
    '附件1：\n1.建设；\n2.培训；',
    'document |附件1：\n  1.|建设；\n  2.|培训；',
  ],
  [
    'sentences below a colon at the beginning are clauses',
    '如下：\n1.建设；\n2.培训；',
    '·如下：\n1.|建设；\n2.|培训；',
  ],
  [
    'a table below a colon',
    '一、甲：\n子\t丑\n寅\t卯\n1.建设；\n2.培训；',
    '一、|甲：\n  ·table\n  1.|建设；\n  2.|培训；',
  ],
];
for (const [what, text, expected] of OUTLINES)
  test(`in an outline, ${what}`, () => assert.deepEqual(outline(text), expected.split('\n')));

test('a label restored by an editor gives its line a number and a rank', () => {
  assert.deepEqual(outline('1.甲\n乙。\n丙丁。\n3.戊', [{ find: '丙', label: '2.' }]), [
    '1.|甲',
    '  ·乙。',
    '(2)|丙丁。',
    '3.|戊',
  ]);
  assert.deepEqual(outline('一、甲\n乙。\n（一）丙', [{ find: '乙', label: '二、' }]), [
    '一、|甲',
    '(2)|乙。',
    '  （一）|丙',
  ]);
});

test('a restored label without a number is the outermost heading', () => {
  assert.deepEqual(outline('第一编 总\n其他事项\n（一）丙', [{ find: '其他', label: '※' }]), [
    '第一编|总',
    '|其他事项',
    '  （一）|丙',
  ]);
});

test('a heading records its line', () => {
  const lines = ['一、甲', '乙。', '附件1', '1.丙', '丁。', '推进应用', '戊。'];
  const root = buildOutline(
    lines.map((text, at) => ({ text, line: at + 11 })),
    [{ find: '乙', label: '二、' }],
  );
  const linesOf = (node: OutlineNode): number[] => [node.line, ...node.children.flatMap(linesOf)];
  assert.deepEqual(linesOf(root), [0, 11, 12, 13, 14, 16]);
});
