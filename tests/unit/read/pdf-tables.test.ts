import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CELL_BREAK } from '../../../scripts/read/cell-break.ts';
import {
  countRepeatedHeads,
  coverCutCells,
  haveSameColumns,
  isCutRow,
  joinRow,
} from '../../../scripts/read/pdf/join-tables.ts';
import type { Line } from '../../../scripts/read/pdf/lines.ts';
import type { Glyph, TagTree } from '../../../scripts/read/pdf/page-content.ts';
import { type Cell, cellText, rowText, type Table } from '../../../scripts/read/pdf/table.ts';
import { findTaggedTables, paragraphOf, readTags } from '../../../scripts/read/pdf/tags.ts';
import { MERGED_CELL } from '../../../scripts/read/merged-cell.ts';
import { line as lineAt } from '../../helpers/place-letters.ts';

/** A letter at a place, in a marked content. */
const glyph = (text: string, mark: number | null, x = 0, y = 0, given: Partial<Glyph> = {}): Glyph => ({
  ...{
    id: x + y * 1000,
    text,
    x,
    y,
    width: 10,
    size: 10,
    direction: 0,
    operation: 0,
    color: '#000000',
    unseen: null,
  },
  ...{ mark, isArtifact: false, ...given },
});
/** A cell of lines of words. Each line extends to its last word, and `room` is how far it could extend. */
const cell = (
  words: string,
  { covered = null, room = 100 }: Partial<Pick<Cell, 'covered' | 'room'>> = {},
): Cell => ({
  lines: words
    .split('\n')
    .filter(Boolean)
    .map(
      (text) =>
        ({
          text,
          left: 0,
          right: text.length * 10,
          size: 10,
          top: 0,
          bottom: 10,
          glyphs: [...text].map((letter, at) => glyph(letter, null, at * 10)),
        }) as unknown as Line,
    ),
  ...{ covered, room },
});
const row = (...words: string[]) => words.map((text) => cell(text));
const table = (rows: Cell[][], columns = [0, 50]) => ({ rows, columns }) as Table;

test('header rows repeated on the next page are counted, at most three, and only from its top', () => {
  const heads = [row('序号', '任务'), row('（一）', '（二）'), row('甲', '乙'), row('丙', '丁')];
  assert.equal(countRepeatedHeads(heads, table([row('序 号', '任务'), row('1', '建设')])), 1);
  assert.equal(countRepeatedHeads(heads, table(heads)), 3);
  assert.equal(countRepeatedHeads(heads, table(heads.slice(0, 1))), 1);
  assert.equal(countRepeatedHeads(heads, table([row('1', '建设'), row('序号', '任务')])), 0);
  assert.equal(countRepeatedHeads([row('', '')], table([row('', '')])), 0);
});

const COLUMNS: [before: number[], next: number[], same: boolean][] = [
  [[0, 50], [0, 50], true],
  [[0, 50], [30, 80], true],
  [[0, 50], [0, 62], true],
  [[0, 50], [0, 63], false],
  [[0, 50], [0, 37], false],
  [[0, 50], [0, 50, 90], false],
];
for (const [before, next, same] of COLUMNS)
  test(`tables with columns at ${next.join(', ')} ${same ? 'may' : 'don’t'} continue one at ${before.join(', ')}`, () =>
    assert.equal(haveSameColumns({ columns: before }, table([], next)), same));

const FULL = '建设省级平台和资源库';
const CUT: [why: string, before: Cell[][], next: Cell[], isCut: boolean][] = [
  ['its first cell is empty', [row('1', '建设')], row('', '平台'), true],
  ['its first cell has words', [row('1', '建设')], row('2', '平台'), false],
  ['it is empty', [row('1', '建设')], row('', ''), false],
  ['it has a number of its own', [row('1', '建设')], row('', '3.', '平台'), false],
  ['there is no row before', [], row('', '平台'), false],
  [
    'its first cell spans columns',
    [row('1', '建设')],
    [cell('', { covered: 'across' }), cell('平台')],
    false,
  ],
  [
    'first cells are empty elsewhere, and the last row had room',
    [row('', '甲'), row('1', '建设')],
    row('', '平台'),
    false,
  ],
  [
    'first cells are empty elsewhere, and the last row had none',
    [row('', '甲'), row('1', FULL)],
    row('', '平台'),
    true,
  ],
  [
    'first cells are empty elsewhere, and the last line of the last row had none',
    [row('', '甲'), row('1', `甲\n${FULL}`)],
    row('', '平台'),
    true,
  ],
  [
    'first cells are empty elsewhere, and the last line of the last row had room',
    [row('', '甲'), row('1', `${FULL}\n甲`)],
    row('', '平台'),
    false,
  ],
  [
    'first cells are empty elsewhere, and the last row ended',
    [row('', '甲'), row('1', `${FULL.slice(1)}。`)],
    row('', '平台'),
    false,
  ],
];
for (const [why, before, next, isCut] of CUT)
  test(`a page’s first row ${isCut ? 'continues' : 'doesn’t continue'} the last one if ${why}`, () =>
    assert.equal(isCutRow(before, next), isCut));

