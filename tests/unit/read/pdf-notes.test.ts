/** Which lines at the foot of a page are notes. Type is 10 points, that of notes 9. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { FramePart } from '../../../scripts/read/pdf/frames.ts';
import { takeNotes } from '../../../scripts/read/pdf/notes.ts';
import type { Rule } from '../../../scripts/read/pdf/page-content.ts';
import type { Table } from '../../../scripts/read/pdf/table.ts';
import { line } from '../../helpers/place-letters.ts';

const words = (text: string, y: number, size = 10): FramePart => ({
  kind: 'line',
  line: line(text, 0, y, { size }),
});
const small = (text: string, y: number) => words(text, y, 9);
const table = (bottom: number): FramePart => ({
  kind: 'table',
  table: { box: { left: 0, top: 0, right: 100, bottom } } as Table,
});
const level = (at: number): Rule => ({ isLevel: true, at, from: 0, to: 100 });
const upright = (at: number): Rule => ({ isLevel: false, at, from: 0, to: 100 });
/** The notes of a frame, and the number of its remaining parts. */
const notesOf = (parts: FramePart[], rules: Rule[] = []) => {
  const { frame, notes } = takeNotes({ page: 1, isColumn: false, parts }, 10, rules);
  return [frame.parts.length, ...notes];
};
const TEXT = words('正文', 100);

const FEET: [what: string, parts: FramePart[], rules: Rule[], left: number, ...notes: string[]][] = [
  ['a marked line', [TEXT, small('①甲', 700)], [], 1, '①甲'],
  ['a marked line in type nearly as small', [TEXT, words('①甲', 700, 9.2)], [], 1, '①甲'],
  ['a marked line in type hardly smaller', [TEXT, words('①甲', 700, 9.5)], [], 2],
  [
    'a marked line with a continuation',
    [TEXT, small('①甲', 700), small('乙', 712), small('丙', 724)],
    [],
    1,
    '①甲乙丙',
  ],
  [
    'a marked line with a continuation in Latin words',
    [TEXT, small('①open', 700), small('data', 712)],
    [],
    1,
    '①open data',
  ],
  ['two marked lines', [TEXT, small('①甲', 700), small('乙', 712), small('②丙', 724)], [], 1, '①甲乙', '②丙'],
  ['a line without a mark', [TEXT, small('甲', 700)], [], 2],
  ['a line without a mark below a rule', [TEXT, small('甲', 700), small('乙', 712)], [level(690)], 1, '甲乙'],
  ['a line without a mark above a rule', [TEXT, small('甲', 700)], [level(705)], 2],
  ['a line without a mark on a rule', [TEXT, small('甲', 700)], [level(700)], 2],
  ['a line without a mark, and a rule above the text', [TEXT, small('甲', 700)], [level(90)], 2],
  ['a line without a mark, and a rule under the text', [TEXT, small('甲', 700)], [level(100)], 2],
  ['a line without a mark beside an upright rule', [TEXT, small('甲', 700)], [upright(300)], 2],
  ['a line without a mark, and rules above and below', [TEXT, small('甲', 700)], [level(90), level(705)], 2],
  ['a line below a table and a rule', [TEXT, table(500), small('甲', 700)], [level(600)], 2, '甲'],
  ['a line below a table and its border', [TEXT, table(500), small('甲', 700)], [level(500)], 3],
  ['a marked line below a table', [table(500), small('①甲', 700)], [], 1, '①甲'],
  ['a marked line, and text below it', [TEXT, small('①甲', 700), words('乙', 720)], [], 3],
  ['only marked lines', [small('①甲', 700), small('②乙', 712)], [], 2],
  ['nothing', [], [], 0],
  ['only text', [TEXT], [], 1],
];
for (const [what, parts, rules, ...expected] of FEET)
  test(`a page’s foot with ${what} has ${expected.length - 1} notes`, () =>
    assert.deepEqual(notesOf(parts, rules), expected));

const MARKS: [text: string, isMark: boolean][] = [
  ...[
    '①甲',
    '⑳甲',
    '*甲',
    '＊甲',
    '†甲',
    '‡甲',
    '※甲',
    '[1]甲',
    '［12］甲',
    '〔1〕甲',
    '(1)甲',
    '（1）甲',
    '1甲',
    '12 甲',
    '注：甲',
    '注1甲',
    '注 : 甲',
  ].map((text): [string, boolean] => [text, true]),
  ...[
    '㉑甲',
    '[123]甲',
    '123甲',
    '1.甲',
    '1．甲',
    '1、甲',
    '1%的甲',
    '1年',
    '12月',
    '3日',
    '注释',
    '甲①',
    '（一）甲',
  ].map((text): [string, boolean] => [text, false]),
];
for (const [text, isMark] of MARKS)
  test(`${text} ${isMark ? 'begins' : 'doesn’t begin'} with the mark of a note`, () =>
    assert.equal(notesOf([TEXT, small(text, 700)]).length, isMark ? 2 : 1));
