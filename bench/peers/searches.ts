import type { Page } from '@playwright/test';

/**
 * Searches a site in a page and returns the notices found and the time from the query to its results.
 * @param isFirst whether the page has to be opened first.
 */
export type SiteSearch = (
  page: Page,
  url: string,
  query: string,
  isFirst: boolean,
) => Promise<{ ids: string[]; milliseconds: number }>;

/** Searches for clauses that contain the query, and derives their notices from the result keys. */
export const yaodianSearch: SiteSearch = async (page, url, query, isFirst) => {
  if (isFirst) await page.goto(`${url}/search/`);
  const milliseconds = await page.evaluate(async (words) => {
    const input = document.querySelector<HTMLInputElement>('main input[name="q"]');
    const results = document.querySelector<HTMLElement>('[data-search-results]');
    if (!input || !results) throw new Error('no search page');
    const start = performance.now();
    input.value = words;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    while (results.dataset['state'] !== 'done')
      await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - start;
  }, query);
  const more = page.locator('[data-search-more]');
  while (await more.isVisible()) {
    await more.click();
    await page.locator('[data-search-results][data-state=done]').waitFor();
  }
  const keys = await page
    .locator('[data-search-results] [data-clause][data-match=literal]')
    .evaluateAll((hits) => hits.map((hit) => hit.getAttribute('data-clause') ?? ''));
  return { ids: [...new Set(keys.map((key) => key.split('#')[0] ?? ''))], milliseconds };
};

/** Queries Pagefind's module, as Starlight's search dialog does. */
export const starlightSearch: SiteSearch = async (page, url, query, isFirst) => {
  if (isFirst) await page.goto(`${url}/`);
  const { urls, milliseconds } = await page.evaluate(async (words) => {
    interface Module {
      search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
    }
    const start = performance.now();
    const path = '/pagefind/pagefind.js';
    const pagefind = (await import(path)) as Module;
    const { results } = await pagefind.search(words);
    // The dialog shows this many results immediately.
    await Promise.all(results.slice(0, 5).map((result) => result.data()));
    const shown = performance.now() - start;
    const all = await Promise.all(results.map((result) => result.data()));
    return { urls: all.map((data) => data.url), milliseconds: shown };
  }, query);
  return { ids: urls.map(idOf), milliseconds };
};

/**
 * Uses the plugin's search page, which lists up to a hundred results. They are complete once the page stops changing.
 */
export const docusaurusSearch: SiteSearch = async (page, url, query, isFirst) => {
  if (isFirst) {
    await page.goto(`${url}/search/`);
    await page.locator('input[name=q]').waitFor();
  }
  const milliseconds = await page.evaluate(async (words) => {
    const QUIET_MS = 400;
    const input = document.querySelector<HTMLInputElement>('input[name=q]');
    if (!input) throw new Error('no search page');
    const start = performance.now();
    let last = start;
    const observer = new MutationObserver(() => (last = performance.now()));
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    // React only notices a value set with the native setter.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, words);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    while (last === start || performance.now() - last < QUIET_MS) {
      if (performance.now() - start > 20 * QUIET_MS) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    observer.disconnect();
    return last - start;
  }, query);
  const urls = await page
    .locator('.main-wrapper article h2 a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  return { ids: [...new Set(urls.map(idOf))], milliseconds };
};

function idOf(url: string): string {
  return (
    url
      .replace(/[?#].*$/u, '')
      .split('/')
      .filter(Boolean)
      .at(-1) ?? ''
  );
}
