/** Which letters of a page form a line, where gaps divide it, and which parts of the page are columns. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findFrames } from '../../../scripts/read/pdf/frames.ts';
import {
  areaOf,
  boxAround,
  contains,
  distinct,
  IDENTITY,
  matrixOf,
  move,
  multiply,
  quantile,
} from '../../../scripts/read/pdf/geometry.ts';
import { groupLines, lineOf, splitAtGaps, textOf } from '../../../scripts/read/pdf/lines.ts';
import { centreOf } from '../../../scripts/read/pdf/page-content.ts';
import type { Table } from '../../../scripts/read/pdf/table.ts';
import { letter, letters, line } from '../../helpers/place-letters.ts';

const textsOf = (lines: readonly { text: string }[]) => lines.map(({ text }) => text);

test('letters are on one line if their baselines differ by less than half of the larger size', () => {
  const raised = (by: number, size = 10) => [
    ...letters('建设', 0, 100),
    ...letters('①', 20, 100 - by, { size }),
    ...letters('平台', 30, 100),
  ];
  assert.deepEqual(textsOf(groupLines(raised(4.5))), ['建设①平台']);
  assert.deepEqual(textsOf(groupLines(raised(4.6))), ['①', '建设 平台']);
  assert.deepEqual(textsOf(groupLines(raised(4.5, 5))), ['建设①平台']);
  assert.deepEqual(textsOf(groupLines(raised(-4.5, 5))), ['建设①平台']);
  assert.deepEqual(textsOf(groupLines([...letters('乙', 0, 20), ...letters('甲', 0, 0)])), ['甲', '乙']);
});

test('a line is measured from its largest letter that isn’t blank', () => {
  const steps = [
    ...letters('甲', 0, 100, { size: 5 }),
    ...letters('乙', 10, 103, { size: 10 }),
    ...letters('丙', 20, 107, { size: 5 }),
  ];
  assert.deepEqual(textsOf(groupLines(steps)), ['甲乙丙']);
  const lower = [
    ...letters('甲', 0, 100),
    ...letters('乙', 10, 101, { size: 5 }),
    ...letters('丙', 20, 104.4, { size: 5 }),
  ];
  assert.deepEqual(textsOf(groupLines(lower)), ['甲乙 丙']);
  const stairs = [...letters('甲', 0, 100), ...letters('乙', 10, 104), ...letters('丙', 20, 108)];
  assert.deepEqual(textsOf(groupLines(stairs)), ['甲乙', '丙']);
  const below = [...letters(' ', 0, 100, { size: 30 }), ...letters('甲', 10, 103), ...letters('乙', 20, 108)];
  assert.deepEqual(textsOf(groupLines(below)), ['甲', '乙']);
  const blank = [
    ...letters(' ', 0, 100, { size: 30 }),
    ...letters('甲', 10, 103),
    ...letters('乙', 20, 107),
    ...letters(' ', 0, 140),
  ];
  assert.deepEqual(textsOf(groupLines(blank)), ['甲乙']);
});

test('a line extends over its letters, and has the size and the baseline of most', () => {
  const { left, right, y, size, text } = lineOf([
    ...letters(' ', 0, 100),
    ...letters('平台', 40, 100),
    ...letters('①', 60, 95, { size: 5 }),
    ...letters('建', 30, 100),
    ...letters(' ', 70, 100),
  ]);
  assert.deepEqual(
    { left, right, y, size, text },
    { left: 30, right: 65, y: 100, size: 10, text: '建平台①' },
  );
  assert.equal(lineOf(letters('①甲', 0, 0, { size: 10.2 })).size, 10);
  assert.equal(lineOf(letters('①甲', 0, 0, { size: 10.3 })).size, 10.5);
  const raised = lineOf([...letters('①', 0, 95, { size: 5 }), ...letters('建设', 5, 100, { size: 10.2 })]);
  assert.deepEqual([raised.y, raised.size], [100, 10]);
  const empty = lineOf([]);
  assert.deepEqual([empty.left, empty.y, empty.size, empty.text], [0, 0, 10, '']);
});

test('a gap is a space: a narrow one between Latin letters, a wide one beside Chinese ones, and a printed one unless something overlaps it', () => {
  const gapped = (before: string, gap: number, after: string, blank = '') =>
    textOf([
      ...letters(before, 0, 0),
      ...letters(blank, before.length * 10, 0),
      ...letters(after, before.length * 10 + gap, 0),
    ]);
  assert.deepEqual([gapped('a', 1.6, 'b'), gapped('a', 1.5, 'b')], ['a b', 'ab']);
  assert.deepEqual([gapped('建', 9.1, '设'), gapped('建', 9, '设')], ['建 设', '建设']);
  assert.deepEqual(
    [gapped('建', 9, 'b'), gapped('a', 9, '设'), gapped('：', 9, 'b'), gapped('a', 9, '！')],
    ['建b', 'a设', '：b', 'a！'],
  );
  assert.deepEqual([gapped('建', 0.8, '设', ' '), gapped('建', 0.7, '设', ' ')], ['建 设', '建设']);
  assert.equal(
    textOf([
      ...letters('建', 0, 0),
      ...letters(' ', 10, 0),
      ...letters('设', 20, 0),
      ...letters('平', 31, 0),
    ]),
    '建 设平',
  );
  assert.equal(textOf([...letters('a', 0, 0, { size: 20 }), ...letters('b', 22.5, 0)]), 'ab');
});

test('a line is split at its gaps, and at blanks that a test accepts', () => {
  assert.deepEqual(textsOf(splitAtGaps(line('序号|60|任务|92|单位', 20, 0), 1.2)), ['序号', '任务 单位']);
  assert.deepEqual(textsOf(splitAtGaps(line('序号|52|任务', 20, 0), 1.2)), ['序号 任务']);
  assert.deepEqual(textsOf(splitAtGaps(line('序号|52.5|任务', 20, 0), 1.2)), ['序号', '任务']);
  const blanks = lineOf([...letters('甲', 0, 0), ...letters('  ', 10, 0), ...letters('乙 丙', 30, 0)]);
  const seen: [number, number][] = [];
  const pieces = splitAtGaps(blanks, 9, (width, between) => {
    seen.push([width, between.length]);
    return between.length > 1;
  });
  assert.deepEqual(textsOf(pieces), ['甲', '乙 丙']);
  assert.deepEqual(seen, [
    [20, 2],
    [10, 1],
  ]);
  const near = lineOf([...letters('乙', 0, 0), ...letters(' ', 10, 0), ...letters('丙', 15, 0)]);
  assert.deepEqual(textsOf(splitAtGaps(near, 9)), ['乙 丙']);
  const overlapping = lineOf([
    letter({ text: '甲', x: 0, width: 50 }),
    letter({ text: '乙', x: 10, width: 5 }),
    letter({ text: '丙', x: 51 }),
  ]);
  assert.equal(splitAtGaps(overlapping, 1.2).length, 1);
});

test('boxes, maps, near values and shares', () => {
  const box = { left: 10, top: 20, right: 30, bottom: 60 };
  assert.deepEqual(
    boxAround([
      [10, 60],
      [30, 20],
      [20, 30],
    ]),
    box,
  );
  assert.equal(areaOf(box), 800);
  assert.equal(areaOf({ ...box, right: 5 }), 0);
  assert.equal(areaOf({ ...box, bottom: 5 }), 0);
  const points: [number, number, boolean][] = [
    [10, 20, true],
    [30, 60, true],
    [9, 30, false],
    [31, 30, false],
    [20, 19, false],
    [20, 61, false],
  ];
  for (const [x, y, isIn] of points) assert.equal(contains(box, [x, y]), isIn);
  assert.deepEqual(centreOf(letter({ x: 10, y: 20, width: 8 })), [14, 16.5]);
  assert.deepEqual(move([1, 2, 3, 4, 5, 6], [10, 100]), [315, 426]);
  const [outer, inner] = [
    [1, 2, 3, 4, 5, 6],
    [7, 8, 9, 10, 11, 12],
  ] as const;
  assert.deepEqual(move(multiply(outer, inner), [3, 5]), move(outer, move(inner, [3, 5])));
  assert.deepEqual([matrixOf([]), matrixOf([2, 3, 4, 5, 6, 7])], [IDENTITY, [2, 3, 4, 5, 6, 7]]);
  assert.deepEqual(distinct([9, 1, 3, 4, 12.1, 6.9], 3), [1, 6.9, 12.1]);
  assert.deepEqual([quantile([3, 1, 2, 4], 0.5), quantile([3, 1, 2], 1), quantile([], 0.5)], [3, 3, 0]);
});

const column = (text: string, x: number, lines: number, from = 100) =>
  Array.from({ length: lines }, (_, at) => letters(text, x, from + at * 20)).flat();
const framesOf = (glyphs: ReturnType<typeof letters>, tables: Table[] = []) =>
  findFrames(3, glyphs, tables).map(({ page, isColumn, parts }) => {
    assert.equal(page, 3);
    return [isColumn, parts.map((part) => (part.kind === 'line' ? part.line.text : 'table')).join('/')];
  });
const tableAt = (left: number, right: number, top: number) =>
  ({ box: { left, right, top, bottom: top + 10 } }) as Table;
const LEFT = '左栏文字左栏文字左';
const RIGHT = '右栏文字右栏文字右';
const spread = (text: string, count: number) => Array.from({ length: count }, () => text).join('/');

test('columns are read one after the other, between lines that span them', () => {
  const columns = [...column(LEFT, 50, 4), ...column(RIGHT, 200, 3)];
  const across = (y: number) => letters('江东省教育数字化简报第三期之要目', 80, y);
  assert.deepEqual(
    framesOf([
      ...across(60),
      ...columns,
      ...across(200),
      ...column(LEFT, 50, 4, 240),
      ...column(RIGHT, 200, 4, 240),
    ]),
    [
      [false, '江东省教育数字化简报第三期之要目'],
      [true, spread(LEFT, 4)],
      [true, spread(RIGHT, 3)],
      [false, '江东省教育数字化简报第三期之要目'],
      [true, spread(LEFT, 4)],
      [true, spread(RIGHT, 4)],
    ],
  );
});

test('words beside others that span columns belong to their line', () => {
  const head = [...letters('江东省教育数字化简报', 100, 60), ...letters('期', 280, 65)];
  const found = framesOf([...head, ...column(LEFT, 50, 4), ...column(RIGHT, 200, 4)]);
  assert.deepEqual(
    found.map(([isColumn]) => isColumn),
    [false, true, true],
  );
  assert.equal(found[0]?.[1], '江东省教育数字化简报/期');
  const small = [...letters('江东省教育数字化简报', 100, 60), ...letters('期', 280, 64.9, { size: 5 })];
  const columns = [...column(LEFT, 50, 4), ...column(RIGHT, 200, 4)];
  assert.equal(framesOf([...small, ...columns])[0]?.[1], '江东省教育数字化简报/期');
  const lower = [...letters('江东省教育数字化简报', 100, 60), ...letters('期', 280, 65.5)];
  assert.equal(framesOf([...lower, ...columns])[0]?.[1], '江东省教育数字化简报');
});

const COLUMNS: [what: string, glyphs: ReturnType<typeof letters>, areColumns: boolean][] = [
  ['four lines beside one', [...column(LEFT, 50, 4), ...column(RIGHT, 200, 1)], true],
  ['three lines beside three', [...column(LEFT, 50, 3), ...column(RIGHT, 200, 3)], false],
  ['lines of eight letters', [...column(LEFT.slice(1), 50, 4), ...column(RIGHT, 200, 4)], false],
  ['lines of eight letters on the right', [...column(LEFT, 50, 4), ...column(RIGHT.slice(1), 200, 4)], false],
  [
    'lines, half of which fill their column',
    [...column(LEFT, 50, 4), ...column(RIGHT.slice(0, 7), 200, 4, 180), ...column(RIGHT, 200, 1)],
    true,
  ],
  [
    'lines, fewer than half of which fill their column',
    [...column(LEFT, 50, 4), ...column(RIGHT.slice(0, 7), 200, 5, 120), ...column(RIGHT, 200, 1)],
    true,
  ],
  [
    'mostly short lines',
    [
      ...column(LEFT, 50, 1),
      ...column(LEFT.slice(0, 7), 50, 4, 120),
      ...column(RIGHT, 200, 1),
      ...column(RIGHT.slice(0, 7), 200, 4, 120),
    ],
    false,
  ],
  [
    'lines that nearly fill their column',
    [
      ...column(`${LEFT}左`, 50, 1),
      ...column(LEFT.slice(1), 50, 4, 120),
      ...column(`${RIGHT}右`, 200, 1),
      ...column(RIGHT.slice(1), 200, 4, 120),
    ],
    true,
  ],
  ['a gap as wide as a letter', [...column(LEFT, 50, 4), ...column(RIGHT, 149.5, 4)], true],
  ['a narrower gap', [...column(LEFT, 50, 4), ...column(RIGHT, 149, 4)], false],
  ['one column', column(LEFT, 50, 9), false],
  ['nothing', [], false],
];
for (const [what, glyphs, areColumns] of COLUMNS)
  test(`${what}: ${areColumns ? 'columns' : 'none'}`, () =>
    assert.equal(
      framesOf(glyphs).some(([isColumn]) => isColumn),
      areColumns,
    ));

test('a gutter is in the middle of the text, where the fewest lines cross it', () => {
  const narrow = [...column('字'.repeat(9), 50, 4), ...column('字'.repeat(40), 160, 4)];
  assert.equal(framesOf(narrow).length, 2);
  const narrower = [...column('字'.repeat(9), 50, 4), ...column('字'.repeat(46), 160, 4)];
  assert.equal(framesOf(narrower).length, 1);
  const crossed = [
    ...column(LEFT, 50, 4),
    ...column(RIGHT, 200, 4),
    ...letters('字'.repeat(20), 60, 300),
    ...letters('字'.repeat(20), 60, 320),
  ];
  assert.deepEqual(
    framesOf(crossed).map(([isColumn]) => isColumn),
    [true, true, false],
  );
  const half = [...column(LEFT, 50, 4), ...column(RIGHT, 200, 4), ...column('字'.repeat(20), 60, 5, 300)];
  assert.deepEqual(
    framesOf(half).map(([isColumn]) => isColumn),
    [true, true, false],
  );
  const mostly = [...column(LEFT, 50, 4), ...column(RIGHT, 200, 4), ...column('字'.repeat(20), 60, 9, 300)];
  assert.deepEqual(
    framesOf(mostly).map(([isColumn]) => isColumn),
    [false],
  );
});

test('tables are placed between the lines of their frame, and fill their column', () => {
  const twice = [100, 240].flatMap((y) => [...column(LEFT, 50, 4, y), ...column(RIGHT, 200, 4, y)]);
  assert.deepEqual(
    framesOf(twice, [tableAt(50, 290, 200)]).map(([isColumn, parts]) => (isColumn ? 'column' : parts)),
    ['column', 'column', 'table', 'column', 'column'],
  );
  assert.deepEqual(
    framesOf([...letters('甲', 50, 100), ...letters('乙', 50, 200)], [tableAt(50, 300, 150)]),
    [[false, '甲/table/乙']],
  );
  const glyphs = [...column(LEFT, 50, 1), ...column(LEFT.slice(0, 5), 50, 3, 120), ...column(RIGHT, 200, 1)];
  const tables = [160, 180, 200].map((top) => tableAt(200, 290, top));
  assert.deepEqual(
    framesOf(glyphs, tables).map(([isColumn]) => isColumn),
    [true, true],
  );
});