test('a line of a cell is continued if it has no room for a letter and a quarter', () => {
  const joined = (room: number, next = '平台') => rowText([cell(`${FULL.slice(0, 8)}\n${next}`, { room })]);
  assert.equal(joined(92.4), `${FULL.slice(0, 8)}平台`);
  assert.equal(joined(92.5), rowText([cell(`${FULL.slice(0, 8)}\n平台`)]));
  assert.equal(joined(50, '1.平台'), `${FULL.slice(0, 8)}1.平台`);
  const ended = (next: string) => rowText([cell(`${FULL.slice(0, 8)}。\n${next}`, { room: 50 })]);
  assert.equal(ended('平台'), `${FULL.slice(0, 8)}。平台`);
  assert.equal(ended('1.平台'), `${FULL.slice(0, 8)}。${CELL_BREAK}1.平台`);
});

test('a centred line of a cell is as wide as its words, and an indented one extends as far as the next', () => {
  const joined = (left: number, next: number, room: number) => {
    const lines = [lineAt('甲'.repeat(10), 0, 0), lineAt('乙'.repeat(6), left, 20), lineAt('丙丙', next, 40)];
    return cellText({ lines, covered: null, room }).split(CELL_BREAK).length === 1;
  };
  assert.deepEqual([joined(20, 40, 90), joined(20, 20, 90)], [false, true]);
  assert.deepEqual([joined(5, 40, 75), joined(6, 40, 75)], [true, false]);
});

test('a covered cell is empty, or has the mark of a vertical merge', () => {
  const covered = (['across', 'down', null] as const).map((by) => cell('甲', { covered: by }));
  assert.equal(rowText(covered), `\t${MERGED_CELL}\t甲`);
});

test('a row cut by a page end has the lines of both parts', () => {
  assert.equal(rowText(joinRow(row('1', '建设'), row('', '平台'))), rowText([cell('1'), cell('建设\n平台')]));
  assert.deepEqual(
    joinRow(row('1', '建设'), row('')).map(({ lines }) => lines.length),
    [1, 1],
  );
});

test('empty cells before the first words of a page are covered from above, unless such cells are empty elsewhere', () => {
  const coveredOf = (before: Cell[][], next: Cell[]) =>
    coverCutCells(before, next).map(({ covered }) => covered);
  assert.deepEqual(coveredOf([row('1', '甲', '乙')], row('', '', '丙')), ['down', 'down', null]);
  assert.deepEqual(coveredOf([row('1', '', '乙')], row('', '', '丙')), ['down', null, null]);
  assert.deepEqual(coveredOf([row('1', '甲', '乙')], row('1', '', '丙')), [null, null, null]);
});

const tag = (role: string, ...children: (TagTree | number)[]) =>
  ({ role, children, rowSpan: 1, columnSpan: 1 }) as TagTree;
const spanning = (spans: Partial<TagTree>, ...children: number[]) =>
  ({ ...tag('TD', ...children), ...spans }) as TagTree;

test('tags are used if they contain nineteen of twenty letters, without artifacts and blanks', () => {
  const tree = tag('Document', tag('P', 1));
  const letters = (held: number, lost: number) => [
    ...Array.from({ length: held }, (_, x) => glyph('字', 1, x)),
    ...Array.from({ length: lost }, (_, x) => glyph('失', null, x, 20)),
  ];
  assert.ok(readTags(tree, letters(19, 1)));
  assert.equal(readTags(tree, letters(18, 2)), null);
  assert.ok(
    readTags(tree, [...letters(1, 0), glyph(' ', null), glyph('9', null, 0, 0, { isArtifact: true })]),
  );
  assert.equal(readTags(tree, []), null);
  assert.equal(readTags(null, letters(1, 0)), null);
  assert.equal(readTags(tree, [glyph('字', 2)]), null);
});

