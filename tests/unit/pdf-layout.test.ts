import assert from 'node:assert/strict';
import { test } from 'node:test';

import { layOutLines, type TextPiece } from '../../scripts/read/pdf-layout.ts';

/** Pieces of text ten points high, each character ten wide. */
const at = (text: string, x: number, y: number): TextPiece => ({
  text,
  x,
  y,
  width: [...text].length * 10,
  height: 10,
});
const textsOf = (pieces: TextPiece[]) => layOutLines(pieces).map(({ text }) => text);

test('reads lines from the top and words from the left, whatever their order in the file', () => {
  assert.deepEqual(textsOf([at('丙丁', 0, 80), at('乙', 10, 100), at('甲', 0, 101)]), ['甲乙', '丙丁']);
});

test('puts a space only where a gap shows one', () => {
  assert.deepEqual(textsOf([at('Open', 0, 0), at('Data', 44, 0), at('数据', 84, 0)]), ['Open Data数据']);
});

test('reads two columns one after the other', () => {
  const rows = Array.from({ length: 12 }, (_, row) => row);
  const left = rows.map((row) => at(`左${row}左左左左左左`, 0, 200 - row * 15));
  const right = rows.map((row) => at(`右${row}右右右右右右`, 120, 200 - row * 15));
  const texts = textsOf([...left, ...right]);
  assert.deepEqual(
    [texts.length, texts[0], texts[11], texts[12]],
    [24, '左0左左左左左左', '左11左左左左左左', '右0右右右右右右'],
  );
});

test('rebuilds the rows of a table with tabs', () => {
  const row = (cells: string[], y: number) => cells.map((cell, index) => at(cell, index * 100, y));
  assert.deepEqual(
    textsOf([...row(['序号', '任务', '单位'], 40), ...row(['1', '建设', '信保处'], 20), at('以上。', 0, 0)]),
    ['序号\t任务\t单位', '1\t建设\t信保处', '以上。'],
  );
});
