/**
 * Search on a real cluster of three nodes: it finds, counts and orders as the browser's index does, and survives
 * losing a node.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { parse } from 'yaml';

import { openCluster } from '../../scripts/search-server/cluster.ts';
import { loadClauses } from '../../scripts/search-server/load-clauses.ts';
import { readNotices } from '../../src/mdx/notice-files.ts';
import { answerFromServer } from '../../src/open-search/answer-from-server.ts';
import { type ClauseDocument, clauseDocuments } from '../../src/open-search/clause-document.ts';
import { ALIAS } from '../../src/open-search/index-definition.ts';
import { answerSearch } from '../../src/search/rank/answer-search.ts';
import { FACETS, NO_FILTERS } from '../../src/search/facets.ts';
import { indexNotice } from '../../src/search/index/index-notice.ts';
import { indexVocabulary } from '../../src/search/index/index-vocabulary.ts';
import type { SearchAnswer, SearchRequest } from '../../src/search/search-messages.ts';
import { prepareClasses, startCluster, type TestCluster } from '../helpers/cluster.ts';
import { facetSources } from '../helpers/facet-values.ts';
import { root, vocabulary } from '../helpers/notice-of.ts';
import { openIndex } from '../helpers/open-index.ts';
import { fetchFromNetwork, openServerAt } from '../helpers/server-engine.ts';

const classes = prepareClasses();
const SPREAD = { shards: 3, replicas: 1 };
const RESPREAD = { shards: 2, replicas: 1 };
const notices = readNotices(root);
const named = indexVocabulary(vocabulary);
const sources = new Map(notices.map((notice) => [notice.id, facetSources(notice)]));
const documents = [...sources.values()].flatMap(clauseDocuments);
const QUERIES = Object.values(
  parse(readFileSync(join(root, 'tests/recall/queries.yaml'), 'utf8')) as Record<string, string[]>,
).flat();
const QUESTION: Omit<SearchRequest, 'query'> = {
  ...{ filters: NO_FILTERS, sort: 'relevance', view: 'list', synonyms: true, related: false, limit: 200 },
};
/** The part of an answer that both engines word alike. */
const listed = ({ hits }: SearchAnswer) => hits.map(({ key, foundBy }) => `${key} ${foundBy}`);

