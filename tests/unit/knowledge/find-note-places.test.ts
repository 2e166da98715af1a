/** How far a note extends: nested brackets, unclosed brackets, and lists over several lines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findResponsibility } from '../../../src/knowledge/duties/find-responsibility.ts';

/** The notes of a text, each with its units behind it, and `…` after an unclosed one. */
const notesOf = (text: string) =>
  findResponsibility('c1', text).map(
    ({ quote, unclosed, units }) =>
      `${quote}${unclosed ? '…' : ''} = ${units.map((unit) => unit.quote).join('+')}`,
  );

const LABELS = [
  ...[...'一二三四五六七八九十1'].flatMap((numeral) => [`${numeral}、`, `第${numeral}条`]),
  ...['（一）', '(2)', '4.', '10．', '第五章', '第3节', '第一百条'],
];

const REACHES: [what: string, text: string, ...notes: string[]][] = [
  [
    'the innermost bracket around its words is the note',
    '印发办法（试行（科技处负责）修订）。',
    '（科技处负责） = 科技处',
  ],
  ['an earlier bracket is ignored', '平台（一期）（科技处负责）', '（科技处负责） = 科技处'],
  [
    'a bracket is closed by one of its kind, across an unclosed one of another kind',
    '（责任单位：科技处［学校、基教处）推进',
    '（责任单位：科技处［学校、基教处） = 科技处［学校、基教处',
  ],
  [
    'an unclosed inner bracket that names a unit is a note of its own',
    '（试行［责任单位：科技处）',
    '［责任单位：科技处）… = 科技处',
  ],
  [
    'a closing bracket of another kind closes the last open one',
    '（试行［责任单位：科技处】推进（科技处）',
    '［责任单位：科技处】 = 科技处',
  ],
  [
    'a closing bracket without an opening one is ignored',
    '推进）应用（责任单位：科技处）',
    '（责任单位：科技处） = 科技处',
  ],
  [
    'two unclosed brackets divide their line',
    '（责任单位：科技处；（牵头单位：基教处',
    '（责任单位：科技处；… = 科技处',
    '（牵头单位：基教处… = 基教处',
  ],
  [
    'three unclosed brackets divide their line',
    '（责任单位：科技处；（牵头单位：基教处；（协办单位：财务处',
    '（责任单位：科技处；… = 科技处',
    '（牵头单位：基教处；… = 基教处',
    '（协办单位：财务处… = 财务处',
  ],
  [
    'a closed bracket after an unclosed one keeps its end',
    '（责任单位：科技处\n推进（牵头单位：基教处）\n实施（协办单位：财务处',
    '（责任单位：科技处… = 科技处',
    '（牵头单位：基教处） = 基教处',
    '（协办单位：财务处… = 财务处',
  ],
  [
    'a bracket continues over a line break in a name',
    '（责任单位：省委\n宣传部）',
    '（责任单位：省委\n宣传部） = 省委\n宣传部',
  ],
  [
    'a bracket doesn’t continue into the next cell',
    '（责任单位：科技处\t各高校）',
    '（责任单位：科技处… = 科技处',
  ],
  ...['。', '！', '？'].map((mark): [string, string, string] => [
    `a bracket doesn’t go on behind a line that ends with ${mark}`,
    `（责任单位：科技处，推进${mark}\n各高校）`,
    `（责任单位：科技处，推进${mark}… = 科技处`,
  ]),
  [
    'nor if spaces follow the sentence',
    '（责任单位：科技处。  \n各高校）',
    '（责任单位：科技处。  … = 科技处',
  ],
  ...LABELS.map((label): [string, string, string] => [
    `a bracket doesn’t go on into what begins with ${label}`,
    `（责任单位：科技处\n${label}各高校）`,
    '（责任单位：科技处… = 科技处',
  ]),
  ['nor if the next line is indented', '（责任单位：科技处\n  二、各高校）', '（责任单位：科技处… = 科技处'],
  ...['、', '，', ',', '；', ';'].map((mark): [string, string, string] => [
    `a list goes on in the next line behind ${mark}`,
    `责任单位：科技处${mark}\n基教处\n推进应用`,
    `责任单位：科技处${mark}\n基教处 = 科技处+基教处`,
  ]),
  ['a list may begin in the next line', '责任单位：\n科技处\n推进应用', '责任单位：\n科技处 = 科技处'],
  [
    'a list may begin in the next line after a half-width colon',
    '责任单位:\n科技处\n推进应用',
    '责任单位:\n科技处 = 科技处',
  ],
  [
    'a list may begin in the next line after a label in brackets',
    '【责任单位】\n科技处\n推进应用',
    '【责任单位】\n科技处 = 科技处',
  ],
  [
    'a list may begin in the next line after an unclosed bracket',
    '（\n责任单位：科技处\n推进应用',
    '（\n责任单位：科技处… = 科技处',
  ],
  [
    'an empty line doesn’t end a list that continues',
    '责任单位：科技处、 \n基教处、\n财务处。督导处',
    '责任单位：科技处、 \n基教处、\n财务处 = 科技处+基教处+财务处',
  ],
  [
    'consecutive labels are one note',
    '推进应用。牵头单位：科技处。配合单位：基教处；完成时限：6月。做好宣传。',
    '牵头单位：科技处。配合单位：基教处；完成时限：6月 = 科技处+基教处',
  ],
  ...['，', ',', '；', ';', '！', '？', '：', '）', ')', '】', '〕', ']', ' '].map(
    (mark): [string, string, string] => [
      `a label may stand behind ${mark}`,
      `推进应用${mark}责任单位：科技处`,
      '责任单位：科技处 = 科技处',
    ],
  ),
  [
    'a list may begin in the next line after a second label too',
    '牵头单位：科技处\n责任单位：\n各高校，\n各市教育局\n推进应用',
    '牵头单位：科技处\n责任单位：\n各高校，\n各市教育局 = 科技处+各高校+各市教育局',
  ],
  [
    'consecutive labels on separate lines are one note',
    '牵头单位：科技处。\n配合单位：基教处\n\n完成时限：6月\n推进应用',
    '牵头单位：科技处。\n配合单位：基教处\n\n完成时限：6月 = 科技处+基教处',
  ],
  [
    'text after a note in its line is a separate sentence',
    '（科技处负责）省教育厅牵头推进。',
    '（科技处负责） = 科技处',
    '省教育厅牵头推进 = 省教育厅',
  ],
  ['a label inside a word is no label', '落实主责任单位：科技处', ''],
  [
    'notes are listed in print order',
    '责任单位：科技处。推进应用（基教处负责）。牵头单位：财务处',
    '责任单位：科技处 = 科技处',
    '（基教处负责） = 基教处',
    '牵头单位：财务处 = 财务处',
  ],
  ['words of responsibility may be broken', '（责 任 单 位：科技处）', '（责 任 单 位：科技处） = 科技处'],
];
for (const [what, text, ...notes] of REACHES)
  test(`${what}: ${JSON.stringify(text)}`, () => assert.deepEqual(notesOf(text), notes.filter(Boolean)));

