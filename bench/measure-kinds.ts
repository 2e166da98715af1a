import type { Browser } from '@playwright/test';

import { median, openPage } from './measure-search.ts';
import { KINDS } from './queries.ts';
import { serveFolder } from './serve-folder.ts';

/**
 * Cost of the queries of one kind, each with an empty cache. Bytes are of all compressed response bodies until the
 * network is idle.
 */
export interface KindCost {
  kind: string;
  bytes: number;
  bytesMost: number;
  /** The query that loads the most bytes. */
  worst: string;
  /** From a key press to the first hits, and to the last facet's count. */
  hitsMilliseconds: number;
  doneMilliseconds: number;
  doneMillisecondsMost: number;
  /** To the last count with everything cached. */
  warmMilliseconds: number;
  warmMillisecondsMost: number;
}

interface QueryTimes {
  hits: number;
  done: number;
}

/**
 * Measures a folder's search page for each kind of query, one query at a time.
 * @param perKind if set, only this many queries of each kind, all concurrently. Bytes stay the same; times are longer.
 */
export async function measureKinds(browser: Browser, folder: string, perKind?: number): Promise<KindCost[]> {
  const costs: KindCost[] = [];
  for (const [kind, queries] of Object.entries(KINDS)) {
    const tasks = queries.slice(0, perKind).map((query) => () => measureQuery(browser, folder, query));
    const results =
      perKind === undefined ? await runSequentially(tasks) : await Promise.all(tasks.map((start) => start()));
    const heaviest = results.reduce((a, b) => (b.bytes > a.bytes ? b : a));
    const warm = results.map((result) => result.warm.done);
    const done = results.map((result) => result.cold.done);
    costs.push({
      ...{
        kind,
        bytes: median(results.map(({ bytes }) => bytes)),
        bytesMost: heaviest.bytes,
        worst: heaviest.query,
      },
      hitsMilliseconds: median(results.map(({ cold }) => cold.hits)),
      ...{ doneMilliseconds: median(done), doneMillisecondsMost: Math.max(...done) },
      ...{ warmMilliseconds: median(warm), warmMillisecondsMost: Math.max(...warm) },
    });
  }
  return costs;
}

async function runSequentially<Result>(tasks: readonly (() => Promise<Result>)[]): Promise<Result[]> {
  const results = [];
  for (const start of tasks) results.push(await start());
  return results;
}

async function measureQuery(browser: Browser, folder: string, query: string) {
  const server = await serveFolder(folder);
  const page = await openPage(browser, `${server.url}/search/`);
  try {
    server.takeBytes();
    const cold = await page.evaluate(runQuery, query);
    await page.waitForLoadState('networkidle');
    const bytes = server.takeBytes();
    const warm: QueryTimes[] = [];
    for (let time = 0; time < 3; time += 1) warm.push(await page.evaluate(runQuery, query));
    return { query, cold, bytes, warm: { done: median(warm.map(({ done }) => done)) } };
  } finally {
    await page.context().close();
    server.close();
  }
}

/** Runs in the page: clears the field, types a query and waits for the results. */
async function runQuery(query: string): Promise<QueryTimes> {
  const input = document.querySelector<HTMLInputElement>('input[name="q"]');
  const results = document.querySelector<HTMLElement>('[data-search-results]');
  if (!input || !results) throw new Error('no search page');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const type = (text: string) => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  input.focus();
  type('');
  const start = performance.now();
  type(query);
  let hits = 0;
  while (results.dataset['state'] !== 'done') {
    if (results.dataset['state'] === 'error') throw new Error('the search failed');
    if (hits === 0 && results.ariaBusy === 'false') hits = performance.now() - start;
    await frame();
  }
  const done = performance.now() - start;
  return { hits: hits || done, done };
}
