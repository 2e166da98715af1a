import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type LensState, readLensState, writeLensState } from '../../../src/search/show/lens-state.ts';
import {
  type KeywordLine,
  type LineOrder,
  listKeywordLines,
  LINE_ORDERS,
  sortKeywordLines,
} from '../../../src/search/show/list-keyword-lines.ts';

const READ: [address: string, state: Partial<LensState>, written: string][] = [
  ['', {}, ''],
  ['?order=year', { order: 'year' }, ''],
  ['?q=云&q=数据', { terms: ['云', '数据'] }, '?q=%E4%BA%91&q=%E6%95%B0%E6%8D%AE'],
  ['?q=a b,c，d、e', { terms: ['a', 'b', 'c', 'd', 'e'] }, '?q=a&q=b&q=c&q=d&q=e'],
  ['?q=a;b；c', { terms: ['a', 'b', 'c'] }, '?q=a&q=b&q=c'],
  ['?q=IPv6&q=ｉｐｖ６', { terms: ['IPv6'] }, '?q=IPv6'],
  ['?q=a b c d e f g', { terms: ['a', 'b', 'c', 'd', 'e'], leftOut: ['f', 'g'] }, '?q=a&q=b&q=c&q=d&q=e'],
  ['?q=a&order=year', { terms: ['a'], order: 'year' }, '?q=a&order=year'],
  ['?q=a&order=size', { terms: ['a'] }, '?q=a'],
  [
    '?q=a&year=2020&province=fujian',
    { terms: ['a'], province: 'fujian', year: '2020' },
    '?q=a&province=fujian&year=2020',
  ],
];
for (const [address, state, written] of READ)
  test(`the lens of ${address || 'nothing'} counts ${state.terms?.join(' ') ?? 'nothing'}`, () => {
    const read = readLensState(address);
    assert.deepEqual(read, {
      ...{ terms: [], leftOut: [], order: 'province', province: '', year: '' },
      ...state,
    });
    assert.equal(writeLensState(read), written);
  });

const source = { key: 'k', url: '/a/', province: 'shaanxi', year: 2024, noticeTitle: '要点' };

test('a keyword has 24 characters of context on either side, with line breaks shown as spaces', () => {
  const text = `${'前'.repeat(30)}\n云\t平台${'后'.repeat(30)}云`;
  const [first, second] = listKeywordLines(text, ['云'], source);
  assert.deepEqual(first, {
    ...source,
    left: `${'前'.repeat(23)} `,
    keyword: '云',
    right: ` 平台${'后'.repeat(21)}`,
  });
  assert.deepEqual([second?.left, second?.right], ['后'.repeat(24), '']);
});

/** 陕西 2022 乙 云 丙; 福建 2024 甲 云 丁; 福建 2020 丁 云 甲. */
const LINES = [
  { ...source, year: 2022, left: '啊乙 ', right: ' 丙' },
  { ...source, province: 'fujian', year: 2024, left: '中甲', right: '丁' },
  { ...source, province: 'fujian', year: 2020, left: '中丁', right: ' 甲' },
] as KeywordLine[];
const SORTED: [order: LineOrder, lines: number[]][] = [
  ['found', [0, 1, 2]],
  [
    'right',
    [0, 1, 2].toSorted((a, b) => new Intl.Collator('zh').compare('丙丁甲'.charAt(a), '丙丁甲'.charAt(b))),
  ],
  [
    'left',
    [0, 1, 2].toSorted((a, b) => new Intl.Collator('zh').compare('乙甲丁'.charAt(a), '乙甲丁'.charAt(b))),
  ],
  ['province', [1, 2, 0]],
  ['year', [1, 0, 2]],
];
test('lines can be sorted in each of these orders', () => {
  assert.deepEqual(LINE_ORDERS, ['found', 'right', 'left', 'province', 'year']);
});
for (const [order, expected] of SORTED)
  test(`lines sorted by ${order}`, () => {
    const sorted = sortKeywordLines(LINES, order, (id) => ({ shaanxi: '陕西', fujian: '福建' })[id] ?? '');
    assert.deepEqual(
      sorted.map((line) => LINES.indexOf(line)),
      expected,
    );
  });
