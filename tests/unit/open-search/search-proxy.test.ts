/** docs/deploy/opensearch/only-searches.js lets through the requests of the search page, and nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import proxy from '../../../docs/deploy/opensearch/only-searches.js';
import { SCORE } from '../../../src/open-search/count-occurrences.ts';
import { DENSITY, TITLE_SHARE } from '../../../src/open-search/rank.ts';
import { requestBodiesFor } from '../../helpers/search-bodies.ts';

test('the allowed scripts are exactly those of the page', () => {
  assert.deepEqual(proxy.SCRIPTS, [DENSITY, TITLE_SHARE, SCORE]);
});

for (const query of [
  '数字校园',
  '云',
  '网络安全 -等级保护',
  '四川 2022 数字校园',
  '智慧*园',
  '名?课堂',
  '人工智能 OR 大数据',
  '农村学校网络怎么提速',
  '鲁教科字〔2023〕3号',
  '"} , "script": {',
  '教'.repeat(200),
])
  test(`the page’s requests for ${query.slice(0, 20)} pass, in every view and order and with every facet`, async () => {
    for (const body of await requestBodiesFor(query))
      assert.ok(proxy.isSearch(body, proxy.SCRIPTS), body.slice(0, 500));
  });

const search = { query: { match_all: {} }, size: 0 };
for (const [what, body] of [
  ['no JSON', '{"query":'],
  ['nothing', ''],
  ['a list', '[]'],
  ['no query', '{}'],
  ['two bodies', `${JSON.stringify(search)}\n${JSON.stringify(search)}`],
  [
    'another script',
    JSON.stringify({
      query: { script_score: { query: { match_all: {} }, script: { source: 'while(true){}' } } },
    }),
  ],
  [
    'a script as text',
    JSON.stringify({ query: { script_score: { query: { match_all: {} }, script: DENSITY } } }),
  ],
  ['script fields', JSON.stringify({ ...search, script_fields: { a: { script: { source: DENSITY } } } })],
  ['runtime fields', JSON.stringify({ ...search, runtime_mappings: {} })],
  [
    'terms of another index',
    JSON.stringify({ query: { terms: { notice: { index: 'secret', id: '1', path: 'x' } } } }),
  ],
  [
    'terms of another index, in a field of its own',
    JSON.stringify({ query: { terms: { another: { index: 'secret', id: '1', path: 'x' } } } }),
  ],
  ['a field of the cluster’s own', JSON.stringify({ query: { term: { _index: 'secret' } } })],
  ['two fields in a term', JSON.stringify({ query: { term: { another: 'a', other: 'b' } } })],
  [
    'an aggregation of another kind',
    JSON.stringify({ ...search, aggs: { theme: { cardinality: { field: 'theme' } } } }),
  ],
  [
    'an aggregation of another kind that is named like the query language',
    JSON.stringify({ ...search, aggs: { aggs: { cardinality: { field: 'theme' } } } }),
  ],
  [
    'an aggregation of another kind inside one that is named like the query language',
    JSON.stringify({ ...search, aggs: { aggs: { aggs: { aggs: { cardinality: { field: 'theme' } } } } } }),
  ],
  [
    'values that match a regular expression',
    JSON.stringify({ ...search, aggs: { theme: { terms: { field: 'theme', include: '.*' } } } }),
  ],
  [
    'a script in an aggregation',
    JSON.stringify({ ...search, aggs: { theme: { terms: { script: 'while(true){}' } } } }),
  ],
  ['a regular expression', JSON.stringify({ query: { regexp: { notice: '.*' } } })],
  ['a query string', JSON.stringify({ query: { query_string: { query: '*' } } })],
  ['all documents', JSON.stringify({ query: { match_all: {} }, size: 10_000 })],
  ['a size as text', JSON.stringify({ query: { match_all: {} }, size: '10000' })],
  ['a page far down', JSON.stringify({ ...search, from: 9000 })],
  ['a profile', JSON.stringify({ ...search, profile: true })],
  [
    'a query that is too deep',
    JSON.stringify({
      query: Array.from({ length: 60 }).reduce((inner) => ({ bool: { must: [inner] } }), {}),
    }),
  ],
  [
    'a very long list',
    JSON.stringify({ query: { terms: { notice: Array.from({ length: 100_000 }, () => 'a') } } }),
  ],
] as const)
  test(`${what} is refused`, () => {
    assert.equal(proxy.isSearch(body, proxy.SCRIPTS), false);
  });
