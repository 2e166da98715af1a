/** Tables that drawn lines divide, and those that only the gaps between words show. Lengths are in points, type is of 10. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findLooseTables } from '../../../scripts/read/pdf/loose-tables.ts';
import { findRuledTables } from '../../../scripts/read/pdf/ruled-tables.ts';
import type { Rule } from '../../../scripts/read/pdf/page-content.ts';
import { type Cell, rowText, type Table } from '../../../scripts/read/pdf/table.ts';
import { letters, line } from '../../helpers/place-letters.ts';

const level = (at: number, from: number, to: number): Rule => ({ isLevel: true, at, from, to });
const upright = (at: number, from: number, to: number): Rule => ({ isLevel: false, at, from, to });
/** The lines of a whole grid. */
const grid = (xs: number[], ys: number[]): Rule[] => [
  ...ys.map((y) => level(y, xs[0] ?? 0, xs.at(-1) ?? 0)),
  ...xs.map((x) => upright(x, ys[0] ?? 0, ys.at(-1) ?? 0)),
];
const cellText = ({ covered, lines }: Cell) =>
  covered ? (covered === 'down' ? '↑' : '←') : lines.map(({ text }) => text).join('/');
const written = (tables: readonly Table[]) =>
  tables.map(({ rows }) => rows.map((row) => row.map(cellText).join('|')).join(' ‖ '));
/** Words of ten points each, in the middle of places. */
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
  ['a border drawn for less', ['甲 乙|← ‖ 丙|丁'], [upright(50, 11, 40), ...without(grid(XS, YS), 4)]],
  ['open sides', WHOLE, [...YS.map((y) => level(y, 0, 100)), upright(50, 0, 40)]],
  [
    'lines that stick out by twelve points',
    ['乙 ‖ 丁'].slice(1),
    [...YS.map((y) => level(y, 38, 100)), upright(50, 0, 40)],
  ],
  ['an open top and foot', WHOLE, [level(20, 0, 100), ...XS.map((x) => upright(x, 0, 40))]],
  ['one column', [], grid([0, 100], YS)],
  ['one row', ['甲|乙'], grid(XS, [0, 20])],
  ['one cell drawn around all', [], [...grid([0, 100], [0, 40])]],
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

