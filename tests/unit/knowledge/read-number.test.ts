import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readNumber } from '../../../src/knowledge/targets/read-number.ts';

const NUMBERS: [printed: string, multiplier: string, value: number][] = [
  ...['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'].map(
    (numeral, value): [string, string, number] => [numeral, '', value],
  ),
  ['零', '', 0],
  ['两', '', 2],
  ['十八', '', 18],
  ['二十', '', 20],
  ['八十六', '', 86],
  ['一百', '', 100],
  ['一百零五', '', 105],
  ['两千三百', '', 2300],
  ['九千九百九十九', '', 9999],
  ['五', '千', 5000],
  ['三', '百万', 3_000_000],
  ['1,200', '', 1200],
  ['12,345,678', '', 12_345_678],
  ['1.1', '万', 11_000],
  ['2', '亿', 200_000_000],
  ['0.3', '亿', 30_000_000],
];
for (const [printed, multiplier, value] of NUMBERS)
  test(`${printed}${multiplier} is ${value}`, () => assert.equal(readNumber(printed, multiplier), value));
