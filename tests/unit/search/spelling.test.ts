import assert from 'node:assert/strict';
import { test } from 'node:test';

import { mayBeTraditional } from '../../../src/search/index/gb2312.ts';
import { listLikeCharacters } from '../../../src/search/query/like-characters.ts';
import { isClear, respell } from '../../../src/search/query/spelling.ts';
import { suggestWords } from '../../../src/search/query/suggest.ts';
import { spellWords } from '../../../src/search/index/spell-words.ts';
import { vocabulary } from '../../helpers/notice-of.ts';

const words = {
  ...{
    教育: 90,
    网络安全: 40,
    数字校园: 12,
    智慧校园: 9,
    信息素养: 8,
    人工智能: 8,
    区块链: 2,
    双减: 4,
    体育局: 3,
  },
  ...{ 关键信息基础设施: 5, 虚拟仿真: 6, 虚拟现实: 1 },
};
const lexicon = { words, synonyms: {}, kin: {}, provinces: {} };
const load = {
  pinyin: () => Promise.resolve(spellWords(lexicon)),
  likeCharacters: () => Promise.resolve(listLikeCharacters(Object.keys(words), vocabulary.lookAlikes)),
};

/** The word that a term clearly stands for, or null. */
const MEANT: [term: string, meant: string | null][] = [
  ['xinxisuyang', '信息素养'],
  ['shuzixiaoyuan', '数字校园'],
  ['xxsy', '信息素养'],
  ['shuzixy', '数字校园'],
  ['智hui校园', '智慧校园'],
  ['shùzìxiàoyuán', '数字校园'],
  ['xinxisuyan', '信息素养'],
  ['wangluoanquanjiaoyu', '网络安全教育'],
  ['智惠校园', '智慧校园'],
  ['数字校员', '数字校园'],
  ['网洛安金', '网络安全'],
  ['区快连', '区块链'],
  ['双碱', '双减'],
  ['人工智障', '人工智能'],
  ['关键信息础设施', '关键信息基础设施'],
  ['网安络全', '网络安全'],
  ['体育课', null],
  // A word of two characters within a longer term is too ambiguous.
  ['落实双碱', null],
  ['双杠', null],
  ['社会治理', null],
  ['一个很长很长的没有错字的问句', null],
  ['教育网络安全', null],
];
for (const [term, meant] of MEANT)
  test(meant === null ? `has no correction for ${term}` : `corrects ${term} to ${meant}`, async () => {
    const spellings = await respell(term, lexicon, load);
    assert.equal(isClear(spellings) ? (spellings[0]?.text ?? null) : null, meant);
  });

test('loads similar characters only for terms that are neither words nor question words', async () => {
  let loads = 0;
  const likeCharacters = () => {
    loads += 1;
    return load.likeCharacters();
  };
  for (const term of ['教育网络安全', '网络安全怎么提', '教育哪个好'])
    assert.deepEqual(await respell(term, lexicon, { ...load, likeCharacters }), []);
  assert.equal(loads, 0);
  assert.equal((await respell('怎么建智惠校园', lexicon, load))[0]?.text, '怎么建智慧校园');
});

test('chooses between two equally near words only if one is twice as frequent', () => {
  const near = (count: number) => [
    { text: '甲', mistakes: 1, count },
    { text: '乙', mistakes: 1, count: 3 },
  ];
  assert.deepEqual([isClear(near(6)), isClear(near(5)), isClear([])], [true, false, false]);
});

test('characters beyond GB 2312 may be Traditional, and 钱 is not', () => {
  assert.deepEqual(['數位', '课堂', '学校上网谁出钱'].map(mayBeTraditional), [true, false, false]);
});

/** How well letters match a word: spelt in full, by initials or mixed, or with a wrong letter. */
const SPELT: [letters: string, word: string, mistakes: number][] = [
  ['xinxisuyang', '信息素养', 0],
  ['xxsy', '信息素养', 0.25],
  ['xinxisy', '信息素养', 0.25],
  ['xinxisuyan', '信息素养', 1],
  ['wangluoanquanjiaoyu', '网络安全教育', 0.25],
];
for (const [letters, word, mistakes] of SPELT)
  test(`${letters} matches ${word} with ${mistakes} mistakes`, async () => {
    const [first] = await respell(letters, lexicon, load);
    assert.deepEqual([first?.text, first?.mistakes], [word, mistakes]);
  });

/** Suggestions of the field, the likeliest first. */
const SUGGESTED: [typed: string, ...suggested: string[]][] = [
  ['数字', '数字校园'],
  ['校园', '数字校园', '智慧校园'],
  ['  数字  ', '数字校园'],
  ['教育'],
  ['XXSY ', '信息素养'],
  ["xin'xi", '信息素养'],
  [' xuni', '虚拟仿真', '虚拟现实'],
  ['suyang', '信息素养'],
  [' '],
];
for (const [typed, ...suggested] of SUGGESTED)
  test(`${JSON.stringify(typed)} suggests ${suggested.join('、') || 'nothing'}`, async () => {
    assert.deepEqual(await suggestWords(typed, lexicon, load.pinyin), suggested);
  });

test('words that begin with what is typed come before those that only contain it', async () => {
  const words = { 数字校园: 9, 校园网: 2 };
  assert.deepEqual(await suggestWords('校园', { ...lexicon, words }, load.pinyin), ['校园网', '数字校园']);
});

test('at most eight words are suggested', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [`校园${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(at)}`, 1]),
  );
  const suggested = await suggestWords('校园', { ...lexicon, words: many }, load.pinyin);
  assert.deepEqual(suggested, Object.keys(many).slice(0, 8));
});
