/** Tables divided by drawn lines. Lengths are in points, type is 10. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findRuledTables } from '../../../scripts/read/pdf/ruled-tables.ts';
import type { Rule } from '../../../scripts/read/pdf/page-content.ts';
import type { Cell, Table } from '../../../scripts/read/pdf/table.ts';
import { letters } from '../../helpers/place-letters.ts';

const level = (at: number, from: number, to: number): Rule => ({ isLevel: true, at, from, to });
const upright = (at: number, from: number, to: number): Rule => ({ isLevel: false, at, from, to });
/** The lines of a complete grid. */
const grid = (xs: number[], ys: number[]): Rule[] => [
  ...ys.map((y) => level(y, xs[0] ?? 0, xs.at(-1) ?? 0)),
  ...xs.map((x) => upright(x, ys[0] ?? 0, ys.at(-1) ?? 0)),
];
const cellText = ({ covered, lines }: Cell) =>
  covered ? (covered === 'down' ? '↑' : '←') : lines.map(({ text }) => text).join('/');
const written = (tables: readonly Table[]) =>
  tables.map(({ rows }) => rows.map((row) => row.map(cellText).join('|')).join(' ‖ '));
/** Words of ten points each, at the centre of places. */
const words = (...placed: [text: string, x: number, y: number][]) =>
  placed.flatMap(([text, x, y]) => letters(text, x, y));
const FOUR = words(['甲', 10, 15], ['乙', 60, 15], ['丙', 10, 35], ['丁', 60, 35]);
const ruled = (rules: Rule[], glyphs = FOUR) => written(findRuledTables(1, rules, glyphs));
const XS = [0, 50, 100];
const YS = [0, 20, 40];
const WHOLE = ['甲|乙 ‖ 丙|丁'];
const without = (rules: Rule[], at: number) => rules.filter((_, index) => index !== at);

const GRIDS: [what: string, tables: string[], rules: Rule[]][] = [
  ['a whole grid', WHOLE, grid(XS, YS)],
  [
    'lines drawn double',
    WHOLE,
    [
      ...grid(XS, YS),
      ...grid(
        XS.map((x) => x + 3),
        YS.map((y) => y + 3),
      ),
    ],
  ],
  ['lines in pieces', WHOLE, [...grid([0, 50], YS), ...grid([50, 100], YS), ...grid(XS, [20, 40])]],
  [
    'lines whose pieces are three points apart',
    WHOLE,
    [level(0, 0, 48), level(0, 51, 100), ...without(grid(XS, YS), 0)],
  ],
  ['lines that end three points before each other', WHOLE, [level(20, 3, 97), ...without(grid(XS, YS), 1)]],
  [
    'lines that end further before each other',
    ['甲/丙|乙/丁 ‖ ↑|↑'].slice(1).concat(['甲/丙|乙/丁']),
    [level(20, 4, 46), level(20, 54, 96), ...without(grid(XS, YS), 1)],
  ],
  ['a cell that spans columns', ['甲 乙|← ‖ 丙|丁'], [upright(50, 20, 40), ...without(grid(XS, YS), 4)]],
  ['a cell that spans rows', ['甲/丙|乙 ‖ ↑|丁'], [level(20, 50, 100), ...without(grid(XS, YS), 1)]],
  [
    'a cell around a corner',
    ['甲|乙/丙 丁 ‖ ↑|↑'],
    [level(20, 0, 50), upright(50, 0, 20), ...without(without(grid(XS, YS), 4), 1)],
  ],
  ['a border drawn for half of a side', WHOLE, [upright(50, 10, 40), ...without(grid(XS, YS), 4)]],
  ['an incomplete border', ['甲 乙|← ‖ 丙|丁'], [upright(50, 11, 40), ...without(grid(XS, YS), 4)]],
  ['open sides', WHOLE, [...YS.map((y) => level(y, 0, 100)), upright(50, 0, 40)]],
  [
    'lines that stick out by twelve points',
    ['乙 ‖ 丁'].slice(1),
    [...YS.map((y) => level(y, 38, 100)), upright(50, 0, 40)],
  ],
  ['an open top and foot', WHOLE, [level(20, 0, 100), ...XS.map((x) => upright(x, 0, 40))]],
  ['a single column', [], grid([0, 100], YS)],
  ['a single row', ['甲|乙'], grid(XS, [0, 20])],
  ['a single cell around everything', [], [...grid([0, 100], [0, 40])]],
  ['a grid without a border between', [], without(without(grid(XS, YS), 4), 1)],
  ['lines of one direction', [], YS.map((y) => level(y, 0, 100))],
  [
    'a frame around a grid, which doesn’t touch it',
    ['甲|乙 ‖ 丙|丁'],
    [...grid(XS, YS), ...grid([-20, 200], [-20, 100])],
  ],
  [
    'borders between that are hardly begun',
    [],
    [upright(50, 0, 9), level(20, 0, 20), ...without(without(grid(XS, YS), 4), 1)],
  ],
  ['a grid in a cell of another', ['甲 乙/丙 丁|'], [...grid(XS, YS), ...grid([-200, 150, 300], [-20, 100])]],
  [
    'pieces of a line far apart',
    ['甲/丙|乙 ‖ ↑|丁'],
    [level(20, 0, 20), level(20, 60, 100), ...without(grid(XS, YS), 1)],
  ],
  [
    'pieces of a line within another',
    WHOLE,
    [level(20, 0, 100), level(20, 10, 20), level(20, 60, 70), ...without(grid(XS, YS), 1)],
  ],
  [
    'halves of a line three points from each other',
    WHOLE,
    [level(20, 0, 50), level(23, 50, 100), ...without(grid(XS, YS), 1)],
  ],
  [
    'pieces that all end three points short',
    WHOLE,
    [...YS.flatMap((y) => [level(y, 3, 47), level(y, 53, 97)]), ...XS.map((x) => upright(x, 0, 40))],
  ],
  [
    'pieces that all end further short',
    [],
    [...YS.flatMap((y) => [level(y, 3.5, 46.5), level(y, 53.5, 96.5)]), ...XS.map((x) => upright(x, 0, 40))],
  ],
  ['a line of columns with nothing below', [], [level(0, 0, 100), ...XS.map((x) => upright(x, 0, 10))]],
];
for (const [what, tables, rules] of GRIDS)
  test(`${what}: ${tables.join() || 'no table'}`, () => assert.deepEqual(ruled(rules), tables));

