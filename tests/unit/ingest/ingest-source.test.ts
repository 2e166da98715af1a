/** Each source of the collection gives the notice that is published, and its report is cached until something changes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import ingestSource, { readCachedEntry } from '../../../scripts/ingest/ingest-source.ts';

test('a source that gives the committed notice is current, and stays so in the cache', async () => {
  const folder = 'content/sources/shandong-2023';
  const entry = await ingestSource({ folder, check: true });
  assert.deepEqual([entry.id, entry.status, entry.error], ['shandong-2023', 'current', null]);
  assert.deepEqual(readCachedEntry(folder), entry);
});

test('a folder that is no source is an error, which isn’t cached', async () => {
  const folder = 'content/sources/none-2023';
  const { status, error } = await ingestSource({ folder, check: true });
  assert.equal(status, 'error');
  assert.match(error ?? '', /none-2023/);
  assert.equal(readCachedEntry(folder), undefined);
});
