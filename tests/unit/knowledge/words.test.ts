/** Tools that look up words, merge spans, and find where a phrase begins and ends. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createLongestAt, createWordFinder } from '../../../src/knowledge/words/longest-words.ts';
import { mergeSpans } from '../../../src/knowledge/words/merge-spans.ts';
import { policyTerms } from '../../../src/knowledge/words/policy-terms.ts';
import {
  endOf,
  PHRASE_END,
  phraseStart,
  SENTENCE_END,
  startOf,
} from '../../../src/knowledge/words/sentence-bounds.ts';
import { createTermFinder } from '../../../src/knowledge/words/find-terms.ts';

const WORDS = ['培训', '培训班', '训练', '培'];

test('the longest word at a place is found, in any order of the list', () => {
  const at = createLongestAt(WORDS);
  assert.deepEqual(
    [at('培训班', 0), at('培训', 0), at('培养', 0), at('训练', 0)],
    ['培训班', '培训', '培', '训练'],
  );
  assert.deepEqual([at('开展培训', 0), at('开展培训', 2), at('开展培训', 9)], [null, '培训', null]);
});

const FOUND: [text: string, ...words: string[]][] = [
  ['培训班', '培训班 0-3'],
  ['开展培训', '培训 2-4'],
  ['培训训练', '培训 0-2', '训练 2-4'],
  ['培训练', '培训 0-2'],
  ['其他'],
  [''],
];
for (const [text, ...words] of FOUND)
  test(`finds ${words.join(' and ') || 'no word'} in ${JSON.stringify(text)}, without nesting`, () =>
    assert.deepEqual(
      createWordFinder(WORDS)(text).map(({ term, start, end }) => `${term} ${start}-${end}`),
      words,
    ));

const SPANS: [spans: string, merged: string][] = [
  ['', ''],
  ['1-3', '1-3'],
  ['1-3 5-7', '1-3 5-7'],
  ['5-7 1-3', '1-3 5-7'],
  ['1-3 3-7', '1-7'],
  ['1-3 2-7', '1-7'],
  ['1-9 2-3 8-9', '1-9'],
  ['1-3 4-5 2-7', '1-7'],
  ['1-3 2-4 9-10', '1-4 9-10'],
];
for (const [spans, merged] of SPANS)
  test(`the spans ${spans || 'of nothing'} merge to ${merged || 'none'}`, () => {
    const read = (words: string) =>
      words
        .split(' ')
        .filter(Boolean)
        .map((span) => ({ start: Number(span.split('-')[0]), end: Number(span.split('-')[1]) }));
    assert.deepEqual(mergeSpans(read(spans)), read(merged));
  });

/** `|` is the tested position, with the expected text before it and behind it. */
const BOUNDS: [what: string, text: string, start: string, phrase: string, end: string][] = [
  ['a phrase', '开展，甲乙|丙丁。完', '甲乙', '甲乙', '丙丁'],
  ['the beginning and the end of a text', '甲乙|丙丁', '甲乙', '甲乙', '丙丁'],
  ['a bracket that is closed', '开展，甲（乙，丙）丁|戊', '丙）丁', '甲（乙，丙）丁', '戊'],
  [
    'a bracket within one',
    '开展，甲（乙，（丙，丁）戊）己|庚',
    '丁）戊）己',
    '甲（乙，（丙，丁）戊）己',
    '庚',
  ],
  ['the inside of a bracket', '甲（乙|丙）丁', '甲（乙', '乙', '丙）丁'],
  ['a quotation', '开展，推进“甲，乙”|丙', '乙”', '推进“甲，乙”', '丙'],
  ['half brackets', '开展，推进(甲，乙)|丙', '乙)', '推进(甲，乙)', '丙'],
  ['a closing bracket without an opening one', '开展，甲，乙）丙|丁', '乙）丙', '开展，甲，乙）丙', '丁'],
  ['a line', '开展\n甲）|乙\n丙', '甲）', '甲）', '乙'],
  ['a cell', '开展\t甲）|乙\t丙', '甲）', '甲）', '乙'],
  ['nothing', '，|，', '', '', ''],
];
for (const [what, text, start, phrase, end] of BOUNDS)
  test(`finds the bounds of ${what} in ${JSON.stringify(text)}`, () => {
    const [before = '', behind = ''] = text.split('|');
    const whole = before + behind;
    const at = before.length;
    assert.equal(whole.slice(startOf(whole, at, PHRASE_END), at), start);
    assert.equal(whole.slice(phraseStart(whole, at, PHRASE_END), at), phrase);
    assert.equal(whole.slice(at, endOf(whole, at, PHRASE_END)), end);
  });
for (const mark of '，。；！？、,;:：\n\t')
  test(`${JSON.stringify(mark)} ends a phrase${'。；！？\n'.includes(mark) ? ' and a sentence' : ''}`, () => {
    assert.equal(startOf(`甲${mark}乙`, 3, PHRASE_END), 2);
    assert.equal(startOf(`甲${mark}乙`, 3, SENTENCE_END), '。；！？\n'.includes(mark) ? 2 : 0);
  });
test('no bound is searched more than 300 characters away', () => {
  const text = '字'.repeat(1000);
  assert.deepEqual(
    [startOf(text, 500, PHRASE_END), phraseStart(text, 500, PHRASE_END), endOf(text, 500, PHRASE_END)],
    [200, 200, 800],
  );
});

test('the first of two overlapping words of the same length is found', () =>
  assert.deepEqual(
    createTermFinder(['教育培训', '培训教育'])('教育培训教育').map(({ term }) => term),
    ['教育培训'],
  ));

test('the segmenter’s words are those of themes, synonyms and platforms, each once, without everyday words', () => {
  const terms = policyTerms({
    themes: [{ evidence: { strong: ['智慧教育'], acts: ['试点'], weak: ['平台'] } }],
    synonyms: [{ terms: ['三通两平台', '试点'] }, { everyday: ['学生'] }],
    platforms: [{ name: '甲平台', variants: ['甲台'], fullNames: ['甲省平台'] }],
  } as unknown as Parameters<typeof policyTerms>[0]);
  assert.deepEqual(terms, ['智慧教育', '试点', '平台', '三通两平台', '甲平台', '甲台', '甲省平台']);
});
