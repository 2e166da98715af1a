import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { buildIndex, type SearchRecord, type WordList } from '../../src/search/build-index.ts';
import type { PagefindModule } from '../../src/search/search-index.ts';
import type { Segment } from '../../src/search/segment.ts';

/** Builds an index as a build does and opens it with Pagefind's own browser module; `close` removes it. */
export async function openIndex(records: readonly SearchRecord[], segment: Segment) {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-index-'));
  for (const { path, content } of await buildIndex(records, segment)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  globalThis.fetch = (input) =>
    Promise.resolve(new Response(readFileSync(String(input).replace(/\?.*$/, ''))));
  const pagefind = (await import(join(folder, 'pagefind.js'))) as PagefindModule;
  await pagefind.options({ basePath: `${folder}/`, ranking: { pageLength: 0.4 } });
  await pagefind.init();
  await pagefind.filters();
  const words = JSON.parse(readFileSync(join(folder, 'words.json'), 'utf8')) as WordList;
  return { pagefind, words, close: () => rmSync(folder, { recursive: true }) };
}
