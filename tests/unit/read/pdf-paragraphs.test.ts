/** Which line of a page continues the one above it, by their positions. Lengths are in points, type is 10. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Frame } from '../../../scripts/read/pdf/frames.ts';
import {
  beginsMidParagraph,
  beginsWithLabel,
  endsInStop,
  joinTexts,
  labelLength,
  roomForNext,
} from '../../../scripts/read/pdf/join-printed.ts';
import {
  continuesParagraph,
  type Edges,
  findEdges,
  paragraphText,
  type PlacedLine,
} from '../../../scripts/read/pdf/paragraphs.ts';
import { line } from '../../helpers/place-letters.ts';

const FRAME: Frame = { page: 1, parts: [], isColumn: false };
const EDGES: Edges = { left: 100, right: 300, pitch: 20, usesIndents: true, textSize: 10 };
interface Given {
  size?: number;
  frame?: Frame;
  edges?: Edges;
  tag?: number | null;
}
const place = (
  text: string,
  x: number,
  y: number,
  { size = 10, frame = FRAME, edges = EDGES, tag = null }: Given = {},
): PlacedLine => ({ line: line(text, x, y, { size }), frame, edges, tag });
const full = '字'.repeat(20);
const words = (count: number) => '字'.repeat(count);
const FULL = place(full, 100, 100);
const unindented = { ...EDGES, usesIndents: false };
const otherFrame = { ...FRAME };
const nextPage = { ...FRAME, page: 2 };

type Case = [what: string, paragraph: PlacedLine[], next: PlacedLine, goesOn: boolean];
const CASES: Case[] = [
  ['below a full line', [FULL], place(full, 100, 120), true],
  ['with nothing above', [], place(full, 100, 120), false],
  [
    'of nearly the same size',
    [place(words(26), 100, 100, { size: 7.5 })],
    place(full, 100, 120, { size: 8.5 }),
    true,
  ],
  [
    'of the largest size that still matches',
    [place(words(18), 100, 100, { size: 11 })],
    place(words(16), 100, 120, { size: 12.5 }),
    true,
  ],
  [
    'of a size a little larger',
    [place(words(26), 100, 100, { size: 7.5 })],
    place(full, 100, 120, { size: 9 }),
    false,
  ],
  ['that begins with a mark, below a short line', [place('建设', 100, 100)], place('，推进', 100, 120), true],
  [
    'below one with room for little more than a letter',
    [place(words(18), 103, 100)],
    place(full, 100, 120),
    true,
  ],
  ['below one with more room', [place(words(18), 102, 100)], place(full, 100, 120), false],
  ['as far below as paragraphs are', [FULL], place(full, 100, 127), true],
  ['further below', [FULL], place(full, 100, 127.5), false],
  ['far below in another frame', [FULL], place(full, 100, 300, { frame: otherFrame }), true],
  ['a little right of the edge', [FULL], place(words(19), 106, 120), true],
  ['further right of it', [FULL], place(words(19), 106.5, 120), false],
  ['a little left of the edge', [FULL], place(full, 94, 120), true],
  ['further left of it', [FULL], place(full, 93.5, 120), false],
  [
    'indented as the two above it',
    [place(words(18), 120, 80), place(words(18), 120, 100)],
    place('建设', 126, 120),
    true,
  ],
  [
    'indented further than the two above it',
    [place(words(18), 120, 80), place(words(18), 120, 100)],
    place('建设', 126.5, 120),
    false,
  ],
  [
    'indented as those above it in another frame',
    [place(words(18), 120, 80), place(words(18), 120, 100)],
    place('建设', 120, 120, { frame: otherFrame }),
    false,
  ],
  [
    'left of the edge below two that are',
    [place(words(21), 90, 80), place(words(21), 90, 100)],
    place('建设', 90, 120),
    false,
  ],
  [
    'as far right as text may begin',
    [place(words(14), 160, 80), place(words(14), 160, 100)],
    place('建设', 160, 120),
    true,
  ],
  [
    'further right',
    [place(words(14), 160, 80), place(words(14), 160, 100)],
    place('建设', 160.5, 120),
    false,
  ],
  [
    'below one that begins further right',
    [place(words(14), 160, 80), place(words(14), 160.5, 100)],
    place('建设', 160, 120),
    false,
  ],
  [
    'aligned with the text after the label above it',
    [place(`1.${words(18)}`, 100, 100)],
    place('建设', 120, 120),
    true,
  ],
  [
    'slightly right of the text after the label',
    [place(`1.${words(18)}`, 100, 100)],
    place('建设', 126, 120),
    true,
  ],
  ['further right of it', [place(`1.${words(18)}`, 100, 100)], place('建设', 126.5, 120), false],
  [
    'aligned with the text after the label above it, with its own label',
    [place(`1.${words(18)}`, 100, 100)],
    place('2.建设', 120, 120),
    false,
  ],
  ['indented below no label', [FULL], place('建设', 120, 120), false],
  [
    'indented like the one above it, which has no label',
    [place(words(18), 120, 100)],
    place('建设', 120, 120),
    false,
  ],
  ['after a label with a gap', [place(`（一） ${words(16)}`, 100, 100)], place('建设', 140, 120), true],
  ['below a sentence', [place(`${words(19)}。`, 100, 100)], place(full, 100, 120), true],
  ['with a label below a sentence', [place(`${words(19)}。`, 100, 100)], place('一、建设', 100, 120), false],
  ['with a label below no sentence', [FULL], place('一、建设', 100, 120), true],
  [
    'below a sentence if nothing is indented',
    [place(`${words(19)}。`, 100, 100)],
    place(full, 100, 120, { edges: unindented }),
    false,
  ],
  [
    'below an unfinished sentence if nothing is indented',
    [FULL],
    place(full, 100, 120, { edges: unindented }),
    true,
  ],
  [
    'of the same tag, at any position',
    [place(full, 100, 100, { tag: 1 })],
    place(full, 130, 200, { tag: 1 }),
    true,
  ],
  ['of another tag', [place(full, 100, 100, { tag: 1 })], place(full, 100, 120, { tag: 2 }), false],
  ['of no tag', [place(full, 100, 100, { tag: 1 })], place(full, 100, 120), true],
  ['below one without a tag', [FULL], place(full, 100, 120, { tag: 1 }), true],
  [
    'of another tag on the next page',
    [place(full, 100, 100, { tag: 1 })],
    place(full, 100, 120, { tag: 2, frame: nextPage }),
    true,
  ],
];

/** Lines of a title: larger type, centred between the edges. */
const TITLE = place('建设平台推进', 152, 100, { size: 16 });
const TITLES: Case[] = [
  ['of a title near above', [TITLE], place('应用', 184, 136.5, { size: 16 }), true],
  ['of a title further above', [TITLE], place('应用', 184, 137, { size: 16 }), false],
  ['of a title with a label', [TITLE], place('一、应', 176, 120, { size: 16 }), false],
  ['of a title on the page before', [TITLE], place('应用', 184, 120, { size: 16, frame: nextPage }), false],
  [
    'nearly in the middle',
    [place('建设平台推', 160, 100, { size: 16 })],
    place('建设平台推', 172, 120, { size: 16 }),
    true,
  ],
  [
    'nearly in the middle, on the left',
    [place('建设平台推', 160, 100, { size: 16 })],
    place('建设平台推', 148, 120, { size: 16 }),
    true,
  ],
  [
    'further from the middle',
    [place('建设平台推', 160, 100, { size: 16 })],
    place('建设平台推', 172.5, 120, { size: 16 }),
    false,
  ],
  [
    'of type a little larger',
    [place('建设', 188.5, 100, { size: 11.5 })],
    place('应用', 188.5, 120, { size: 11.5 }),
    true,
  ],
  [
    'of type hardly larger',
    [place('建设', 189, 100, { size: 11 })],
    place('应用', 189, 120, { size: 11 }),
    false,
  ],
];
for (const [what, paragraph, next, goesOn] of [...CASES, ...TITLES])
  test(`a line ${what} ${goesOn ? 'continues the paragraph' : 'begins a paragraph'}`, () =>
    assert.equal(continuesParagraph(paragraph, next), goesOn));

