import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type ClauseWords, findThemes } from '../../../src/knowledge/themes/find-themes.ts';
import { type Theme, theme } from '../../../src/model/vocabulary.ts';

const themes: Theme[] = [
  { id: 'literacy', evidence: { strong: ['培训', '素养'], weak: ['教师'] } },
  { id: 'infrastructure', evidence: { strong: ['带宽', '校园网'], weak: ['网络'] } },
  { id: 'cybersecurity', evidence: { strong: ['网络安全', '校园网安全', '网络安全培训'], weak: ['安全'] } },
  { id: 'pilots', evidence: { strong: ['示范区'], acts: ['试点', '典型案例'], weak: ['案例'] } },
  { id: 'publicity', evidence: { strong: ['大会'] } },
  { id: 'planning', evidence: { strong: ['规划', '指导思想'], weak: ['会议精神'] } },
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
  ['treats a weak word as a passing mention', { title: '教师培训', text: '利用网络开展。' }, ['literacy']],
  [
    'treats a means as a passing mention',
    { title: '教师培训', text: '依托校园网，组织教师学习。' },
    ['literacy'],
  ],
  [
    'treats examples in a list as passing mentions',
    { title: '教师培训', text: '面向校长、教师、校园网管理员等人员开展。' },
    ['literacy'],
  ],
  [
    'treats a document’s name as a passing mention',
    { title: '教师培训', text: '落实《校园网管理办法》。' },
    ['literacy'],
  ],
  [
    'treats a document to be issued as an action',
    { title: '教师培训', text: '出台《校园网管理办法》。' },
    ['literacy', 'infrastructure'],
  ],
  [
    'finds the action after a means',
    { title: '教师培训', text: '在中小学校开展校园网改造。' },
    ['literacy', 'infrastructure'],
  ],
  [
    'treats the parts of a means as a means',
    { title: '教师培训', text: '通过开展校园网改造。' },
    ['literacy'],
  ],
  [
    'treats a result as a passing mention',
    { title: '教师培训', text: '组织研讨，促进校园网应用。' },
    ['literacy'],
  ],
  [
    'treats a target state as a passing mention',
    { title: '教师培训', text: '校园网显著改善。' },
    ['literacy'],
  ],
  [
    'treats circumstances as a passing mention',
    { title: '校园网条件下的网络安全保障', text: '' },
    ['cybersecurity', 'infrastructure'],
  ],
  [
    'ignores a meeting whose spirit is followed',
    { title: '教师培训', text: '深入贯彻落实全国教育大会、全省工作会议精神。' },
    ['literacy'],
  ],
  [
    'finds a meeting that is held',
    { title: '教师培训', text: '召开数字教育大会。' },
    ['literacy', 'publicity'],
  ],
  [
    'finds a pilot in a phrase about something else, however heavy the main theme',
    { title: '校园网带宽', text: '推进校园网、带宽、教师培训试点。' },
    ['infrastructure', 'pilots'],
  ],
  [
    'finds cases to be selected, however heavy the main theme',
    { title: '提高带宽', text: '改造校园网。'.repeat(4) + '在高等学校、中学、小学遴选校园网典型案例。' },
    ['infrastructure', 'pilots'],
  ],
  [
    'treats a pilot whose results are used as a passing mention',
    { title: '教师培训', text: '结合前期试点经验。' },
    ['literacy'],
  ],
  [
    'counts an action in full after a mention',
    { title: '提高带宽', text: '依托试点学校，改造校园网。继续试点。' },
    ['infrastructure', 'pilots'],
  ],
  [
    'treats a word as the longer name used before it',
    { title: '网络安全培训', text: '组织培训。' },
    ['cybersecurity'],
  ],
  [
    'doesn’t end a list at 高等 or 等级',
    { title: '教师培训', text: '各小学、中学、校园网、高等学校改造。' },
    ['literacy', 'infrastructure'],
  ],
  [
    'finds every theme with a sentence of its own',
    { title: '教师培训', text: '开展培训。提高带宽。保障网络安全。' },
    ['literacy', 'infrastructure', 'cybersecurity'],
  ],
  ['keeps the best theme if none is strong', { text: '改善网络。' }, ['infrastructure']],
  ['finds no theme without evidence', { text: '其他。' }, []],
  ['uses the longest of overlapping words', { title: '校园网安全' }, ['cybersecurity']],
  ['ignores the name of the field', { text: '做好教育系统网络安全和信息化工作。' }, []],
  ['finds words with white space inside', { title: '提高　带 宽' }, ['infrastructure']],
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
  // 3 for the strong word of the title. 0.25 for the weak one, and 0.35 of that for its repetition.
  assert.equal(finding.score, 3 + 0.25 + 0.25 * 0.35);
});

test('a long text without punctuation is read to its end', () => {
  for (const hostile of [
    '网络',
    '、校园网等',
    '《',
    '依托',
    '网络安全和信息',
    '下的',
    '落实',
    '等级高等',
    '显著',
  ]) {
    const text = hostile.repeat(Math.ceil(20_000 / hostile.length));
    assert.ok(
      findAll({ title: '教师', text: `${text}。素养` }).some(({ evidence }) => evidence.includes('素养')),
    );
  }
});
