/** Requests of an administrator to a cluster, sent to any of its nodes. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';

import { openCluster } from '../../../scripts/search-server/cluster.ts';

/** A cluster of two nodes with these responses in turn: a status, or null for a connection failure. Pauses end at once. */
function clusterOf({ mock }: TestContext, statuses: (number | null)[]) {
  mock.timers.enable({ apis: ['setTimeout'] });
  const requests: { url: string; headers: Headers }[] = [];
  const answer: typeof fetch = (input, init) => {
    requests.push({ url: String(input as string), headers: new Headers(init?.headers) });
    const status = statuses[requests.length - 1];
    if (requests.length < statuses.length) setImmediate(() => mock.timers.tick(500));
    return status === null
      ? Promise.reject(new TypeError('fetch failed'))
      : Promise.resolve(new Response(JSON.stringify({ status }), { status }));
  };
  const cluster = openCluster(['http://node-1:9200/', 'https://me:a%23b@node-2:9200'], answer);
  return { requests, send: () => cluster.request('GET', '_count') };
}

for (const [what, status] of [
  ['is down', null],
  ['has too many requests', 429],
  ['is unreachable behind its proxy', 502],
  ['doesn’t know the shard’s node yet', 503],
  ['times out', 504],
] as const)
  test(`if a node ${what}, the next one gets the request, with its own credentials`, async (t) => {
    const { requests, send } = clusterOf(t, [status, 200]);
    assert.deepEqual(await send(), { status: 200 });
    assert.deepEqual(
      requests.map(({ url, headers }) => [url, headers.get('Authorization')]),
      [
        ['http://node-1:9200/_count', null],
        ['https://node-2:9200/_count', `Basic ${Buffer.from('me:a#b').toString('base64')}`],
      ],
    );
  });

for (const [what, status] of [
  ['a wait without success', 408],
  ['an invalid request', 400],
  ['a missing index', 404],
  ['an internal error of the cluster', 500],
] as const)
  test(`${what} is reported, and not retried`, async (t) => {
    const { requests, send } = clusterOf(t, [status]);
    await assert.rejects(send(), { status, message: `GET _count: ${status} {"status":${status}}` });
    assert.equal(requests.length, 1);
  });
