import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type ClauseWords, findThemes } from '../../src/knowledge/find-themes.ts';
import { type Theme, theme } from '../../src/model/vocabulary.ts';

const themes: Theme[] = [
  { id: 'literacy', evidence: { strong: ['培训', '素养'], weak: ['教师'] } },
  { id: 'infrastructure', evidence: { strong: ['带宽', '校园网'], weak: ['网络'] } },
  { id: 'cybersecurity', evidence: { strong: ['网络安全', '校园网安全'], weak: ['安全'] } },
].map((given) => theme.parse({ name: given.id, is: given.id, ...given }));
const findAll = (words: Partial<ClauseWords>) =>
  findThemes({ sections: [], title: '', text: '', ...words }, themes);

const cases: [name: string, words: Partial<ClauseWords>, expected: string[]][] = [
  [
    'puts the theme of the title first',
    { title: '开展培训', text: '提高带宽。改造校园网。' },
    ['literacy', 'infrastructure'],
  ],
  [
    'keeps the one theme of the title first under a heavier body',
    { title: '素养', text: '建设校园网。提高带宽。'.repeat(3) },
    ['literacy', 'infrastructure'],
  ],
  ['takes a weak word for a passing mention', { title: '教师培训', text: '利用网络开展。' }, ['literacy']],
  [
    'takes the means for a passing mention',
    { title: '教师培训', text: '依托校园网，组织教师学习。' },
    ['literacy'],
  ],
  [
    'takes the examples of a list for passing mentions',
    { title: '教师培训', text: '面向校长、教师、校园网管理员等人员开展。' },
    ['literacy'],
  ],
  [
    'takes a document’s name for a passing mention',
    { title: '教师培训', text: '落实《校园网管理办法》。' },
    ['literacy'],
  ],
  [
    'finds every theme that has a sentence of its own',
    { title: '教师培训', text: '开展培训。提高带宽。保障网络安全。' },
    ['literacy', 'infrastructure', 'cybersecurity'],
  ],
  ['keeps the best theme where none is strong', { text: '改善网络。' }, ['infrastructure']],
  ['finds none where no word is evidence', { text: '其他。' }, []],
  ['takes the longest of words that overlap', { title: '校园网安全' }, ['cybersecurity']],
  ['takes the name of the field for no evidence', { text: '做好教育系统网络安全和信息化工作。' }, []],
  ['reads words whatever their width', { title: '提高　带 宽' }, ['infrastructure']],
];
for (const [name, words, expected] of cases) {
  test(name, () =>
    assert.deepEqual(
      findAll(words).map((finding) => finding.theme),
      expected,
    ),
  );
}

test('names the words that decided, the weightiest first', () => {
  const [finding] = findAll({ title: '培训', text: '教师成长，教师交流。' });
  assert.deepEqual(finding?.evidence, ['培训', '教师']);
  // 3 for the strong word of the title; 0.25 for the weak one, and 0.35 of that for its being said again.
  assert.equal(finding.score, 3 + 0.25 + 0.25 * 0.35);
});

test('a long text without punctuation is read to its end', () => {
  for (const hostile of ['网络', '、校园网等', '《', '依托', '网络安全和信息']) {
    const text = hostile.repeat(Math.ceil(20_000 / hostile.length));
    assert.ok(
      findAll({ title: '教师', text: `${text}。素养` }).some(({ evidence }) => evidence.includes('素养')),
    );
  }
});
