/**
 * Searches beside the page's own thread. Pagefind's module is loaded here and not in the page, because on a page in
 * Chinese it would cut the tokens again.
 */
import { answerQuestion } from './answer-question.ts';
import type { PagefindModule } from './pagefind-module.ts';
import { openSearch, type SearchEngine } from './search-engine.ts';
import { watchFetches } from './watch-fetches.ts';
import type { SearchRequest, SearchResponse } from './search-messages.ts';

const checkFetches = watchFetches(globalThis);
let engine: Promise<SearchEngine> | undefined;
let latest = 0;

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  latest = data.serial;
  answer(data).then(
    (response) => response && postMessage(response),
    (error: unknown) =>
      postMessage({ serial: data.serial, state: 'error', reason: String(error) } satisfies SearchResponse),
  );
});

async function answer(request: SearchRequest): Promise<SearchResponse | undefined> {
  engine ??= open(request.base);
  const opened = await engine;
  // What was typed on while the index was loading is asked alone.
  if (request.serial !== latest) return undefined;
  const answered = await answerQuestion(opened, request);
  checkFetches();
  return { serial: request.serial, state: 'done', ...answered };
}

/** Opens the index. A worker in which that failed stays without; the page starts another. */
async function open(base: string): Promise<SearchEngine> {
  const folder = `${base}pagefind/`;
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
  const initialised = pagefind.options({ basePath: folder }).then(() => pagefind.init());
  const [engine] = await Promise.all([
    openSearch({
      pagefind,
      loadIndexFile: (path) => fetchJson(`${folder}${path}`),
      loadNotice: (id) => fetchJson(`${base}data/notices/${id}.json`),
      // Few searches are in Traditional characters: the dictionary is loaded for those.
      simplify: async (text) => (await import('./simplify.ts')).simplify(text),
    }),
    initialised,
  ]);
  return engine;
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return (await response.json()) as unknown;
}
