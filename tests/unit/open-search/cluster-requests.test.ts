/** Whoever administers a cluster asks it through any of its nodes. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';

import { openCluster } from '../../../scripts/search-server/cluster.ts';

/** A cluster of two nodes that answers in turn as is said; a status, or none where the node is gone. Pauses end at once. */
function clusterOf({ mock }: TestContext, statuses: (number | null)[]) {
  mock.timers.enable({ apis: ['setTimeout'] });
  const asked: { url: string; headers: Headers }[] = [];
  const answer: typeof fetch = (input, init) => {
    asked.push({ url: String(input as string), headers: new Headers(init?.headers) });
    const status = statuses[asked.length - 1];
    if (asked.length < statuses.length) setImmediate(() => mock.timers.tick(500));
    return status === null
      ? Promise.reject(new TypeError('fetch failed'))
      : Promise.resolve(new Response(JSON.stringify({ status }), { status }));
  };
  const cluster = openCluster(['http://node-1:9200/', 'https://me:a%23b@node-2:9200'], answer);
  return { asked, ask: () => cluster.request('GET', '_count') };
}

for (const [what, status] of [
  ['is gone', null],
  ['is asked too much', 429],
  ['stands behind a proxy that lost it', 502],
  ['doesn’t know yet who holds the shard', 503],
  ['answers too late', 504],
] as const)
  test(`where a node ${what} the next is asked, with its own credentials`, async (t) => {
    const { asked, ask } = clusterOf(t, [status, 200]);
    assert.deepEqual(await ask(), { status: 200 });
    assert.deepEqual(
      asked.map(({ url, headers }) => [url, headers.get('Authorization')]),
      [
        ['http://node-1:9200/_count', null],
        ['https://node-2:9200/_count', `Basic ${Buffer.from('me:a#b').toString('base64')}`],
      ],
    );
  });

for (const [what, status] of [
  ['a wait that ended without what was waited for', 408],
  ['a request that isn’t understood', 400],
  ['an index that isn’t there', 404],
  ['a fault of the cluster’s own', 500],
] as const)
  test(`${what} is told, and not asked again`, async (t) => {
    const { asked, ask } = clusterOf(t, [status]);
    await assert.rejects(ask(), { status, message: `GET _count: ${status} {"status":${status}}` });
    assert.equal(asked.length, 1);
  });
