/**
 * Searches beside the page's own thread. Pagefind's module is loaded here and not in the page, because on a page in
 * Chinese it would cut the tokens again.
 */
import { answerQuestion } from './answer-question.ts';
import { countTerms } from './count-terms.ts';
import type { PagefindModule } from './pagefind-module.ts';
import { openSearch, type SearchEngine } from './search-engine.ts';
import { watchFetches } from './watch-fetches.ts';
import type {
  CountAnswer,
  SearchAnswer,
  WorkerProgress,
  WorkerRequest,
  WorkerResponse,
} from './search-messages.ts';

const fetches = watchFetches(globalThis, () => {
  if (answered === null) return;
  const { asked, loaded } = fetches.progress;
  const progress: WorkerProgress = {
    ...{ serial: answered, state: 'loading' },
    ...{ asked: asked - before.asked, loaded: loaded - before.loaded },
  };
  postMessage(progress);
});
/** The serial of the question that is being answered. */
let answered: number | null = null;
/** What had been loaded before it. */
let before = fetches.progress;
let engine: Promise<SearchEngine> | undefined;
let waiting: WorkerRequest | undefined;

addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  waiting = data;
  if (answered === null) void answerWaiting();
});

/** Answers one question after the other; of those that came while one was being answered, the last alone. */
async function answerWaiting(): Promise<void> {
  while (waiting) {
    const request = waiting;
    waiting = undefined;
    answered = request.serial;
    before = { ...fetches.progress };
    postMessage(await answer(request));
  }
  answered = null;
}

async function answer(request: WorkerRequest): Promise<WorkerResponse<SearchAnswer | CountAnswer>> {
  const { serial, base } = request;
  try {
    engine ??= open(base);
    const opened = await engine;
    const tell = (sure: SearchAnswer) => {
      fetches.check();
      const response: WorkerResponse<SearchAnswer> = { serial, state: 'sure', ...sure };
      postMessage(response);
    };
    const answer =
      'terms' in request
        ? { counts: await countTerms(opened, request.terms) }
        : await answerQuestion(opened, request, tell);
    fetches.check();
    return { serial, state: 'done', ...answer };
  } catch (error) {
    return { serial, state: 'error', reason: String(error) };
  }
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
