import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import type { Notice } from '../../src/model/notice.ts';
import { buildIndex, type IndexVocabulary } from '../../src/search/index/build-index.ts';
import type { IndexedNotice } from '../../src/search/index/index-notice.ts';
import type { PagefindModule } from '../../src/search/find/pagefind-module.ts';
import { simplify } from '../../src/search/query/simplify.ts';
import { openSearch, type SearchEngine } from '../../src/search/search-engine.ts';

/**
 * Builds an index as a build does and opens it with Pagefind's own browser module. `close` removes it. `pieceSizes` returns
 * the sizes of Pagefind's files in bytes.
 */
export async function openIndex(
  notices: readonly Notice[],
  vocabulary: IndexVocabulary,
  indexed?: (notice: Notice) => IndexedNotice,
): Promise<{ engine: SearchEngine; close: () => void; pieceSizes: () => number[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-index-'));
  for (const { path, content } of await buildIndex(notices, vocabulary, indexed)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  globalThis.fetch = (input) =>
    Promise.resolve(new Response(readFileSync(String(input).replace(/\?.*$/, ''))));
  const pagefind = (await import(join(folder, 'pagefind.js'))) as PagefindModule;
  await pagefind.options({ basePath: `${folder}/` });
  await pagefind.init();
  const readJson = (text: string) => Promise.resolve(JSON.parse(text) as unknown);
  const engine = await openSearch({
    pagefind: Promise.resolve(pagefind),
    loadIndexFile: (path) => readJson(readFileSync(join(folder, path), 'utf8')),
    simplify: (text) => Promise.resolve(simplify(text)),
  });
  return {
    engine,
    close: () => rmSync(folder, { recursive: true }),
    pieceSizes: () =>
      readdirSync(join(folder, 'index')).map((name) => statSync(join(folder, 'index', name)).size),
  };
}
