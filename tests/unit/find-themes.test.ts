import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type ClauseWords, findThemes } from '../../src/knowledge/find-themes.ts';
import { type Theme, theme } from '../../src/model/vocabulary.ts';

const themes: Theme[] = [
  { id: 'literacy', evidence: { strong: ['培训', '素养'], weak: ['教师'] } },
  { id: 'infrastructure', evidence: { strong: ['带宽', '校园网'], weak: ['网络'] } },
].map((given) => theme.parse({ name: given.id, is: given.id, ...given }));
const find = (words: Partial<ClauseWords>) =>
  findThemes({ sections: [], title: [], lead: [], rest: [], ...words }, themes).map(
    (finding) => finding.theme,
  );

test('puts the theme of the title first', () => {
  assert.deepEqual(find({ title: ['培训'], lead: ['带宽', '校园网'] }), ['literacy', 'infrastructure']);
});

test('takes a passing mention for no theme', () => {
  assert.deepEqual(find({ title: ['教师', '培训'], rest: ['利用', '网络', '开展'] }), ['literacy']);
});

test('keeps the best theme where none is strong', () => {
  assert.deepEqual(find({ rest: ['网络'] }), ['infrastructure']);
});

test('finds none where no word is evidence', () => {
  assert.deepEqual(find({ rest: ['其他'] }), []);
});

test('names the words that decided', () => {
  const [finding] = findThemes({ sections: [], title: ['培训'], lead: ['教师', '教师'], rest: [] }, themes);
  assert.deepEqual(finding?.evidence, ['培训', '教师']);
  // 2 × 3 for the strong word of the title; 0.5 × 1.5 × 1.25 for the weak one said twice.
  assert.equal(finding.score, 6 + 0.9375);
});
