/**
 * Searches off the main thread. Pagefind's module is loaded here rather than in the page because on a page in Chinese
 * it would segment the tokens again.
 */
import { fetchJson } from '../fetch-file.ts';
import { answerSearch } from './rank/answer-search.ts';
import { countTerms } from './show/count-terms.ts';
import type { PagefindModule } from './find/pagefind-module.ts';
import { openSearch, type SearchEngine } from './search-engine.ts';
import type { CountAnswer, SearchAnswer } from './search-messages.ts';
import { serveRequests } from './serve-requests.ts';

let engine: Promise<SearchEngine> | undefined;

serveRequests<SearchAnswer | CountAnswer>(async (request, report) => {
  engine ??= open(request.base);
  const opened = await engine;
  return 'terms' in request
    ? { counts: await countTerms(opened, request.terms) }
    : answerSearch(opened, request, report);
});

/** Opens the index. If that fails, this worker can't recover; the page starts another one. */
function open(base: string): Promise<SearchEngine> {
  const folder = `${base}pagefind/`;
  const pagefind = openPagefind(folder);
  // If Pagefind doesn't open, queries that the term lists answer still succeed. Those that need Pagefind fail when
  // they await it.
  pagefind.catch(() => undefined);
  return openSearch({
    pagefind,
    loadIndexFile: (path) => fetchJson(`${folder}${path}`),
    // The dictionary is loaded only when a search has Traditional characters, which is rare.
    simplify: async (text) => (await import('./query/simplify.ts')).simplify(text),
  });
}

async function openPagefind(folder: string): Promise<PagefindModule> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
  await pagefind.options({ basePath: folder });
  await pagefind.init();
  return pagefind;
}
