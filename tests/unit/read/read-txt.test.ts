import assert from 'node:assert/strict';
import { test } from 'node:test';

import { summarise } from '../../../scripts/read/census.ts';
import { readBytes } from '../../../scripts/read/read-file.ts';

const read = (text: string) => readBytes(Buffer.from(text), 'a.txt');

const GRID = ['序号\t任务\t单位', '1\t建设平台\t信息处', '2\t抓培训\t人事处'];
const DRAWN: [what: string, lines: string[], rows: string[]][] = [
  [
    'lines between all rows, and words on two lines',
    [
      '┌──┬────┬───┐',
      '│序号│任务│单位│',
      '├──┼────┼───┤',
      '│ 1 │建设│信息│',
      '│   │平台│处　│',
      '├──┼────┼───┤',
      '│ 2 │抓培训│人事处│',
      '└──┴────┴───┘',
    ],
    GRID,
  ],
  [
    'a line only below its header',
    [
      '+---+----+----+',
      '| 序号 | 任务 | 单位 |',
      '+===+====+====+',
      '| 1 | 建设平台 | 信息处 |',
      '| 2 | 抓培训 | 人事处 |',
      '+---+----+----+',
    ],
    GRID,
  ],
  ['double lines, and a bar in a cell', ['╔══╦══╗', '║甲|乙║丙║', '╚══╩══╝'], ['甲|乙\t丙']],
];
for (const [what, lines, rows] of DRAWN) {
  test(`a table drawn with ${what} is read as its rows, and the lines after it keep their numbers`, async () => {
    const result = await read(['前文。', ...lines, '后文。'].join('\n'));
    const text = result.text.split('\n');
    assert.deepEqual(
      text.filter((line) => line !== ''),
      ['前文。', ...rows, '后文。'],
    );
    assert.equal(text.indexOf('后文。'), lines.length + 1);
    assert.ok(summarise(result.census, 'furniture').every(({ why }) => why === 'lines of a drawn table'));
    assert.deepEqual(result.doubts, []);
  });
}

const UNDRAWN = [
  ['a cell across rows', ['┌──┬──┐', '│领域│甲│', '│　　├──┤', '│　　│乙│', '└──┴──┘']],
  ['rows of other columns', ['+--+--+', '| 甲 | 乙 |', '| 丙 |', '+--+--+']],
] as const;
for (const [what, lines] of UNDRAWN) {
  test(`a drawn table with ${what} stays as drawn, with a doubt`, async () => {
    const { text, doubts } = await read(['前文。', ...lines].join('\n'));
    assert.equal(text, ['前文。', ...lines].join('\n'));
    assert.deepEqual(
      doubts.map(({ line }) => line),
      [2],
    );
  });
}

for (const text of ['──────\n一、任务。', '+86-25-8333\n电话', '│竖线开头的一行│']) {
  test(`${JSON.stringify(text)} draws no table`, async () => assert.equal((await read(text)).text, text));
}
