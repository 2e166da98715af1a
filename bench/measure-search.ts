import { type Browser, chromium, type Page } from '@playwright/test';

import { CHROMIUM_FLAGS, SYSTEM_BROWSER } from '../tests/helpers/chromium.ts';
import { serveFolder } from './serve-folder.ts';

/** Cost of searching for a reader. Bytes are transferred bytes of response bodies, times are in milliseconds. */
export interface SearchCost {
  /**
   * From the first key press to the first result with an empty cache: median over the queries, each in a new browser
   * context.
   */
  coldBytes: number;
  coldBytesMost: number;
  coldMilliseconds: number;
  /** Transferred by a further query in the same page. */
  furtherBytes: number;
  furtherBytesMost: number;
  /** From a key press to the updated results, with everything cached. */
  warmMilliseconds: number;
  warmMillisecondsMost: number;
  /** The slower of a query of 2,000 characters and one of 50 words, with everything cached. */
  longMilliseconds: number;
  /** Longest task on the page's main thread during all these queries; 0 if none reached 50 ms. */
  longestTask: number;
}

/**
 * How to search in a page: the path to open, and a function that runs in the page, types a query and resolves with the
 * time until its results are shown.
 */
export interface SearchedPage {
  path: string;
  runQuery: (query: string) => Promise<number>;
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(SYSTEM_BROWSER && { executablePath: SYSTEM_BROWSER }),
    args: CHROMIUM_FLAGS,
  });
}

/** Measures the search of a folder's page with some queries. */
export async function measureSearch(
  browser: Browser,
  folder: string,
  searched: SearchedPage,
  queries: readonly string[],
  longQueries: readonly string[],
): Promise<SearchCost> {
  const server = await serveFolder(folder);
  try {
    const cold = [];
    for (const query of queries) {
      const page = await openPage(browser, server.url + searched.path);
      server.takeBytes();
      const milliseconds = await page.evaluate(searched.runQuery, query);
      cold.push({ milliseconds, bytes: server.takeBytes() });
      await page.context().close();
    }
    const page = await openPage(browser, server.url + searched.path);
    await page.evaluate(searched.runQuery, queries[0] ?? '');
    server.takeBytes();
    const further = [];
    for (const query of queries.slice(1)) {
      await page.evaluate(searched.runQuery, query);
      further.push(server.takeBytes());
    }
    const warm = [];
    for (const query of [...queries, ...queries]) warm.push(await page.evaluate(searched.runQuery, query));
    for (const query of longQueries) await page.evaluate(searched.runQuery, query);
    const long = [];
    for (const query of longQueries) long.push(await page.evaluate(searched.runQuery, query));
    return {
      coldBytes: median(cold.map(({ bytes }) => bytes)),
      coldBytesMost: Math.max(...cold.map(({ bytes }) => bytes)),
      coldMilliseconds: median(cold.map(({ milliseconds }) => milliseconds)),
      furtherBytes: median(further),
      furtherBytesMost: Math.max(...further),
      warmMilliseconds: median(warm),
      warmMillisecondsMost: Math.max(...warm),
      longMilliseconds: Math.max(...long),
      longestTask: await page.evaluate(() =>
        Math.max(0, ...((globalThis as { longTasks?: number[] }).longTasks ?? [])),
      ),
    };
  } finally {
    server.close();
  }
}

/** Opens a page in a new browser context and waits until it is loaded. */
export async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript(() => {
    const durations: number[] = [];
    (globalThis as { longTasks?: number[] }).longTasks = durations;
    new PerformanceObserver((list) =>
      durations.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(() => (globalThis as { longTasks?: number[] }).longTasks?.splice(0));
  return page;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The site's own search page. */
export const yaodianPage: SearchedPage = {
  path: '/search/',
  runQuery: async (query) => {
    const input = document.querySelector<HTMLInputElement>('input[name="q"]');
    const results = document.querySelector<HTMLElement>('[data-search-results]');
    if (!input || !results) throw new Error('no search page');
    input.focus();
    const start = performance.now();
    input.value = query;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    while (results.dataset['state'] !== 'done') {
      if (results.dataset['state'] === 'error') throw new Error('the search failed');
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return performance.now() - start;
  },
};

/** A page that queries Pagefind through its own module and loads the first ten results, as its user interface does. */
export const stockPage: SearchedPage = {
  path: '/',
  runQuery: async (query) => {
    interface Result {
      data: () => Promise<unknown>;
    }
    interface Module {
      search: (query: string) => Promise<{ results: Result[] }>;
    }
    const start = performance.now();
    const path = '/pagefind/pagefind.js';
    const pagefind = (await import(path)) as Module;
    const { results } = await pagefind.search(query);
    await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return performance.now() - start;
  },
};