describe('three nodes', { skip: 'missing' in classes ? `cluster tests: ${classes.missing}` : false }, () => {
  let cluster: TestCluster;
  let index: Awaited<ReturnType<typeof openIndex>>;
  const load = (given: readonly ClauseDocument[], spread = SPREAD) =>
    loadClauses(openCluster(cluster.nodes, fetchFromNetwork), given, spread);
  const both = async (query: string, given: Partial<SearchRequest> = {}) => {
    const question = { ...QUESTION, query, ...given };
    const server = openServerAt(cluster.nodes[0] ?? '', index.engine);
    return Promise.all([answerSearch(index.engine, question), answerFromServer(server, question)]);
  };
  const request = async (path: string, settings?: object) => {
    const response = await fetchFromNetwork(`${cluster.nodes[0]}/${path}`, {
      ...(settings && {
        ...{ method: 'PUT', headers: { 'Content-Type': 'application/json' } },
        body: JSON.stringify(settings),
      }),
    });
    return (await response.json()) as Record<string, unknown>;
  };

  before(async () => {
    if ('missing' in classes) return;
    [cluster, index] = await Promise.all([
      startCluster(classes),
      openIndex(notices, named, (notice) => indexNotice(notice, named, sources.get(notice.id)?.findings)),
    ]);
  });
  after(() => {
    cluster?.close();
    index?.close();
  });

  test('a first load writes every clause, and a second one nothing', async () => {
    const first = await load(documents);
    assert.deepEqual([first.written, first.deleted, first.isNewIndex], [documents.length, 0, true]);
    const second = await load(documents);
    assert.deepEqual([second.written, second.deleted, second.unchanged], [0, 0, documents.length]);
    assert.equal((await request(`${ALIAS}/_count`))['count'], documents.length);
  });

  test(`the ${QUERIES.length} queries of the recall set have the hits, order and counts of the browser’s index`, async () => {
    for (const query of QUERIES) {
      const [here, there] = await both(query);
      const withoutRelated = (keys: string[]) => keys.filter((key) => !key.endsWith(' words'));
      assert.deepEqual(withoutRelated(listed(there)), withoutRelated(listed(here)), query);
      assert.deepEqual(listed(there).sort(), listed(here).sort(), query);
      assert.deepEqual([there.counts, there.facets], [here.counts, here.facets], query);
      if (here.counts.literal > 0) assert.deepEqual(there.hits[0], here.hits[0], query);
      assert.deepEqual(there.understood, here.understood, query);
    }
  });

  for (const [what, query, given] of [
    [
      'a choice in two facets',
      '网络安全',
      { filters: { ...NO_FILTERS, province: ['fujian'], kind: ['clause'] } },
    ],
    [
      'two values of a facet',
      '信息化',
      { filters: { ...NO_FILTERS, year: ['2020', '2022'], theme: ['cybersecurity'] } },
    ],
    ['choices that leave nothing', '四川云教', { filters: { ...NO_FILTERS, province: ['fujian'] } }],
    ['the newest first', '等保', { sort: 'year' }],
    ['hits by notice', '网络安全', { view: 'notices' }],
    ['lines', '人工智能', { view: 'lines' }],
    ['a distribution', '数字校园', { view: 'distribution' }],
    ['a distribution of a character', '云', { view: 'distribution' }],
    ['only the first ten', '教育', { limit: 10 }],
    ['an exclusion', '网络安全 -等级保护', {}],
    ['a province and a year in the query', '四川 2022 数字校园', {}],
    ['a province and a year run on', '四川2022数字校园', {}],
    ['a clause by its number', '陕西2024第17条', {}],
    ['a wildcard', '智慧*园', {}],
    ['a single unknown character', '名?课堂', {}],
    ['an alternative', '人工智能 OR 大数据', {}],
    ['a misspelling', '智惠校园', {}],
    ['pinyin', 'shuzixiaoyuan', {}],
    ['Traditional characters', '數字校園', {}],
  ] as [string, string, Partial<SearchRequest>][])
    test(`${what}: ${query} has the same answer as with the browser’s index`, async () => {
      const [here, there] = await both(query, given);
      assert.deepEqual(there, { ...here, hits: there.hits });
      const keys = ({ hits }: SearchAnswer) => hits.map(({ key }) => key);
      // The engine doesn't count occurrences of wildcard terms as the browser does.
      if (/[*?]/.test(query)) assert.deepEqual(keys(there).sort(), keys(here).sort());
      else assert.deepEqual(keys(there), keys(here));
    });

  for (const facet of FACETS)
    test(`a choice in ${facet} has the same answer as with the browser’s index`, async () => {
      const [{ facets }] = await both('教育');
      const [value] = Object.keys(facets?.[facet] ?? {});
      assert.ok(value !== undefined);
      const [here, there] = await both('教育', { filters: { ...NO_FILTERS, [facet]: [value] } });
      assert.deepEqual(there, here);
    });

  test('related clauses are the same, though in another order', async () => {
    for (const query of ['农村学校网络怎么提速', '等级保护没做好怎么追责', '元宇宙教室']) {
      const [here, there] = await both(query, { related: true });
      assert.deepEqual(listed(there).sort(), listed(here).sort(), query);
    }
  });

  test('a load writes only changed, new and removed clauses', async () => {
    const [first, second, ...others] = documents;
    assert.ok(first && second);
    const changed = { ...first, label: '改' };
    const added = { ...second, id: 'c999' };
    const { written, deleted, unchanged } = await load([changed, added, ...others]);
    assert.deepEqual([written, deleted, unchanged], [2, 1, others.length]);
    assert.deepEqual(await load(documents).then(({ written: n, deleted: d }) => [n, d]), [2, 1]);
  });

  test('a new definition is loaded beside the old one, and readers never miss a clause', async () => {
    let isLoading = true;
    const seen = new Set<unknown>();
    const watch = (async () => {
      while (isLoading) seen.add((await request(`${ALIAS}/_count`))['count']);
    })();
    const { isNewIndex, written } = await load(documents, RESPREAD);
    isLoading = false;
    await watch;
    assert.deepEqual([isNewIndex, written, [...seen]], [true, documents.length, [documents.length]]);
    assert.equal(Object.keys(await request(`${ALIAS}-*`)).length, 1);
  });

  test('a node killed in the middle of searches and of a load loses nothing', async () => {
    const copies = Array.from({ length: 30 }, (_, copy) =>
      documents.map((document) => ({ ...document, notice: `${document.notice}-${copy}` })),
    ).flat();
    const loading = load([...documents, ...copies], RESPREAD);
    const searches = Array.from({ length: 20 }, async (_, at) => {
      await new Promise((resolve) => setTimeout(resolve, at * 100));
      return both('数字校园').then(
        ([here, there]) => assert.ok(there.counts.literal >= here.counts.literal),
        // A search that a dead node was part of fails with an error. It never lists fewer hits.
        (error: unknown) => assert.ok(error instanceof Error && 'fault' in error, String(error)),
      );
    });
    await new Promise((resolve) => setTimeout(resolve, 700));
    // By default a cluster waits a minute for a node to return before it replicates its data.
    await request(`${ALIAS}/_settings`, { 'index.unassigned.node_left.delayed_timeout': '0' });
    cluster.kill(2);
    await Promise.all(searches);
    const { written } = await loading;
    assert.equal(written, copies.length);
    const [, there] = await both('数字校园', { limit: 10 });
    assert.equal(there.counts.literal, 6 * 31);
    assert.deepEqual(
      await load([...documents, ...copies], RESPREAD).then(({ written: n, deleted: d }) => [n, d]),
      [0, 0],
    );
  });
});