test('the lines of a paragraph are joined, with spaces only between Latin words', () => {
  assert.equal(paragraphText([place('推进', 0, 0), place('建设', 0, 20)]), '推进建设');
  const joined: [before: string, after: string, text: string][] = [
    ['Open', 'Data', 'Open Data'],
    ['data,', 'open', 'data, open'],
    ['see', '(b)', 'see (b)'],
    ['推进', 'IPv6', '推进IPv6'],
    ['IPv', '6', 'IPv6'],
    ['5', 'G', '5G'],
    ['Open', '数据', 'Open数据'],
    ['', 'Data', 'Data'],
  ];
  for (const [before, after, text] of joined) assert.equal(joinTexts(before, after), text);
  for (const mark of ',.;:!?)]') assert.equal(joinTexts(`data${mark}`, 'open'), `data${mark} open`);
});

test('a line needs room for its first letter or Latin word, with the marks after it', () => {
  const rooms: [text: string, room: number][] = [
    ['建设', 10],
    ['建、设', 20],
    ['建”。设', 30],
    ['IPv6网', 40],
    ['2.0版', 30],
    ['5%的', 20],
    ['a/b_c-d@e:f,g 网', 130],
    ['，', 10],
    ['建', 10],
    ...[...'，。、；：？！）》〉”’」』】〕…—·,.;:?!)]%‰℃'].map((mark): [string, number] => [
      `建${mark}设`,
      20,
    ]),
    ...[...'（《“〈「『【〔'].map((mark): [string, number] => [`建${mark}设`, 10]),
  ];
  for (const [text, room] of rooms) assert.equal(roomForNext(line(text, 50, 0), 0), room, text);
  assert.equal(roomForNext(line('建设', 50, 0, { size: 20 }), 0.5), 30);
  assert.equal(roomForNext(line(' ', 50, 0), 1), 0);
});