test('drawn tables are listed from the top with their letters, place and columns, except those without letters', () => {
  const lower = grid(XS, [100, 120, 140]);
  const glyphs = [...words(['戊', 10, 115], ['己', 60, 135]), ...FOUR];
  assert.deepEqual(ruled([...lower, ...grid(XS, YS)], glyphs), ['甲|乙 ‖ 丙|丁', '戊| ‖ |己']);
  assert.deepEqual(ruled([...lower, ...grid(XS, YS)]), WHOLE);
  const [table] = findRuledTables(7, grid(XS, YS), FOUR);
  assert.deepEqual(
    [table?.page, table?.source, table?.columns, table?.box],
    [7, 'rules', [0, 50], { left: 0, right: 100, top: 0, bottom: 40 }],
  );
});

test('a letter on a border belongs to the cell to its right or below, and one at the end to the last cell', () => {
  assert.deepEqual(
    ruled(grid(XS, YS), words(['甲', 45, 15], ['乙', 95, 43.5], ['丙', 0, 23.5], ['丁', 60, 15])),
    ['|甲丁 ‖ 丙|乙'],
  );
});

test('the lines of a cell are as wide as the cell, minus its padding', () => {
  const roomsOf = (rules: Rule[], glyphs = FOUR) =>
    findRuledTables(1, rules, glyphs)[0]?.rows.map((row) =>
      row.map(({ room }) => Math.round(room * 10) / 10),
    );
  assert.deepEqual(roomsOf(grid(XS, YS))?.[0], [30, 30]);
  assert.deepEqual(roomsOf(grid([0, 50, 120], YS))?.[0], [30, 50]);
  assert.deepEqual(roomsOf(grid(XS, YS), words(['甲', 12, 15], ['乙', 53, 15]))?.[0], [44, 44]);
  assert.deepEqual(roomsOf(grid(XS, YS), words(['甲', 12, 15], ['乙', 80, 15]))?.[0], [26, 26]);
  assert.deepEqual(roomsOf(grid(XS, YS), words(['甲', 13, 15], ['乙', 80, 15]))?.[0], [39.2, 39.2]);
  assert.deepEqual(roomsOf(grid(XS, YS), words(['甲', -2, 15], ['乙', 60, 15]))?.[0], [30, 30]);
  assert.deepEqual(roomsOf([upright(50, 20, 40), ...without(grid(XS, YS), 4)])?.[0], [80, -20]);
});
