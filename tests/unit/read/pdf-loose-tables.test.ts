/** Tables that are only visible by the gaps between words. Lengths are in points, type is 10. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findLooseTables } from '../../../scripts/read/pdf/loose-tables.ts';
import { rowText, type Table } from '../../../scripts/read/pdf/table.ts';
import { line } from '../../helpers/place-letters.ts';

/** Lines of words and gaps, converted to tables by their rows, and to lines. */
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
    'a further line of a cell',
    [
      at(0, '序号', '任务', '单位'),
      at(30, '一一', '平台', '信息'),
      ['建设', 42, 60],
      at(72, '二二', '平台', '信息'),
    ],
    ['序号|任务|单位 ‖ 一一|平台/建设|信息 ‖ 二二|平台|信息'],
  ],
  [
    'a further line of a cell at the end',
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

test('a table among lines divides those above it from those below', () => {
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

test('rows of a loose table are at most four times the larger type size apart', () => {
  const kinds = (y: number) =>
    findLooseTables(1, [
      { kind: 'line', line: line('序号|60|任务|140|单位', 0, 0, { size: 12 }) },
      { kind: 'line', line: line('一一|60|平台|140|信息', 0, y) },
    ]).map(({ kind }) => kind);
  assert.deepEqual([kinds(48), kinds(48.5)], [['table'], ['line', 'line']]);
});

test('a column of a loose table ends where the next one begins, and a narrow one has room up to there', () => {
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
