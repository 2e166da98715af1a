/** Promise 2, held against brute force: the literal hits of a query are exactly the records whose folded text contains it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { readNotices } from '../../scripts/notice-files.ts';
import { searchRecords } from '../../src/knowledge/search-records.ts';
import { fold } from '../../src/search/fold.ts';
import { planQuery } from '../../src/search/plan-query.ts';
import { countFacets, type Filters, findLiteral, findRelated } from '../../src/search/search-index.ts';
import { searchedText } from '../../src/search/searched-text.ts';
import { openIndex } from '../helpers/open-index.ts';
import { root, segment, vocabulary } from '../helpers/notice-of.ts';

const records = searchRecords(readNotices(root), vocabulary);
const texts = records.map(({ record }) => fold(searchedText(record)));
const keyOf = (index: number) => `${records[index]?.record.notice}#${records[index]?.record.id}`;
const noFilters: Filters = { province: [], year: [], theme: [] };
let index: Awaited<ReturnType<typeof openIndex>>;

before(async () => {
  index = await openIndex(records, segment);
});
after(() => index.close());

const bruteForce = (query: string) => {
  const folded = fold(query);
  return texts.flatMap((text, at) => (text.includes(folded) ? [keyOf(at)] : [])).sort();
};
const search = async (query: string, filters = noFilters) => {
  const hits = await findLiteral(index.pagefind, planQuery(query, index.words), filters);
  return Promise.all(hits.map((hit) => hit.key()));
};

const QUERIES: Record<string, string[]> = {
  words: [
    '数字校园',
    '双减',
    '三个课堂',
    '等级保护',
    '人工智能',
    '区块链',
    '网络安全',
    '教育',
    '培训',
    '意识形态',
  ],
  'parts of words': ['字校园', '化转型', '育信息', '络安', '字化转型', '育信息化'],
  'single characters': ['网', '县', '云', '的', '5', 'a', '。', '《', '%'],
  'Latin and digits': [
    'IPv6',
    'ipv',
    '5G',
    'WiFi6',
    'MOOC',
    'STEAM',
    'App',
    '2.0',
    '98%',
    '1Gbps',
    '10Mbps',
    '2~3个',
    '300门',
    '2017年10月',
    '2024 年底',
  ],
  'document numbers': [
    '鲁教科字〔2023〕3号',
    '鲁教科字[2023]3号',
    '陕教信办（2024） 7 号',
    '教基函〔2019〕8号',
  ],
  phrases: [
    '数字校园达标率不低于70%',
    '为所有中小学教师和初中以上中学生开通实名制网络学习空间',
    '（责任单位：科技处、省电教馆、各高等学校）',
  ],
  'signs and brackets': ['“双减”', '"双减"', '《网络安全法》', '(学校)]', '——', '智慧教育示范区（校）'],
  'nothing there': ['量子计算机', 'zzz', '校园数字', '９９９９'],
};
for (const [shape, queries] of Object.entries(QUERIES)) {
  for (const query of queries) {
    test(`finds all clauses, and only those, that say ${query} (${shape})`, async () => {
      assert.deepEqual((await search(query)).sort(), bruteForce(query));
    });
  }
}

test('finds all clauses for pieces cut from anywhere in the texts', async () => {
  for (let at = 0; at < 400; at += 1) {
    const text = [...(texts[(at * 37) % texts.length] ?? '')];
    const start = (at * 101) % text.length;
    const query = text.slice(start, start + 1 + (at % 12)).join('');
    assert.deepEqual((await search(query)).sort(), bruteForce(query), `query ${JSON.stringify(query)}`);
  }
});

test('puts clauses whose title says it first', async () => {
  const [first, second] = await search('数字校园');
  assert.deepEqual([first, second].sort(), ['shandong-2023#c1', 'sichuan-2022#c5']);
});

test('puts the cover first that a document number stands on', async () => {
  assert.equal((await search('鲁教科字[2023] 3号'))[0], 'shandong-2023#cover');
});

test('filters within a facet by either value and across facets by both', async () => {
  const keys = await search('数字校园', {
    ...noFilters,
    province: ['shaanxi', 'sichuan'],
    year: ['2022', '2023'],
  });
  assert.deepEqual(keys, ['sichuan-2022#c5']);
});

test('counts a facet’s values as brute force does', async () => {
  const plan = planQuery('网络安全', index.words);
  const counts = await countFacets(index.pagefind, plan, { ...noFilters, province: ['fujian'] });
  const hits = records.filter((_, at) => texts[at]?.includes('网络安全'));
  const fujian = hits.filter(({ province }) => province === 'fujian');
  assert.equal(counts['province']?.['shaanxi'], hits.filter(({ province }) => province === 'shaanxi').length);
  assert.equal(
    counts['theme']?.['cybersecurity'],
    fujian.filter(({ record }) => record.themes.includes('cybersecurity')).length,
  );
});

test('offers what is related where nothing says the words in a row', async () => {
  const related = await findRelated(
    index.pagefind,
    planQuery('农村学校网络怎么提速', index.words),
    noFilters,
  );
  const keys = await Promise.all(related.map((hit) => hit.key()));
  assert.ok(
    keys.includes('shaanxi-2017#c2'),
    `the clause on the networks of rural schools is among ${keys.join(', ')}`,
  );
});

test('puts clauses that say every part of a query before those that say one', async () => {
  const related = await findRelated(index.pagefind, planQuery('网络安全 攻防', index.words), noFilters);
  const first = (await related[0]?.key()) ?? '';
  const at = records.findIndex((_, candidate) => keyOf(candidate) === first);
  assert.ok(texts[at]?.includes('网络安全') && texts[at].includes('攻防'), first);
});
