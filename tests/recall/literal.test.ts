import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { parse } from 'yaml';

import { readNotices } from '../../src/mdx/notice-files.ts';
import { indexVocabulary } from '../../src/search/index/index-vocabulary.ts';
import { listRecords } from '../../src/knowledge/records/list-records.ts';
import { answerSearch } from '../../src/search/rank/answer-search.ts';
import { type Filters, NO_FILTERS } from '../../src/search/show/facets.ts';
import { keyOf } from '../../src/search/search-engine.ts';
import type { SearchRequest } from '../../src/search/search-messages.ts';
import { understandQuery } from '../../src/search/query/understand-query.ts';
import { foldByHand } from '../helpers/fold-by-hand.ts';
import { root, vocabulary } from '../helpers/notice-of.ts';
import { openIndex } from '../helpers/open-index.ts';

const notices = readNotices(root);
const records = notices.flatMap((notice) =>
  listRecords(notice).map((record) => ({
    key: `${record.notice}#${record.id}`,
    folded: foldByHand(`${record.title ?? ''}\n${record.text}`),
    record,
    notice,
  })),
);
let index: Awaited<ReturnType<typeof openIndex>>;

before(async () => {
  index = await openIndex(notices, indexVocabulary(vocabulary));
});
after(() => index.close());

const recordsThatSay = (query: string) => records.filter(({ folded }) => folded.includes(foldByHand(query)));
const keysThatSay = (query: string) =>
  recordsThatSay(query)
    .map(({ key }) => key)
    .sort();
const literalHits = async (query: string) => {
  const { hits } = await understandQuery(index.engine, query, { synonyms: true, words: true });
  const literal = hits.filter(({ match }) => match === 'literal');
  return Promise.all(literal.map((hit) => keyOf(index.engine, hit)));
};
const ask = (query: string, given: Partial<SearchRequest> = {}) =>
  answerSearch(index.engine, {
    ...{ query, filters: NO_FILTERS, sort: 'relevance', view: 'list', synonyms: false, related: false },
    ...{ limit: 200, ...given },
  });

const QUERIES = parse(readFileSync(join(root, 'tests/recall/queries.yaml'), 'utf8')) as Record<
  string,
  string[]
>;
for (const [shape, queries] of Object.entries(QUERIES)) {
  for (const query of queries) {
    test(`finds all clauses, and only those, that say ${JSON.stringify(query)} (${shape})`, async () => {
      assert.deepEqual((await literalHits(query)).sort(), keysThatSay(query));
    });
  }
}

test('the index has many small pieces, though Pagefind by itself would make two', () => {
  const sizes = index.pieceSizes();
  assert.ok(sizes.length >= 40 && sizes.length <= 200, `${sizes.length} pieces`);
  assert.ok(Math.max(...sizes) < 4000, `${Math.max(...sizes)} bytes`);
});

test('the queries are of every shape and at least 150', () => {
  assert.ok(Object.values(QUERIES).flat().length >= 150);
});

test('finds all clauses for pieces cut from anywhere in the texts', async () => {
  for (let at = 0; at < 400; at += 1) {
    const text = [...(records[(at * 37) % records.length]?.folded ?? '')];
    const start = (at * 101) % text.length;
    const query = text.slice(start, start + 1 + (at % 12)).join('');
    // 。？！ at the edge of a query aren't looked for.
    const bare = query.replace(/^[。?!]+|[。?!]+$/gu, '') || query;
    assert.deepEqual((await literalHits(query)).sort(), keysThatSay(bare), `query ${JSON.stringify(query)}`);
  }
});

test('finds a clause by all of its text', async () => {
  for (const { key, record } of records.filter((_, at) => at % 9 === 0))
    assert.ok((await literalHits(record.text)).includes(key), key);
});

// 。 ends texts, where no character follows it.
for (const term of ['数字校园', '云', '校', '。', '5'])
  test(`says how often clauses say ${term}`, async () => {
    const { distribution } = await ask(term, { view: 'distribution' });
    const counted = distribution.reduce((sum, { occurrences }) => sum + occurrences, 0);
    const everywhere = records.reduce((sum, { folded }) => sum + folded.split(term).length - 1, 0);
    assert.equal(counted, everywhere);
  });

test('puts clauses whose title says it first', async () => {
  const [first, second] = await literalHits('数字校园');
  assert.deepEqual([first, second].sort(), ['shandong-2023#c1', 'sichuan-2022#c5']);
});

test('puts the cover first that a document number stands on', async () => {
  assert.equal((await literalHits('鲁教科字[2023] 3号'))[0], 'shandong-2023#cover');
});

test('filters within a facet by either value and across facets by both', async () => {
  const filters: Filters = { ...NO_FILTERS, province: ['shaanxi', 'sichuan'], year: ['2022', '2023'] };
  const { hits, total } = await ask('数字校园', { filters });
  assert.deepEqual([total, hits.map(({ key }) => key)], [1, ['sichuan-2022#c5']]);
});

test('counts each facet’s values as a comparison with every text does', async () => {
  const filters: Filters = { ...NO_FILTERS, province: ['fujian'], kind: ['clause'] };
  const { facets } = await ask('网络安全', { filters });
  const said = recordsThatSay('网络安全');
  const clauses = said.filter(({ record }) => record.kind === 'clause');
  const chosen = clauses.filter(({ notice }) => notice.province === 'fujian');
  const count = (among: typeof records, isSo: (one: (typeof records)[number]) => boolean) =>
    among.filter(isSo).length;
  for (const id of ['shaanxi', 'sichuan', 'fujian'])
    assert.equal(
      facets?.province[id],
      count(clauses, ({ notice }) => notice.province === id),
    );
  assert.equal(
    facets?.theme['cybersecurity'],
    count(chosen, ({ record }) => record.themes.includes('cybersecurity')),
  );
  assert.equal(facets?.kind['clause'], chosen.length);
  assert.equal(facets?.issuer['福建省教育厅'], chosen.length);
  assert.equal(facets?.notice['fujian-2020'], chosen.length);
});

test('puts newer notices first where asked to, and what says it before what doesn’t all the same', async () => {
  const { hits } = await ask('等保', { sort: 'year', synonyms: true });
  const literal = hits.filter(({ match }) => match === 'literal');
  assert.deepEqual(hits.slice(0, literal.length), literal);
  const years = literal.map(({ year }) => year);
  assert.deepEqual(
    years,
    years.toSorted((a, b) => b - a),
  );
});

test('puts a notice’s hits together where asked to', async () => {
  const { hits } = await ask('网络安全', { view: 'notices' });
  const runs = hits.filter(({ notice }, at) => notice !== hits[at - 1]?.notice);
  assert.equal(runs.length, new Set(hits.map(({ notice }) => notice)).size);
  assert.equal(hits.length, recordsThatSay('网络安全').length);
});

test('says what there would be without a choice that leaves nothing', async () => {
  const { total, without } = await ask('四川云教', { filters: { ...NO_FILTERS, province: ['fujian'] } });
  assert.deepEqual([total, without], [0, { province: keysThatSay('四川云教').length }]);
});

test('lists every place of a keyword with the text around it', async () => {
  const { lines } = await ask('人工智能', { view: 'lines' });
  const places = recordsThatSay('人工智能').reduce(
    (sum, { folded }) => sum + folded.split('人工智能').length - 1,
    0,
  );
  assert.equal(lines.length, places);
  for (const { left, keyword, right, key } of lines) {
    const text = records.find((one) => one.key === key)?.folded ?? '';
    assert.ok(text.includes(foldByHand(left + keyword + right)), left);
  }
});