test('a note may have 2,000 characters, and no more', () => {
  const noteOf = (length: number) => `（责任单位：${'科技处、'.repeat(600).slice(0, length - 5)}）`;
  assert.equal(findResponsibility('c1', noteOf(2000)).length, 1);
  assert.equal(findResponsibility('c1', noteOf(2001)).length, 0);
});

test('an unclosed bracket is read for at most 2,000 characters', () => {
  const [note] = findResponsibility('c1', `（责任单位：${'科技处、'.repeat(600)}`);
  assert.equal(note?.quote.length, 2000);
});

test('consecutive labels are one note for up to 2,000 characters, at any position', () => {
  const labels = '牵头单位：科技处。配合单位：基教处';
  const notes = findResponsibility('c1', `${'推进应用。'.repeat(300)}${labels}`);
  assert.deepEqual(
    notes.map(({ quote }) => quote),
    [labels],
  );
});

test('a list continues over at most twenty lines', () => {
  const [note] = findResponsibility('c1', `责任单位：${'科技处、\n'.repeat(30)}`);
  assert.equal(note?.units.length, 21);
});

test('a bracket stays open for at most seven nested ones', () => {
  const isUnclosed = (inner: number) =>
    findResponsibility('c1', `（责任单位：科技处${'（'.repeat(inner)}${'）'.repeat(inner + 1)}`)[0]?.unclosed;
  assert.deepEqual([isUnclosed(7), isUnclosed(8)], [false, true]);
});
