/**
 * Searches beside the page's own thread. Pagefind's module is loaded here and not in the page, because on a page in
 * Chinese it would cut the tokens again.
 */
import { answerQuestion } from './rank/answer-question.ts';
import { countTerms } from './show/count-terms.ts';
import type { PagefindModule } from './find/pagefind-module.ts';
import { openSearch, type SearchEngine } from './search-engine.ts';
import type { CountAnswer, SearchAnswer } from './search-messages.ts';
import { fetchJson, serveQuestions } from './serve-questions.ts';

let engine: Promise<SearchEngine> | undefined;

serveQuestions<SearchAnswer | CountAnswer>(async (request, tell) => {
  engine ??= open(request.base);
  const opened = await engine;
  return 'terms' in request
    ? { counts: await countTerms(opened, request.terms) }
    : answerQuestion(opened, request, tell);
});

/** Opens the index. A worker in which that failed stays without; the page starts another. */
function open(base: string): Promise<SearchEngine> {
  const folder = `${base}pagefind/`;
  const pagefind = openPagefind(folder);
  // Where it doesn't open, what the ready lists answer is answered; what needs it fails when it is asked.
  pagefind.catch(() => undefined);
  return openSearch({
    pagefind,
    loadIndexFile: (path) => fetchJson(`${folder}${path}`),
    // Few searches are in Traditional characters: the dictionary is loaded for those.
    simplify: async (text) => (await import('./query/simplify.ts')).simplify(text),
  });
}

async function openPagefind(folder: string): Promise<PagefindModule> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
  await pagefind.options({ basePath: folder });
  await pagefind.init();
  return pagefind;
}
