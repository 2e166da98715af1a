import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { fold, foldWithOffsets } from '../../../src/text/fold.ts';
import { cutAtSpans, excerpt, excerpts, findMatches } from '../../../src/search/show/mark-matches.ts';
import { parseQuery } from '../../../src/search/query/parse-query.ts';
import { planQuery } from '../../../src/search/query/plan-query.ts';
import { cutWords } from '../../../src/search/index/cut-words.ts';
import { pairTokens } from '../../../src/search/index/tokens.ts';
import { segment } from '../../helpers/notice-of.ts';

const NO_WORDS = { words: {}, synonyms: {}, kin: {}, provinces: {} };
const SAME: [string, string, string][] = [
  ['full and half width', 'ＩＰｖ６', 'IPv6'],
  ['upper and lower case', 'STEAM', 'steam'],
  ['with and without spaces', '2024 年 底', '2024年底'],
  ['one kind of bracket and another', '鲁教科字〔2023〕3号', '鲁教科字[2023] 3 号'],
  ['one kind of dash and another', '2011—2020年', '2011-2020年'],
  ['curly and straight quotes', '“双减”', '"双减"'],
  ['numbers with and without commas', '1,200 门，12,000,000', '1200门，12000000'],
  ['composed and combining marks', 'caf\u00e9', 'cafe\u0301'],
];
for (const [what, a, b] of SAME) {
  test(`folds ${what} to the same`, () => assert.equal(fold(a), fold(b)));
}

test('keeps signs, so that 98% is not 98 and 2.0 not 20', () => {
  assert.equal(fold('98%'), '98%');
  assert.equal(fold('2.0'), '2.0');
});

test('keeps a comma between numbers that isn’t one of thousands', () => {
  assert.equal(fold('2020,300'), '2020,300');
  assert.equal(fold('1,2,3'), '1,2,3');
});

test('a dash is a dash, however it is written', () => {
  for (const dash of '‐‑‒–—―−－﹣') assert.equal(fold(`2至3${dash}4`), fold('2至3-4'), dash);
});

test('knows where each folded character came from', () => {
  const { text, offsets } = foldWithOffsets('甲 ㎡');
  assert.deepEqual([text, [...offsets]], ['甲m2', [0, 2, 2, 3]]);
});

test('makes pairs of every character, signs as letters', () => {
  const pairs = pairTokens(fold('达到98%'));
  assert.equal(pairs.length, 4);
  assert.deepEqual(pairs.slice(0, 3), ['达到', '到9', '98']);
  assert.match(pairs[3] ?? '', /^8\p{Script=Yi}{2}$/u);
});

test('a text contains a query exactly where its pairs contain the query’s in a row', () => {
  const characters = fc.string({ unit: fc.constantFrom('数', '字', '校', '2', '.', '%', '（', '“', 'a') });
  fc.assert(
    fc.property(characters, characters, (text, query) => {
      const pairs = pairTokens(fold(query));
      if (pairs.length === 0) return;
      const inARow = ` ${pairTokens(fold(text)).join(' ')} `.includes(` ${pairs.join(' ')} `);
      assert.equal(inARow, fold(text).includes(fold(query)));
    }),
    { numRuns: 1000 },
  );
});

test('marks every place, however it is written', () => {
  const text = '推进 IPv6 规模部署，ipv６支持率';
  const marked = findMatches(text, ['ipv6']).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(marked, ['IPv6', 'ipv６']);
});

test('marks words that a space divides', () => {
  const text = '到 2024 年底';
  assert.deepEqual(
    findMatches(text, ['2024年']).map(({ start, end }) => text.slice(start, end)),
    ['2024 年'],
  );
});

test('joins marks that overlap', () => {
  assert.deepEqual(findMatches('数字校园', ['数字校', '校园']), [{ start: 0, end: 4 }]);
});

test('cuts a text into pieces that give it back', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
      (text, term) => {
        const pieces = cutAtSpans(text, findMatches(text, [term]));
        assert.equal(pieces.map((piece) => piece.text).join(''), text);
      },
    ),
  );
});

test('shows the text around the first match from the start of its sentence', () => {
  const text = `${'前'.repeat(80)}。推进数字校园建设。${'后'.repeat(200)}`;
  const pieces = excerpt(text, findMatches(text, ['数字校园']), 40);
  assert.deepEqual(pieces.slice(0, 3), [
    { text: '…', marked: false },
    { text: '推进', marked: false },
    { text: '数字校园', marked: true },
  ]);
});

test('as many excerpts are shown as every match takes, those near each other in one', () => {
  const far = `云${'甲'.repeat(120)}云${'乙'.repeat(30)}云`;
  const shown = (length: number) =>
    excerpts(far, findMatches(far, ['云']), length).map(
      (pieces) => pieces.filter(({ marked }) => marked).length,
    );
  // The first two stand 121 characters apart, the last two 31.
  assert.deepEqual([shown(121), shown(122), shown(200)], [[1, 2], [2, 1], [3]]);
});

test('cuts a question into the words of the list, the longest first', () => {
  const words = { words: { 农村: 3, 农村学校: 2, 网络: 9 }, synonyms: {}, kin: {}, provinces: {} };
  assert.deepEqual(cutWords('农村学校网络怎么提速', words), ['农村学校', '网络']);
});

test('takes a word of the list that is a property of every object for a word only if it is listed', () => {
  assert.deepEqual(cutWords('constructor', NO_WORDS), []);
});

test('the segmenter keeps policy terms, Latin and digits whole', () => {
  assert.deepEqual(segment('推进IPv6规模部署，落实等级保护2.0和教育APP治理'), [
    '推进',
    'IPv6',
    '规模',
    '部署',
    '落实',
    '等级保护2.0',
    '和',
    '教育APP',
    '治理',
  ]);
});

test('a word is searched with up to six that mean the same, the first of the list', () => {
  const forms = ['甲一', '乙二', '丙三', '丁四', '戊五', '己六', '庚七'];
  const lexicon = { ...NO_WORDS, synonyms: { 数字校园: forms }, kin: { 数字校园: { related: forms } } };
  const query = parseQuery('数字校园', { lexicon, provinces: new Set(), years: new Set() });
  const { terms, synonyms, concepts } = planQuery(query, lexicon);
  assert.deepEqual(terms[0]?.others, forms.slice(0, 6));
  assert.deepEqual(synonyms, forms.slice(0, 6));
  for (const concept of concepts.filter(({ terms: [term] }) => term === '数字校园'))
    assert.deepEqual(concept.terms, ['数字校园', ...forms.slice(0, 6)]);
});
