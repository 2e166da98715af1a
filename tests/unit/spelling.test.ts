import assert from 'node:assert/strict';
import { test } from 'node:test';

import { mayBeTraditional } from '../../src/search/index/gb2312.ts';
import { listLikeCharacters } from '../../src/search/query/like-characters.ts';
import { isClear, respell } from '../../src/search/query/spelling.ts';
import { spellWords } from '../../src/search/index/spell-words.ts';
import { vocabulary } from '../helpers/notice-of.ts';

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

/** What a term is clearly meant as; null where nothing is. */
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
  ['双杠', null],
  ['社会治理', null],
  ['一个很长很长的没有错字的问句', null],
  ['教育网络安全', null],
];
for (const [term, meant] of MEANT)
  test(meant === null ? `takes ${term} for no other word` : `takes ${term} for ${meant}`, async () => {
    const spellings = await respell(term, lexicon, load);
    assert.equal(isClear(spellings) ? (spellings[0]?.text ?? null) : null, meant);
  });

test('asks what sounds alike only for what is in no word and in no word that asks', async () => {
  let asked = 0;
  const likeCharacters = () => {
    asked += 1;
    return load.likeCharacters();
  };
  for (const term of ['教育网络安全', '网络安全怎么提', '教育哪个好'])
    assert.deepEqual(await respell(term, lexicon, { ...load, likeCharacters }), []);
  assert.equal(asked, 0);
  assert.equal((await respell('怎么建智惠校园', lexicon, load))[0]?.text, '怎么建智慧校园');
});

test('decides between two words as near only where one is said twice as often', () => {
  const near = (count: number) => [
    { text: '甲', mistakes: 1, count },
    { text: '乙', mistakes: 1, count: 3 },
  ];
  assert.deepEqual([isClear(near(6)), isClear(near(5)), isClear([])], [true, false, false]);
});

test('takes characters beyond GB 2312 for Traditional ones, and 钱 for none', () => {
  assert.deepEqual(['數位', '课堂', '学校上网谁出钱'].map(mayBeTraditional), [true, false, false]);
});