test('recognises the label of a provision or a list at the start of a line', () => {
  const labels: Record<string, string> = {};
  for (const unit of '编章节条款项') labels[`第一${unit}建设`] = `第一${unit}`;
  for (const digit of '零〇一二三四五六七八九十百千1') labels[`第${digit}条`] = `第${digit}条`;
  for (const digit of '一二三四五六七八九十百1') labels[`（${digit}）甲`] = `（${digit}）`;
  for (const digit of '一二三四五六七八九十百') labels[`${digit}、甲`] = `${digit}、`;
  for (const mark of '、.．') labels[`一${mark}甲`] = `一${mark}`;
  for (const mark of '、.．)）') labels[`12${mark}甲`] = `12${mark}`;
  for (const digit of '一二三四五六七八九十') labels[`附件${digit}`] = `附件${digit}`;
  for (const mark of '①⑳㈠㈩⒈⒛⑴⒇') labels[`${mark}甲`] = mark;
  Object.assign(labels, {
    '(3)甲': '(3)',
    附件: '附件',
    附件1: '附件1',
    '附件 二：甲': '附件 二',
    '附件:': '附件',
  });
  for (const [text, label] of Object.entries(labels)) {
    assert.ok(beginsWithLabel({ ...line('', 0, 0), text }), text);
    assert.equal(labelLength({ ...line('', 0, 0), text }), label.length, text);
  }
  for (const text of ['建设', '2.0版', '1234.甲', '附件材料', '附件1甲', '第条', '一甲', '（甲）']) {
    assert.ok(!beginsWithLabel({ ...line('', 0, 0), text }), text);
    assert.equal(labelLength({ ...line('', 0, 0), text }), 0, text);
  }
});

