/** The weight of each word of a clause for a theme, and the themes that result from it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type ClauseWords, findThemes } from '../../../src/knowledge/themes/find-themes.ts';
import { type Theme, theme } from '../../../src/model/vocabulary.ts';

const themes: Theme[] = [
  { id: 'literacy', evidence: { strong: ['培训', '素养', '研修'], weak: ['教师'] } },
  {
    id: 'infrastructure',
    evidence: {
      strong: ['带宽', '校园网', '机房', '线路', '专网', '基站', '光缆', '终端'],
      weak: ['网络'],
    },
  },
  { id: 'cybersecurity', evidence: { strong: ['网络安全', '网络安全培训'] } },
  { id: 'pilots', evidence: { strong: ['示范区'], acts: ['试点'] } },
  { id: 'publicity', evidence: { strong: ['大会'] } },
].map((given) => theme.parse({ name: given.id, is: given.id, ...given }));

const found = (words: Partial<ClauseWords>) =>
  findThemes({ sections: [], title: '', text: '', ...words }, themes).map(
    (finding) => `${finding.theme} ${finding.score.toFixed(3)}`,
  );

const WEIGHTS: [what: string, words: Partial<ClauseWords>, ...themes: string[]][] = [
  ['a word of a title', { title: '带宽' }, 'infrastructure 3.000'],
  ['a word of the first sentence', { text: '提高带宽。' }, 'infrastructure 1.500'],
  ['a weak word', { text: '改善网络。' }, 'infrastructure 0.375'],
  ['a word used twice', { title: '带宽', text: '提高带宽。' }, 'infrastructure 3.350'],
  ['a word used four times', { title: '带宽', text: '提高带宽。'.repeat(3) }, 'infrastructure 4.050'],
  ['a word used five times', { title: '带宽', text: '提高带宽。'.repeat(4) }, 'infrastructure 4.050'],
  ['a word used nine times', { title: '带宽', text: '提高带宽。'.repeat(8) }, 'infrastructure 4.050'],
  ['a word of a document’s name', { text: '落实《带宽办法》。' }, 'infrastructure 0.750'],
  ...['出台', '印发', '制定', '制订', '发布', '编制', '修订', '研制', '颁布', '公布'].map(
    (verb): [string, Partial<ClauseWords>, string] => [
      `a word of a name after ${verb}`,
      { text: `${verb}《带宽办法》。` },
      'infrastructure 1.500',
    ],
  ),
  ['a word behind a document’s name', { text: '落实《办法》提高带宽。' }, 'infrastructure 1.500'],
  ['an example of a list', { text: '改造门厅、走道、带宽等。' }, 'infrastructure 0.750'],
  ['a word behind the list', { text: '改造门厅、走道、教室等带宽。' }, 'infrastructure 1.500'],
  ['one of two words before 等', { text: '改造走道、带宽等。' }, 'infrastructure 1.500'],
  ['one of three words without 等', { text: '改造门厅、走道、带宽。' }, 'infrastructure 1.500'],
  ...['高等', '中等', '初等', '平等', '同等'].map((word): [string, Partial<ClauseWords>, string] => [
    `one of three before ${word}`,
    { text: `改造门厅、走道、带宽${word}教室。` },
    'infrastructure 1.500',
  ]),
  ['one of three words before the last 等', { text: '改造门厅等、走道、带宽等。' }, 'infrastructure 0.750'],
  ['a means', { text: '依托带宽。' }, 'infrastructure 0.750'],
  ['a name in a list that is a means', { text: '依托门厅、走道、《带宽办法》等。' }, 'infrastructure 0.188'],
  ['a mention, then a full use', { text: '依托带宽。提高带宽。' }, 'infrastructure 1.750'],
  ['a full use, then a mention', { text: '提高带宽。依托带宽。' }, 'infrastructure 1.675'],
  ['two mentions', { text: '依托带宽。利用带宽。' }, 'infrastructure 0.925'],
  [
    'three mentions, then a full use',
    { text: '依托带宽。利用带宽。结合带宽。提高带宽。' },
    'infrastructure 2.100',
  ],
  ['a result', { text: '开会，促进带宽应用。' }, 'infrastructure 0.750'],
  ['a phrase of two themes', { text: '培训带宽。' }, 'literacy 1.218', 'infrastructure 1.218'],
  [
    'a phrase of two themes, one with a weak word',
    { text: '培训教师、带宽。' },
    'literacy 1.572',
    'infrastructure 1.218',
  ],
  ['a title of two themes', { title: '培训带宽' }, 'literacy 3.000', 'infrastructure 3.000'],
  ['an action beside another theme', { text: '带宽试点。' }, 'pilots 1.500', 'infrastructure 1.218'],
  ['a section’s word', { sections: ['带宽'], title: '校园网' }, 'infrastructure 3.300'],
  [
    'a word, and a longer name before it',
    { title: '网络安全培训', text: '培训。研修。' },
    'cybersecurity 3.000',
    'literacy 1.350',
  ],
  [
    'a word, and a longer name after it',
    { title: '研修', text: '培训。网络安全培训。' },
    'literacy 4.000',
    'cybersecurity 1.000',
  ],
];
for (const [what, words, ...expected] of WEIGHTS)
  test(`${what} weighs ${expected.join(', ')}: ${JSON.stringify(words)}`, () =>
    assert.deepEqual(found(words), expected));

const names = (words: Partial<ClauseWords>) => found(words).map((line) => line.split(' ')[0]);
const BODY = ['校园网', '机房', '线路', '专网', '基站', '光缆', '终端'];
/** N sentences of infrastructure, which weigh 1 each behind a title. */
const sentences = (count: number) =>
  BODY.slice(0, count)
    .map((word) => `建设${word}。`)
    .join('');

