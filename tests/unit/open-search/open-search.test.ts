/** Requests to a search server and its responses. tests/cluster uses a real one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { bulkLines } from '../../../scripts/search-server/write-bulk.ts';
import { policyWithSearchServer } from '../../../src/conventions/content-security-policy.ts';
import { listRecords } from '../../../src/knowledge/records/list-records.ts';
import { readNotices } from '../../../src/mdx/notice-files.ts';
import { answerFromServer } from '../../../src/open-search/answer-from-server.ts';
import { clauseDocuments } from '../../../src/open-search/clause-document.ts';
import { indexDefinition } from '../../../src/open-search/index-definition.ts';
import { openServer, readReply } from '../../../src/open-search/search-server.ts';
import { openServerEngine } from '../../../src/open-search/server-engine.ts';
import { NO_FILTERS } from '../../../src/search/facets.ts';
import type { SearchRequest } from '../../../src/search/search-messages.ts';
import { readSearchServer } from '../../../src/build/search-server-address.ts';
import { root, vocabulary } from '../../helpers/notice-of.ts';
import { language } from '../../helpers/search-bodies.ts';

const notices = readNotices(root);
const documents = notices.flatMap((notice) => clauseDocuments({ notice, vocabulary, findings: undefined }));
const definition = indexDefinition({ shards: 2, replicas: 1 });

test('every clause and frame is a document, and the mapping defines all its fields', () => {
  const keys = documents.map(({ notice, id }) => `${notice}#${id}`);
  assert.deepEqual(
    keys,
    notices.flatMap(listRecords).map(({ notice, id }) => `${notice}#${id}`),
  );
  for (const document of documents)
    for (const name of Object.keys(document)) assert.ok(name in definition.mappings.properties, name);
});

test('a document is two lines of the bulk format, a deletion one', () => {
  assert.equal(bulkLines({ id: 'a#c1', source: { x: 1 } }), '{"index":{"_id":"a#c1"}}\n{"x":1}\n');
  assert.equal(bulkLines({ id: 'a#c1', source: null }), '{"delete":{"_id":"a#c1"}}\n');
});

const WHOLE = {
  ...{ timed_out: false, _shards: { total: 3, successful: 3, failed: 0 } },
  hits: { total: { value: 0, relation: 'eq' }, hits: [] },
};
for (const [what, reply, fault] of [
  ['that timed out', { ...WHOLE, timed_out: true }, 'slow'],
  ['without a shard', { ...WHOLE, _shards: { total: 3, successful: 2, failed: 1 } }, 'down'],
  ['that skipped a shard silently', { ...WHOLE, _shards: { total: 3, successful: 2, failed: 0 } }, 'down'],
  [
    'with an estimated total',
    { ...WHOLE, hits: { total: { value: 9, relation: 'gte' }, hits: [] } },
    'nonsense',
  ],
  ['without hits', { ...WHOLE, hits: {} }, 'nonsense'],
  ['of another kind', [], 'nonsense'],
  ['that is empty', {}, 'nonsense'],
] as const)
  test(`a response ${what} is an error`, () => {
    assert.throws(() => readReply(JSON.stringify(reply)), { fault });
  });

for (const [what, answer, fault] of [
  ['doesn’t answer', () => Promise.reject(new TypeError('fetch failed')), 'down'],
  ['refuses', () => Promise.resolve(new Response('busy', { status: 503 })), 'down'],
  ['responds with a web page', () => Promise.resolve(new Response('<!doctype html>')), 'nonsense'],
  [
    'responds with another object',
    () => Promise.resolve(new Response('{"timed_out":false,"_shards":7}')),
    'nonsense',
  ],
  ['is too slow', waitForAbort, 'slow'],
] as [string, typeof fetch, string][])
  test(`a search whose server ${what} fails instead of listing nothing`, async () => {
    const engine = openServerEngine(language, openServer('https://search.example.org', answer, 50));
    const question: SearchRequest = {
      ...{ query: '数字校园', filters: NO_FILTERS, sort: 'relevance', view: 'list' },
      ...{ synonyms: true, related: false, limit: 10 },
    };
    await assert.rejects(answerFromServer(engine, question), { fault });
  });

function waitForAbort(_: unknown, init?: RequestInit): Promise<Response> {
  return new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
    // Without another timer Node exits before the timeout of the signal.
    setTimeout(() => undefined, 200);
  });
}

test('the address of a server is an https origin and path, or one of this machine', () => {
  assert.equal(readSearchServer(undefined), '');
  assert.equal(readSearchServer('https://search.example.edu.cn/door/'), 'https://search.example.edu.cn/door');
  assert.equal(readSearchServer('http://127.0.0.1:9200'), 'http://127.0.0.1:9200');
  for (const wrong of [
    'http://search.example.edu.cn',
    'search',
    'javascript:1',
    'https://a:b@c.cn',
    'https://c.cn/?x',
    'https://c.cn/#x',
  ])
    assert.throws(() => readSearchServer(wrong), /SEARCH_SERVER/, wrong);
});

test('the page with a search server may connect to its origin, and to no other', () => {
  assert.match(
    policyWithSearchServer('https://search.example.edu.cn/door'),
    /connect-src 'self' https:\/\/search\.example\.edu\.cn;/,
  );
  assert.match(policyWithSearchServer(), /connect-src 'self';/);
});