test('a paragraph element is one paragraph, with any content', () => {
  const kinds = [
    'P',
    'H',
    'H1',
    'H6',
    'Title',
    'LI',
    'TOCI',
    'Caption',
    'BlockQuote',
    'Note',
    'FENote',
    'Figure',
    'Formula',
  ];
  for (const kind of kinds)
    assert.deepEqual(
      [
        ...(readTags(tag('Document', tag(kind, 1, tag('Span', 2))), [glyph('字', 1), glyph('字', 2)])
          ?.paragraphs ?? []),
      ],
      [
        [1, 1],
        [2, 1],
      ],
      kind,
    );
  for (const kind of ['Sect', 'Div', 'H7', 'Lbl', 'PP'])
    assert.equal(readTags(tag('Document', tag(kind, 1)), [glyph('字', 1)])?.paragraphs.size, 0, kind);
});

test('a line belongs to the paragraph of most of its letters', () => {
  const tags = readTags(tag('Document', tag('P', 1), tag('P', 2)), [glyph('字', 1), glyph('字', 2)]);
  assert.equal(paragraphOf(tags, [glyph('a', 1), glyph('b', 2), glyph('c', 2)]), 2);
  assert.equal(paragraphOf(tags, [glyph('a', 1), glyph('b', 1), glyph('c', 2)]), 1);
  assert.equal(paragraphOf(tags, [glyph('a', null), glyph('b', 9)]), null);
  assert.equal(paragraphOf(null, [glyph('a', 1)]), null);
});

test('a tagged table has a cell for each of its columns, with spanned ones marked as covered', () => {
  const tree = tag(
    'Document',
    tag(
      'Table',
      tag('THead', tag('TR', tag('TH', 1), spanning({ columnSpan: 2 }, 2))),
      tag(
        'TBody',
        tag('TR', spanning({ rowSpan: 2 }, 3), tag('TD', 4), tag('TD', 5)),
        tag('TR', tag('TD', 6), tag('Other', 7)),
        tag('TR', spanning({ rowSpan: 0, columnSpan: 0 }, 8)),
      ),
    ),
  );
  const marks = [1, 2, 3, 4, 5, 6, 7, 8];
  const glyphs = marks.map((mark, at) => glyph(`${mark}`, mark, 20 + mark * 30, 40 + at * 20));
  const tags = readTags(tree, glyphs);
  assert.ok(tags);
  const [found, ...others] = findTaggedTables(3, tags, glyphs);
  assert.deepEqual([found?.page, found?.source, others], [3, 'tags', []]);
  assert.deepEqual(
    found?.rows.map((cells) =>
      cells.map(({ lines, covered }) => covered ?? lines.map(({ text }) => text).join()),
    ),
    [
      ['1', '2', 'across'],
      ['3', '4', '5'],
      ['down', '6', ''],
      ['8', '', ''],
    ],
  );
  assert.deepEqual(found?.columns, [50, 80, 170]);
  assert.deepEqual(
    found?.rows[0]?.map(({ room }) => room),
    [10, 10, 0],
  );
  assert.deepEqual(findTaggedTables(1, tags, []), []);
});

test('a tagged table has its place, and cells that extend to the ends of their rows, without anything beside them', () => {
  const table = tag(
    'Table',
    9,
    tag('Caption', 10),
    tag('TR', 11, tag('TD', 1), spanning({ rowSpan: 3 }, 2)),
    tag('TR', tag('TD', 3)),
    tag('TR', tag('TD', 4, tag('Table', tag('TR', tag('TD', 5), tag('TD', 6))))),
    tag('TR', tag('TD', 7), tag('TD', 8)),
  );
  const glyphs = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((mark) =>
    glyph(`${mark}`, mark, mark > 8 ? 500 : mark * 10, mark > 8 ? 900 : 100 + mark * 20),
  );
  const tags = readTags(tag('Document', table), glyphs);
  assert.ok(tags);
  const [found, inner] = findTaggedTables(1, tags, glyphs);
  assert.deepEqual(found?.box, { left: 10, top: 110, right: 90, bottom: 260 });
  assert.deepEqual(
    found.rows.map((cells) =>
      cells.map(({ lines, covered }) => covered ?? lines.map(({ text }) => text).join()),
    ),
    [
      ['1', '2'],
      ['3', 'down'],
      ['4,5,6', 'down'],
      ['7', '8'],
    ],
  );
  assert.deepEqual(inner?.box, { left: 50, top: 190, right: 70, bottom: 220 });
});

test('a tagged table with a single column is no table', () => {
  const tree = tag('Document', tag('Table', tag('TR', tag('TD', 1)), tag('TR', tag('TD', 2))));
  const glyphs = [glyph('甲', 1), glyph('乙', 2, 0, 20)];
  const tags = readTags(tree, glyphs);
  assert.deepEqual(tags && findTaggedTables(1, tags, glyphs), []);
});
