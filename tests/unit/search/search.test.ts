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
  test(`folds ${what} to the same text`, () => assert.equal(fold(a), fold(b)));
}

test('keeps signs, so that 98% differs from 98, and 2.0 from 20', () => {
  assert.equal(fold('98%'), '98%');
  assert.equal(fold('2.0'), '2.0');
});

test('keeps a comma between numbers unless it separates thousands', () => {
  assert.equal(fold('2020,300'), '2020,300');
  assert.equal(fold('1,2,3'), '1,2,3');
});

test('all kinds of dashes are the same', () => {
  for (const dash of '‐‑‒–—―−－﹣') assert.equal(fold(`2至3${dash}4`), fold('2至3-4'), dash);
});

test('maps each folded character to its origin', () => {
  const { text, offsets } = foldWithOffsets('甲 ㎡');
  assert.deepEqual([text, [...offsets]], ['甲m2', [0, 2, 2, 3]]);
});

const LONG = '数字，校园'.repeat(500);
const FOLDED: [what: string, text: string, folded: string, offsets: (index: number) => number][] = [
  ['of one unit per unit', '数字，校园', '数字,校园', (index) => index],
  ['that loses its first unit', ' 数字，校园', '数字,校园', (index) => index + 1],
  ['of more than two thousand units', LONG, LONG.replaceAll('，', ','), (index) => index],
  ['of more, without the first', ` ${LONG}`, LONG.replaceAll('，', ','), (index) => index + 1],
];
test('folding another text leaves the text and offsets of those before as they were', () => {
  const found = FOLDED.map(([, text]) => foldWithOffsets(text));
  for (const [at, [what, , folded, offsetOf]] of FOLDED.entries()) {
    assert.equal(found[at]?.text, folded, what);
    const expected = Array.from({ length: folded.length + 1 }, (_, index) => offsetOf(index));
    assert.deepEqual([...(found[at]?.offsets.subarray(0, folded.length + 1) ?? [])], expected, what);
  }
});

test('makes pairs of all characters, including signs', () => {
  const pairs = pairTokens(fold('达到98%'));
  assert.equal(pairs.length, 4);
  assert.deepEqual(pairs.slice(0, 3), ['达到', '到9', '98']);
  assert.match(pairs[3] ?? '', /^8\p{Script=Yi}{2}$/u);
});

test('a text contains a query exactly if its pairs contain the query’s consecutively', () => {
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

test('marks every match, however it is written', () => {
  const text = '推进 IPv6 规模部署，ipv６支持率';
  const marked = findMatches(text, ['ipv6']).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(marked, ['IPv6', 'ipv６']);
});

test('marks matches interrupted by a space', () => {
  const text = '到 2024 年底';
  assert.deepEqual(
    findMatches(text, ['2024年']).map(({ start, end }) => text.slice(start, end)),
    ['2024 年'],
  );
});

test('merges overlapping marks', () => {
  assert.deepEqual(findMatches('数字校园', ['数字校', '校园']), [{ start: 0, end: 4 }]);
});

test('the pieces of a cut text add up to it', () => {
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

test('shows the text around the first match, from the start of its sentence', () => {
  const text = `${'前'.repeat(80)}。推进数字校园建设。${'后'.repeat(200)}`;
  const pieces = excerpt(text, findMatches(text, ['数字校园']), 40);
  assert.deepEqual(pieces.slice(0, 3), [
    { text: '…', marked: false },
    { text: '推进', marked: false },
    { text: '数字校园', marked: true },
  ]);
});

test('shows as many excerpts as the matches need, with nearby matches in one', () => {
  const far = `云${'甲'.repeat(120)}云${'乙'.repeat(30)}云`;
  const shown = (length: number) =>
    excerpts(far, findMatches(far, ['云']), length).map(
      (pieces) => pieces.filter(({ marked }) => marked).length,
    );
  // The first two are 121 characters apart, the last two 31.
  assert.deepEqual([shown(121), shown(122), shown(200)], [[1, 2], [2, 1], [3]]);
});

test('cuts a question into listed words, the longest first', () => {
  const words = { words: { 农村: 3, 农村学校: 2, 网络: 9 }, synonyms: {}, kin: {}, provinces: {} };
  assert.deepEqual(cutWords('农村学校网络怎么提速', words), ['农村学校', '网络']);
});

test('properties of every object count as listed words only if they are listed', () => {
  assert.deepEqual(cutWords('constructor', NO_WORDS), []);
});

test('the segmenter keeps policy terms, Latin words and digits whole', () => {
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

test('a word is searched with up to six synonyms, the first of the list', () => {
  const forms = ['甲一', '乙二', '丙三', '丁四', '戊五', '己六', '庚七'];
  const lexicon = { ...NO_WORDS, synonyms: { 数字校园: forms }, kin: { 数字校园: { related: forms } } };
  const query = parseQuery('数字校园', { lexicon, provinces: new Set(), years: new Set() });
  const { terms, synonyms, concepts } = planQuery(query, lexicon);
  assert.deepEqual(terms[0]?.others, forms.slice(0, 6));
  assert.deepEqual(synonyms, forms.slice(0, 6));
  for (const concept of concepts.filter(({ terms: [term] }) => term === '数字校园'))
    assert.deepEqual(concept.terms, ['数字校园', ...forms.slice(0, 6)]);
});