test('drawn tables come from the top, each with its letters, place and columns; one without letters is none', () => {
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

test('a letter on a border is of the cell right of it and below it, one at the end of the last', () => {
  assert.deepEqual(
    ruled(grid(XS, YS), words(['甲', 45, 15], ['乙', 95, 43.5], ['丙', 0, 23.5], ['丁', 60, 15])),
    ['|甲丁 ‖ 丙|乙'],
  );
});

test('the lines of a cell are as long as it is, but for what its text leaves at a border', () => {
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

/** What lines of words and gaps become: tables by their rows, lines as they are. */
type Placed = [text: string, y: number, x?: number];
const loose = (...lines: Placed[]) =>
  findLooseTables(
    3,
    lines.map(([text, y, x = 0]) => ({ kind: 'line', line: line(text, x, y) })),
  ).map((part) =>
    part.kind === 'line'
      ? part.line.text
      : part.table.rows
          .map(rowText)
          .map((row) => row.replaceAll('\t', '|'))
          .join(' ‖ '),
  );
const at = (y: number, ...cells: string[]): Placed => [
  cells.map((cell, index) => (index === 0 ? cell : `|${index * 60}|${cell}`)).join(''),
  y,
];

const LOOSE: [what: string, lines: Placed[], found: string[]][] = [
  [
    'two lines of three cells',
    [at(0, '序号', '任务', '单位'), at(30, '一一', '平台', '信息')],
    ['序号|任务|单位 ‖ 一一|平台|信息'],
  ],
  [
    'one line of three cells',
    [at(0, '序号', '任务', '单位'), ['建设平台', 30]],
    ['序号 任务 单位', '建设平台'],
  ],
  ['two lines of two cells', [at(0, '序号', '任务'), at(30, '一一', '平台')], ['序号 任务', '一一 平台']],
  [
    'four lines of two cells',
    [0, 30, 60, 90].map((y) => at(y, '一一', '平台')),
    ['一一|平台 ‖ 一一|平台 ‖ 一一|平台 ‖ 一一|平台'],
  ],
  [
    'four lines of two cells, one of one',
    [...[0, 30, 60, 90].map((y) => at(y, '一一', '平台')), ['建设', 120]],
    ['一一|平台 ‖ 一一|平台 ‖ 一一|平台 ‖ 一一|平台', '建设'],
  ],
  [
    'five lines, one in the middle of one cell',
    [at(0, '一一', '平台'), ['建设', 30], ...[60, 90, 120].map((y) => at(y, '一一', '平台'))],
    ['一一 平台', '建设', '一一 平台', '一一 平台', '一一 平台'],
  ],
  [
    'cells that begin six points apart',
    [at(0, '一一', '平台'), ['一一|66|平台', 30], at(60, '一一', '平台'), at(90, '一一', '平台')],
    ['一一|平台 ‖ 一一|平台 ‖ 一一|平台 ‖ 一一|平台'],
  ],
  [
    'cells that begin further apart',
    [at(0, '一一', '平台'), ['一一|67|平台', 30], at(60, '一一', '平台'), at(90, '一一', '平台')],
    ['一一 平台', '一一 平台', '一一 平台', '一一 平台'],
  ],
  [
    'letters set apart',
    [
      ['通|30|知|60|书', 0],
      ['通|30|知|60|书', 30],
    ],
    ['通 知 书', '通 知 书'],
  ],
  [
    'lines four letters apart',
    [at(0, '序号', '任务', '单位'), at(40, '一一', '平台', '信息')],
    ['序号|任务|单位 ‖ 一一|平台|信息'],
  ],
  [
    'lines further apart',
    [at(0, '序号', '任务', '单位'), at(40.5, '一一', '平台', '信息')],
    ['序号 任务 单位', '一一 平台 信息'],
  ],
  [
    'a line across two columns',
    [at(0, '序号', '任务', '单位'), ['一一|60|平台建设推进建', 30], at(60, '二二', '平台', '信息')],
    ['序号 任务 单位', '一一 平台建设推进建', '二二 平台 信息'],
  ],
  [
    'a line that only touches the next column',
    [at(0, '序号', '任务', '单位'), ['一一|60|平台建设|140|信', 30]].map((one) => one as Placed),
    ['序号|任务|单位 ‖ 一一|平台建设|信'],
  ],
  [
    'a line of a cell that goes on',
    [
      at(0, '序号', '任务', '单位'),
      at(30, '一一', '平台', '信息'),
      ['建设', 42, 60],
      at(72, '二二', '平台', '信息'),
    ],
    ['序号|任务|单位 ‖ 一一|平台/建设|信息 ‖ 二二|平台|信息'],
  ],
  [
    'a last line of a cell that goes on',
    [at(0, '序号', '任务', '单位'), at(30, '一一', '平台推进', '信息'), ['建设', 42, 60], ['推进', 54, 60]],
    ['序号|任务|单位 ‖ 一一|平台推进建设/推进|信息'],
  ],
  [
    'a last line below the first column',
    [at(0, '序号', '任务', '单位'), at(30, '一一', '平台推进', '信息'), ['建设', 42, 60], ['推进', 54]],
    ['序号|任务|单位 ‖ 一一|平台推进建设|信息', '推进'],
  ],
  [
    'a last line that is further by a fifth',
    [at(0, '序号', '任务', '单位'), at(30, '一一', '平台推进', '信息'), ['建设', 40, 60], ['推进', 52, 60]],
    ['序号|任务|单位 ‖ 一一|平台推进建设/推进|信息'],
  ],
  [
    'two columns above a line of one cell, as near as its rows',
    [...[0, 12, 24, 36].map((y) => at(y, '一一', '平台')), ['建设', 48, 60]],
    ['一一|平台 ‖ 一一|平台 ‖ 一一|平台 ‖ 一一|平台', '建设'],
  ],
  [
    'a first cell of two lines',
    [
      at(0, '序号', '任务', '单位'),
      at(12, '一一', '平台', '信息'),
      ['续续', 24],
      at(36, '二二', '推进', '信息'),
    ],
    ['序号|任务|单位 ‖ 一一/续续|平台|信息 ‖ 二二|推进|信息'],
  ],
  ...[62.5, 63].map((x): [string, Placed[], string[]] => [
    `a cell that reaches ${x - 60} points into the next column`,
    [at(0, '序号', '任务', '单位'), [`一一|${x}|平台建设推进`, 30], at(60, '二二', '平台', '信息')],
    x === 62.5
      ? ['序号|任务|单位 ‖ 一一|平台建设推进| ‖ 二二|平台|信息']
      : ['序号 任务 单位', '一一 平台建设推进', '二二 平台 信息'],
  ]),
  [
    'a last line further below',
    [at(0, '序号', '任务', '单位'), at(30, '一一', '平台推进', '信息'), ['建设', 42, 60], ['推进', 57, 60]],
    ['序号|任务|单位 ‖ 一一|平台推进建设|信息', '推进'],
  ],
  [
    'rows as near as the lines of their cells',
    [
      at(0, '序号', '任务', '单位'),
      at(12, '一一', '平台', '信息'),
      ['建设', 24, 60],
      at(36, '二二', '推进', '信息'),
    ],
    ['序号|任务|单位 ‖ 一一|平台/建设|信息 ‖ 二二|推进|信息'],
  ],
  [
    'two spaces between words',
    [
      ['序号  任务  单位', 0],
      ['一一  平台  信息', 30],
    ],
    ['序号|任务|单位 ‖ 一一|平台|信息'],
  ],
  ...(
    [
      [25, 50, ['序号 任务 单位', '一一 平台 信息']],
      [25.5, 51, ['序号|任务|单位 ‖ 一一|平台|信息']],
    ] as const
  ).map(([second, third, found]): [string, Placed[], string[]] => [
    `two spaces in a gap of ${second - 20}`,
    [
      [`序号|20| |22| |${second}|任务|${second + 20}| |${second + 22}| |${third}|单位`, 0],
      [`一一|20| |22| |${second}|平台|${second + 20}| |${second + 22}| |${third}|信息`, 30],
    ],
    [...found],
  ]),
  [
    'rows of three lines as near as the lines of their cells',
    [
      at(0, '序号', '任务', '单位'),
      at(12, '一一', '平台', '信息'),
      ['建设', 24, 60],
      ['推进', 36, 60],
      at(48, '二二', '应用', '信息'),
    ],
    ['序号|任务|单位 ‖ 一一|平台/建设/推进|信息 ‖ 二二|应用|信息'],
  ],
  [
    'one space between words',
    [
      ['序号 任务 单位', 0],
      ['一一 平台 信息', 30],
    ],
    ['序号 任务 单位', '一一 平台 信息'],
  ],
  [
    'a line of one cell above',
    [['建设', 0], at(30, '序号', '任务', '单位'), at(60, '一一', '平台', '信息')],
    ['建设', '序号|任务|单位 ‖ 一一|平台|信息'],
  ],
  [
    'a line of one letter over the next column',
    [at(0, '序号', '任务', '单位'), ['一一|60|平台建设推进', 30], at(60, '二二', '平台', '信息')],
    ['序号|任务|单位 ‖ 一一|平台建设推进| ‖ 二二|平台|信息'],
  ],
  [
    'a cell that begins left of its column',
    [at(0, '序号', '任务', '单位'), ['一一|50|台|120|信息', 30]],
    ['序号|任务|单位 ‖ 一一|台|信息'],
  ],
  [
    'a cell right of its column',
    [at(0, '序号', '任务', '单位'), ['一一|60|平台|145|信息', 30]],
    ['序号|任务|单位 ‖ 一一|平台|信息'],
  ],
  [
    'cells in the middle of several lines',
    [
      at(0, '序号', '任务', '单位'),
      ['平台建设', 30, 60],
      ['一一|60|平台推进|120|信息', 42],
      ['推进应用', 54, 60],
      ['平台建设', 84, 60],
      ['二二|60|培训教师|120|信息', 96],
      ['推进应用', 108, 60],
      at(138, '三三', '平台推进', '信息'),
    ],
    [
      '序号|任务|单位 ‖ 一一|平台建设平台推进推进应用|信息 ‖ 二二|平台建设培训教师推进应用|信息 ‖ 三三|平台推进|信息',
    ],
  ],
  [
    'rows in the middle of several lines without a gap',
    [
      at(0, '序号', '任务', '单位'),
      ['平台建设', 30, 60],
      ['一一|60|平台推进|120|信息', 42],
      ['推进应用', 54, 60],
      ['平台建设', 66, 60],
      ['二二|60|培训教师|120|信息', 78],
      ['推进应用', 90, 60],
    ],
    ['序号|任务|单位 ‖ 一一|平台建设平台推进推进应用|信息 ‖ 二二|平台建设培训教师推进应用|信息'],
  ],
];
for (const [what, lines, found] of LOOSE)
  test(`${what}: ${found.join(', ')}`, () =>
    assert.deepEqual(
      loose(...lines).map((one) => one.replaceAll('\u2064', '/')),
      found,
    ));

test('a table stands among lines, and parts those above it from those below', () => {
  const rows = [at(0, '序号', '任务', '单位'), at(30, '一一', '平台', '信息')].map(([text, y]) => ({
    kind: 'line' as const,
    line: line(text, 0, y),
  }));
  const [first, second] = rows;
  const table = { kind: 'table' as const, table: {} as Table };
  assert.deepEqual(
    findLooseTables(1, [...rows, table, ...rows]).map(({ kind }) => kind),
    ['table', 'table', 'table'],
  );
  assert.deepEqual(first && second && findLooseTables(1, [first, table, second]).map(({ kind }) => kind), [
    'line',
    'table',
    'line',
  ]);
});

test('rows of a loose table are apart by four times the larger of their types', () => {
  const kinds = (y: number) =>
    findLooseTables(1, [
      { kind: 'line', line: line('序号|60|任务|140|单位', 0, 0, { size: 12 }) },
      { kind: 'line', line: line('一一|60|平台|140|信息', 0, y) },
    ]).map(({ kind }) => kind);
  assert.deepEqual([kinds(48), kinds(48.5)], [['table'], ['line', 'line']]);
});

test('a column of a loose table ends where the next begins, and a narrow one has room up to there', () => {
  const [part] = findLooseTables(1, [
    { kind: 'line', line: line('序号|60|任务|140|单位', 0, 10) },
    { kind: 'line', line: line('一一|62|平台建设推进建设', 0, 40) },
    { kind: 'line', line: line('二二|60|平台|140|平台建设推|240|信', 0, 70) },
    { kind: 'line', line: line('三三|60|平台|140|信息', 0, 100) },
  ]);
  assert.ok(part?.kind === 'table');
  assert.deepEqual(part.table.columns, [0, 60, 140]);
  const [five] = findLooseTables(1, [
    { kind: 'line', line: line('序号|60|平台建设推|140|单位', 0, 10) },
    { kind: 'line', line: line('一一|60|平台|140|信息', 0, 40) },
  ]);
  assert.ok(five?.kind === 'table');
  assert.deepEqual(
    five.table.rows[0]?.map(({ room }) => room),
    [50, 70, 20],
  );
});

test('a loose table has its place, its columns and the room in each', () => {
  const [part] = findLooseTables(3, [
    { kind: 'line', line: line('序号|60|任务|140|单位', 0, 10) },
    { kind: 'line', line: line('一一|60|平台建设推进|140|信息', 0, 40) },
  ]);
  assert.ok(part?.kind === 'table');
  const { page, source, columns, box, rows } = part.table;
  assert.deepEqual(
    { page, source, columns, box },
    { page: 3, source: 'gaps', columns: [0, 60, 140], box: { left: 0, right: 160, top: 0, bottom: 40 } },
  );
  assert.deepEqual(
    rows[0]?.map(({ room, covered }) => [room, covered]),
    [
      [50, null],
      [60, null],
      [20, null],
    ],
  );
});
