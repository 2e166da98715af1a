/** Tables drawn with characters: which ones are recognised, their rows, and which characters are furniture. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readDrawnTables } from '../../../scripts/read/drawn-tables.ts';

const TOP = '┌──┬──┐';
const MIDDLE = '├──┼──┤';
const FOOT = '└──┴──┘';
/** A text, its lines after its tables are read, and the lines of drawings that are no grid. */
const TEXTS: [what: string, text: string[], lines: string[], doubts?: number[]][] = [
  ['a grid', [TOP, '│甲│乙│', MIDDLE, '│丙│丁│', FOOT], ['甲\t乙', '丙\t丁', '', '', '']],
  ['a grid of thick lines', ['┏━┳━┓', '┃甲┃乙┃', '┗━┻━┛'], ['甲\t乙', '', '']],
  ['a grid of double lines', ['╔═╦═╗', '║甲║乙║', '╚═╩═╝'], ['甲\t乙', '', '']],
  [
    'a grid of signs',
    ['+--+--+', '| 甲 | 乙 |', '+==+==+', '| 丙 | 丁 |', '+--+--+'],
    ['甲\t乙', '丙\t丁', '', '', ''],
  ],
  ['a grid between lines', ['前', TOP, '│甲│乙│', FOOT, '后'], ['前', '甲\t乙', '', '', '后']],
  ['a grid that ends the text without a border', [TOP, '│甲│乙│'], ['甲\t乙', '']],
  [
    'two grids in sequence',
    [TOP, '│甲│乙│', FOOT, '', TOP, '│丙│丁│', FOOT],
    ['甲\t乙', '', '', '', '丙\t丁', '', ''],
  ],
  ['a row of two lines', [TOP, '│甲│建设│', '│　│平台│', FOOT], ['甲\t建设平台', '', '', '']],
  ['a row of two lines of Latin words', [TOP, '│甲│open│', '│　│data│', FOOT], ['甲\topen data', '', '', '']],
  [
    'a row of a Latin word and a Chinese one',
    [TOP, '│甲│open│', '│　│数据│', FOOT],
    ['甲\topen数据', '', '', ''],
  ],
  ['a first row without a first cell', [TOP, '│　│甲│', '│乙│丙│', FOOT], ['\t甲', '乙\t丙', '', '']],
  ['tabs in cells', [TOP, '│甲\t甲│乙│', FOOT], ['甲 甲\t乙', '', '']],
  ['indented', ['  +--+--+', '  | 甲 | 乙 |', '  +--+--+'], ['甲\t乙', '', '']],
  ['a bar in a cell of drawn lines', [TOP, '│甲|乙│丙│', FOOT], ['甲|乙\t丙', '', '']],
  ['a single column', ['┌──┐', '│甲│', '└──┘'], ['┌──┐', '│甲│', '└──┘'], [1]],
  ['rows of other columns', [TOP, '│甲│乙│', '│丙│', FOOT], [TOP, '│甲│乙│', '│丙│', FOOT], [1]],
  [
    'a crossing beside words',
    ['前', TOP, '│甲│乙│', '│　├──┤', FOOT],
    ['前', TOP, '│甲│乙│', '│　├──┤', FOOT],
    [2],
  ],
  [
    'a crossing of signs beside words',
    ['+--+--+', '| 甲 | 乙 |', '| 甲 +--+', '+--+--+'],
    ['+--+--+', '| 甲 | 乙 |', '| 甲 +--+', '+--+--+'],
    [1],
  ],
  ['a border without rows', [TOP, '甲'], [TOP, '甲']],
  ['rows without a border', ['│甲│乙│', '│丙│丁│'], ['│甲│乙│', '│丙│丁│']],
  ['a border of other characters', ['+--+', '│甲│乙│'], ['+--+', '│甲│乙│']],
  ['a line of minus signs', ['------', '| 甲 | 乙 |'], ['------', '| 甲 | 乙 |']],
];
for (const [what, text, lines, doubts = []] of TEXTS)
  test(`a text with ${what} is read`, () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const undrawn = readDrawnTables(text.join(end));
      assert.equal(undrawn.text, lines.join('\n'));
      assert.deepEqual(
        undrawn.doubts.map(({ line }) => line),
        doubts,
      );
    }
  });

test('the characters that draw a table are furniture, and its words are text', () => {
  const runs = (...lines: string[]) =>
    readDrawnTables(lines.join('\n')).census.runs.map(
      ({ text, fate, why }) => `${fate}${why ? ` (${why})` : ''}: ${text}`,
    );
  assert.deepEqual(runs('前', TOP, '│甲│乙│'), [
    'text: 前',
    'text: ',
    `furniture (lines of a drawn table): ${TOP}`,
    'text: 甲乙',
    'furniture (lines of a drawn table): │││',
  ]);
  assert.deepEqual(runs('+--+--+', '| 1+1 | 乙 |').slice(1), [
    'furniture (lines of a drawn table): +--+--+',
    'text:  1+1  乙 ',
    'furniture (lines of a drawn table): |||',
  ]);
  assert.deepEqual(runs('┌──┐', '│甲│'), ['text: ┌──┐', 'text: │甲│']);
});