test('recognises marks that begin inside a paragraph or end a sentence', () => {
  const lineWith = (text: string) => ({ ...line('', 0, 0), text });
  for (const mark of '，。、；：？！）》〉”’」』】〕')
    assert.ok(beginsMidParagraph(lineWith(`${mark}甲`)), mark);
  for (const mark of '（《“—…·甲') assert.ok(!beginsMidParagraph(lineWith(`${mark}甲`)), mark);
  for (const mark of '。！？；：…') assert.ok(endsInStop(lineWith(`甲${mark}`)), mark);
  for (const mark of '”’」』）)》') assert.ok(endsInStop(lineWith(`甲。${mark}`)), mark);
  for (const text of ['甲', '甲，', '甲）', '甲。乙', '甲。））'])
    assert.ok(!endsInStop(lineWith(text)), text);
});

/** A frame of lines, each given by its start, its number of letters, and its baseline. */
const frameOf = (
  page: number,
  rows: [x: number, count: number, y: number, size?: number][],
  isColumn = false,
): Frame => ({
  page,
  isColumn,
  parts: rows.map(([x, count, y, size = 10]) => ({ kind: 'line', line: line(words(count), x, y, { size }) })),
});
const rowsAt = (x: number, count: number, lines: number, from = 100) =>
  Array.from({ length: lines }, (_, at): [number, number, number] => [x, count, from + at * 20]);
const edgesOf = (frames: Frame[], width = 400) => {
  const found = findEdges(frames, () => width);
  return frames.map((frame) => {
    const { left, right, pitch, usesIndents } = found.get(frame) ?? EDGES;
    return [left, right, pitch, usesIndents];
  });
};

test('the edges of a frame are where at least a twentieth of its lines begin and end', () => {
  const indented = [...rowsAt(120, 18, 4), ...rowsAt(100, 20, 16, 180)];
  assert.deepEqual(edgesOf([frameOf(1, indented)]), [[100, 300, 20, true]]);
  // One line of twenty-one further out doesn't count. One of twenty does.
  assert.deepEqual(edgesOf([frameOf(1, [...indented, [80, 24, 500]])]), [[100, 300, 20, true]]);
  assert.deepEqual(edgesOf([frameOf(1, [...indented.slice(1), [80, 24, 500]])]), [[80, 320, 20, true]]);
});

test('a text is indented if a sixth of its lines are, by two letters', () => {
  const edges = (share: number, by: number) =>
    edgesOf([frameOf(1, [...rowsAt(100 + by, 10, share), ...rowsAt(100, 20, 10, 600)])])[0]?.[3];
  assert.deepEqual(
    [edges(2, 20), edges(1, 20), edges(2, 26), edges(2, 27), edges(2, 14), edges(2, 13)],
    [true, false, true, false, true, false],
  );
});

test('of five lines at the edge one indented line is enough, of six it isn’t', () => {
  const usesIndents = (flush: number) =>
    edgesOf([frameOf(1, [[120, 18, 100], ...rowsAt(100, 20, flush, 120)])])[0]?.[3];
  assert.deepEqual([usesIndents(5), usesIndents(6)], [true, false]);
});

test('an edge may vary by three points on the left and by a letter on the right', () => {
  const ragged = (left: number, right: number) =>
    edgesOf([
      frameOf(1, [
        ...rowsAt(120, 18, 8),
        ...rowsAt(100, 20, 28, 300),
        [80, 20, 900],
        [left, 20, 920],
        [100, 22, 940],
        [right - 200, 20, 960],
      ]),
    ])[0]?.slice(0, 2);
  assert.deepEqual(ragged(83, 310), [80, 320]);
  assert.deepEqual(ragged(84, 309), [100, 309]);
  assert.deepEqual(ragged(84, 320), [100, 320]);
});

