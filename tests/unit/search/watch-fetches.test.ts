import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { watchFetches } from '../../../src/search/find/watch-fetches.ts';

/** A worker whose every fetch returns these bytes. */
const workerWith = (bytes: Uint8Array, status = 200) => ({
  fetch: () => Promise.resolve(new Response(new Uint8Array(bytes), { status })),
});
const CHUNK = 'https://example.org/pagefind/index/zh_1.pf_index';

test('an undamaged part of the index is accepted', async () => {
  const worker = workerWith(gzipSync('pagefind_dcd and the rest'));
  const watch = watchFetches(worker, () => undefined);
  await (worker.fetch as typeof fetch)(CHUNK);
  watch.check();
  assert.deepEqual(watch.progress, { requested: 1, loaded: 1 });
});

test('a damaged or missing part of the index makes the search fail', async () => {
  for (const [bytes, status] of [
    [gzipSync('<html>'), 200],
    [new Uint8Array([1, 2, 3]), 200],
    [new Uint8Array(), 404],
  ] as const) {
    const worker = workerWith(bytes, status);
    const watch = watchFetches(worker, () => undefined);
    await assert.rejects((worker.fetch as typeof fetch)(CHUNK));
    assert.throws(() => watch.check());
  }
});

test('fetches by Request, URL or string are all watched', async () => {
  const worker = workerWith(gzipSync('<html>'));
  watchFetches(worker, () => undefined);
  for (const input of [new Request(CHUNK), new URL(CHUNK), `${CHUNK}?v=1`])
    await assert.rejects((worker.fetch as typeof fetch)(input), /is not a part of the index/);
});

test('other files are passed through, and their requests and responses reported', async () => {
  const worker = workerWith(new Uint8Array([1]));
  let reports = 0;
  const watch = watchFetches(worker, () => (reports += 1));
  const response = await (worker.fetch as typeof fetch)('https://example.org/pagefind/pagefind.js');
  assert.deepEqual(
    [(await response.bytes()).length, reports, watch.progress],
    [1, 2, { requested: 1, loaded: 1 }],
  );
});
