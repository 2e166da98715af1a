import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findMarker, parseNumeral } from '../../scripts/ingest/markers.ts';

const MARKED: [line: string, level: number, label: string, number: number, rest: string][] = [
  ['一、突出政治引领', 1, '一、', 1, '突出政治引领'],
  ['十二、附则', 1, '十二、', 12, '附则'],
  ['（三）提升教育管理', 2, '（三）', 3, '提升教育管理'],
  ['(十四) 加大教育信息化宣传力度', 2, '(十四)', 14, '加大教育信息化宣传力度'],
  ['1. 坚定正确政治方向。', 3, '1.', 1, '坚定正确政治方向。'],
  ['17.加强网络安全防护体系。', 3, '17.', 17, '加强网络安全防护体系。'],
  ['3．全角点', 3, '3．', 3, '全角点'],
  ['4、顿号', 3, '4、', 4, '顿号'],
];
for (const [line, level, label, number, rest] of MARKED) {
  test(`reads the label of ${line}`, () => {
    assert.deepEqual(findMarker(line), { level, label, number, rest });
  });
}

for (const line of ['2.0版本发布', '2024年全省教育', '一是全面落实', '第一条', '（责任单位：科技处）', '']) {
  test(`finds no label in ${line || 'an empty line'}`, () => {
    assert.equal(findMarker(line), null);
  });
}

for (const [numeral, value] of [
  ['十', 10],
  ['十一', 11],
  ['二十', 20],
  ['九十九', 99],
  ['一百二十', 120],
  ['7', 7],
] as const) {
  test(`reads the numeral ${numeral} as ${value}`, () => {
    assert.equal(parseNumeral(numeral), value);
  });
}