test('notes in small type don’t determine edges, and lines of two sizes no distance', () => {
  const notes = [500, 520, 540, 560].map((y): [number, number, number, number] => [50, 20, y, 7]);
  assert.deepEqual(edgesOf([frameOf(1, [...rowsAt(120, 18, 2), ...rowsAt(100, 20, 8, 140), ...notes])]), [
    [100, 300, 20, true],
  ]);
  const title: [number, number, number, number?][] = [
    [150, 8, 100, 20],
    [120, 18, 105],
    [100, 20, 130],
  ];
  assert.deepEqual(edgesOf([frameOf(1, title)]), [[100, 300, 25, true]]);
});

test('the line distance within a paragraph is the smallest one, ignoring a fifth of the lines', () => {
  const gaps = [18, 18, 25, 30, 30, 30, 30, 30, 30, 30];
  const rows = gaps.map((_, at): [number, number, number] => [
    100,
    20,
    gaps.slice(0, at + 1).reduce((sum, gap) => sum + gap, 100),
  ]);
  assert.deepEqual(edgesOf([frameOf(1, [[120, 18, 100], ...rows])])[0]?.[2], 25);
});

test('if nothing is indented, the right margin equals the left one if it has more than two letters of room', () => {
  assert.deepEqual(edgesOf([frameOf(1, rowsAt(50, 20, 9))]), [[50, 350, 20, false]]);
  assert.deepEqual(edgesOf([frameOf(1, rowsAt(50, 28, 9))]), [[50, 330, 20, false]]);
  assert.deepEqual(edgesOf([frameOf(1, rowsAt(50, 27, 9))]), [[50, 350, 20, false]]);
});

test('a column has its own edges, and a frame those of pages of the same width unless it has eight lines', () => {
  const long = frameOf(1, [...rowsAt(120, 18, 4), ...rowsAt(100, 20, 8, 200)]);
  const few = frameOf(1, rowsAt(110, 19, 7));
  assert.deepEqual(edgesOf([long, few]), [
    [100, 300, 20, true],
    [100, 300, 20, true],
  ]);
  const own = frameOf(1, rowsAt(110, 19, 8));
  assert.deepEqual(edgesOf([long, own])[1], [110, 300, 20, true]);
  const narrow = frameOf(1, rowsAt(110, 17, 8));
  assert.deepEqual(edgesOf([long, narrow])[1], [100, 300, 20, true]);
  const shifted = frameOf(1, rowsAt(111, 18, 8));
  assert.deepEqual(edgesOf([long, shifted])[1], [100, 300, 20, true]);
  const column = frameOf(1, rowsAt(110, 8, 3), true);
  assert.deepEqual(edgesOf([long, column]), [
    [100, 300, 20, true],
    [110, 190, 20, false],
  ]);
});

test('left and right pages may have different margins, and pages of the same width share theirs', () => {
  const [odd, even] = [frameOf(1, rowsAt(100, 20, 7)), frameOf(2, rowsAt(120, 20, 7))];
  const [more, further] = [frameOf(3, rowsAt(100, 20, 7)), frameOf(4, rowsAt(120, 20, 7))];
  assert.deepEqual(
    edgesOf([odd, even, more, further], 440).map(([left]) => left),
    [100, 120, 100, 120],
  );
  assert.deepEqual(
    edgesOf([odd, even], 440).map(([left]) => left),
    [100, 100],
  );
  const widths = findEdges([odd, even], (page) => (page === 1 ? 440 : 600));
  assert.deepEqual([widths.get(odd)?.left, widths.get(even)?.left], [100, 120]);
});

test('edges and distances come from lines in the text’s main size', () => {
  const mixed = frameOf(1, [
    ...rowsAt(120, 18, 2),
    ...rowsAt(100, 20, 8, 140),
    [80, 12, 320, 20],
    [80, 12, 325, 20],
  ]);
  assert.deepEqual(edgesOf([mixed]), [[100, 300, 20, true]]);
  assert.deepEqual(edgesOf([frameOf(1, [[100, 20, 100]])]), [[100, 300, 20, false]]);
  const one = frameOf(1, [
    [100, 20, 100],
    [80, 8, 130, 20],
    [80, 8, 160, 20],
  ]);
  assert.deepEqual(edgesOf([one]), [[100, 300, 30, false]]);
});