const MAIN: [what: string, words: Partial<ClauseWords>, ...themes: string[]][] = [
  [
    'the title’s theme against one twice as heavy',
    { title: '素养', text: sentences(6) },
    'literacy',
    'infrastructure',
  ],
  ['a theme more than twice as heavy', { title: '素养', text: sentences(7) }, 'infrastructure', 'literacy'],
  [
    'not that of a title’s weak word',
    { title: '教师', text: `研修。${sentences(2)}` },
    'infrastructure',
    'literacy',
  ],
  [
    'the heaviest if a title has two',
    { title: '素养、大会', text: sentences(5) },
    'infrastructure',
    'literacy',
    'publicity',
  ],
  ['the first in the vocabulary of two equally heavy ones', { title: '大会、素养' }, 'literacy', 'publicity'],
  [
    'followed by three others at most',
    { title: '培训', text: '提高带宽。保障网络安全。建设示范区。召开大会。' },
    ...['literacy', 'infrastructure', 'cybersecurity', 'pilots'],
  ],
  ['not a theme with only weak words', { title: '培训', text: '改善网络。做好网络。'.repeat(3) }, 'literacy'],
];
for (const [what, words, ...expected] of MAIN)
  test(`the main theme is ${what}: ${JSON.stringify(words)}`, () => assert.deepEqual(names(words), expected));

/** Literacy has no sentence of its own: infrastructure is repeated beside it. */
const BESIDE: [what: string, words: Partial<ClauseWords>, isTheme: boolean][] = [
  ['0.9 beside a main one of 3', { title: '带宽', text: '培训带宽。' }, true],
  ['0.9 beside a main one of 6', { title: '带宽校园网', text: '培训带宽。' }, false],
  ['1.8 beside a main one of 6', { title: '带宽校园网', text: '培训带宽。研修校园网。' }, true],
  [
    '1.4 beside one of 12',
    { title: '带宽校园网机房线路', text: '培训教师带宽校园网。', sections: ['素养教师'] },
    false,
  ],
  [
    '1.7 beside one of 12',
    { title: '带宽校园网机房线路', text: '培训教师带宽校园网。', sections: ['素养研修'] },
    true,
  ],
  ['a sentence of its own beside one of 12', { title: '带宽校园网机房线路', text: '培训。' }, true],
  ['most of a sentence beside one of 12', { title: '带宽校园网机房线路', text: '培训研修带宽。' }, true],
  ['half a sentence beside one of 12', { title: '带宽校园网机房', text: '培训线路。' }, false],
  ['a mention as its own sentence', { title: '带宽', text: '依托培训。' }, false],
];
for (const [what, words, isTheme] of BESIDE)
  test(`${what} makes ${isTheme ? 'a theme' : 'a passing mention'}: ${JSON.stringify(words)}`, () =>
    assert.deepEqual(names(words), ['infrastructure', ...(isTheme ? ['literacy'] : [])]));

test('the heaviest of the words that decided is named first', () => {
  const [finding] = findThemes({ sections: [], title: '', text: '教师研修。培训、素养。研修' }, themes);
  assert.deepEqual(finding?.evidence, ['研修', '培训', '素养', '教师']);
});
