import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fetchJson } from '../../src/fetch-file.ts';

test('a file of the index that the server doesn’t have is an error with its address', async ({ mock }) => {
  mock.method(globalThis, 'fetch', async () => new Response('{}', { status: 404 }));
  await assert.rejects(
    fetchJson('https://example.org/pagefind/lexicon.json'),
    /^Error: 404 https:.*lexicon\.json$/,
  );
});

test('a file of the index is parsed', async ({ mock }) => {
  mock.method(globalThis, 'fetch', async () => Response.json({ words: 1 }));
  assert.deepEqual(await fetchJson('https://example.org/pagefind/lexicon.json'), { words: 1 });
});
