import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { parse } from 'yaml';

import { readNotices } from '../../src/mdx/notice-files.ts';
import { indexVocabulary } from '../../src/search/index/index-vocabulary.ts';
import { countBy } from '../../src/knowledge/count-by.ts';
import { listRecords } from '../../src/knowledge/records/list-records.ts';
import { answerSearch } from '../../src/search/rank/answer-search.ts';
import { clauseDocuments } from '../../src/open-search/clause-document.ts';
import { type Facet, FACETS, type Filters, NO_FILTERS } from '../../src/search/facets.ts';
import { indexNotice } from '../../src/search/index/index-notice.ts';
import { keyOf } from '../../src/search/search-engine.ts';
import type { SearchRequest } from '../../src/search/search-messages.ts';
import { understandQuery } from '../../src/search/query/understand-query.ts';
import { facetSources, valuesIn } from '../helpers/facet-values.ts';
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
const sources = new Map(notices.map((notice) => [notice.id, facetSources(notice)]));
const documents = new Map(
  [...sources.values()]
    .flatMap(clauseDocuments)
    .map((document) => [`${document.notice}#${document.id}`, document]),
);
let index: Awaited<ReturnType<typeof openIndex>>;

before(async () => {
  const named = indexVocabulary(vocabulary);
  index = await openIndex(notices, named, (notice) =>
    indexNotice(notice, named, sources.get(notice.id)?.findings),
  );
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
const search = (query: string, given: Partial<SearchRequest> = {}) =>
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
    test(`finds exactly the clauses that contain ${JSON.stringify(query)} (${shape})`, async () => {
      assert.deepEqual((await literalHits(query)).sort(), keysThatSay(query));
    });
  }
}

test('the index is split into many small files, though Pagefind alone would write two', () => {
  const sizes = index.pieceSizes();
  assert.ok(sizes.length >= 40 && sizes.length <= 200, `${sizes.length} pieces`);
  assert.ok(Math.max(...sizes) < 4000, `${Math.max(...sizes)} bytes`);
});

test('there are at least 150 queries, of every shape', () => {
  assert.ok(Object.values(QUERIES).flat().length >= 150);
});

test('finds every clause that contains a random piece of the texts', async () => {
  for (let at = 0; at < 400; at += 1) {
    const text = [...(records[(at * 37) % records.length]?.folded ?? '')];
    const start = (at * 101) % text.length;
    const query = text.slice(start, start + 1 + (at % 12)).join('');
    // 。？！ at the edge of a query are ignored.
    const bare = query.replace(/^[。?!]+|[。?!]+$/gu, '') || query;
    assert.deepEqual((await literalHits(query)).sort(), keysThatSay(bare), `query ${JSON.stringify(query)}`);
  }
});

test('finds a clause by its whole text', async () => {
  for (const { key, record } of records.filter((_, at) => at % 9 === 0))
    assert.ok((await literalHits(record.text)).includes(key), key);
});

// 。 ends texts: no character follows it.
for (const term of ['数字校园', '云', '校', '。', '5'])
  test(`counts the occurrences of ${term}`, async () => {
    const { distribution } = await search(term, { view: 'distribution' });
    const counted = distribution.reduce((sum, { occurrences }) => sum + occurrences, 0);
    const everywhere = records.reduce((sum, { folded }) => sum + folded.split(term).length - 1, 0);
    assert.equal(counted, everywhere);
  });

test('ranks clauses with the query in their title first', async () => {
  const [first, second] = await literalHits('数字校园');
  assert.deepEqual([first, second].sort(), ['shandong-2023#c1', 'sichuan-2022#c5']);
});

test('ranks the cover with the document number first', async () => {
  assert.equal((await literalHits('鲁教科字[2023] 3号'))[0], 'shandong-2023#cover');
});

test('combines values of one facet with “or” and facets with “and”', async () => {
  const filters: Filters = { ...NO_FILTERS, province: ['shaanxi', 'sichuan'], year: ['2022', '2023'] };
  const { hits, total } = await search('数字校园', { filters });
  assert.deepEqual([total, hits.map(({ key }) => key)], [1, ['sichuan-2022#c5']]);
});

for (const facet of FACETS)
  test(`counts the values of ${facet} as a scan of every text does, beside choices in other facets`, async () => {
    const filters: Filters = { ...NO_FILTERS, province: ['fujian'], kind: ['clause'] };
    const { facets } = await search('网络安全', { filters });
    const valuesOf = (key: string, of: Facet) => {
      const document = documents.get(key);
      return document ? valuesIn(document, of) : [];
    };
    const others = (['province', 'kind'] as const).filter((other) => other !== facet);
    const chosen = keysThatSay('网络安全').filter((key) =>
      others.every((other) => valuesOf(key, other).some((value) => filters[other].includes(value))),
    );
    const counts = countBy(chosen, (key) => valuesOf(key, facet));
    assert.ok(counts.size > 0);
    assert.deepEqual(facets?.[facet], Object.fromEntries(counts));
  });

test('sorts newer notices first on request, but still literal hits before related ones', async () => {
  const { hits } = await search('等保', { sort: 'year', synonyms: true });
  const literal = hits.filter(({ match }) => match === 'literal');
  assert.deepEqual(hits.slice(0, literal.length), literal);
  const years = literal.map(({ year }) => year);
  assert.deepEqual(
    years,
    years.toSorted((a, b) => b - a),
  );
});

test('groups a notice’s hits on request', async () => {
  const { hits } = await search('网络安全', { view: 'notices' });
  const runs = hits.filter(({ notice }, at) => notice !== hits[at - 1]?.notice);
  assert.equal(runs.length, new Set(hits.map(({ notice }) => notice)).size);
  assert.equal(hits.length, recordsThatSay('网络安全').length);
});

test('reports the hits without a filter that leaves none', async () => {
  const { total, without } = await search('四川云教', { filters: { ...NO_FILTERS, province: ['fujian'] } });
  assert.deepEqual([total, without], [0, { province: keysThatSay('四川云教').length }]);
});

test('lists every occurrence of a keyword with its context', async () => {
  const { lines } = await search('人工智能', { view: 'lines' });
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
