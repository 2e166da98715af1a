import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test as base } from '@playwright/test';

import { FACETS } from '../../src/search/facets.ts';

/**
 * A test that fails if its page makes a request off the site's origin, violates the policy, or has a script error or a
 * failed request.
 */
export const test = base.extend<{ allowErrors: boolean }>({
  allowErrors: [false, { option: true }],
  page: async ({ page, baseURL, allowErrors }, use) => {
    const faults: string[] = [];
    const origin = new URL(baseURL ?? '').origin;
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== origin)
        faults.push(`request to ${request.url()}`);
    });
    if (!allowErrors) {
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    }
    await use(page);
    expect(faults).toEqual([]);
  },
});

/** Parameters of the search's address other than the query. */
export const SEARCH_PARAMETERS = [...FACETS, 'sort', 'view', 'related', 'synonyms'];

/** Waits until the search is done and returns the keys of its hits in their order. */
export async function hitsOf(page: Page): Promise<string[]> {
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-state', 'done');
  return page
    .locator('[data-search-results] [data-clause]')
    .evaluateAll((hits) => hits.map((hit) => hit.getAttribute('data-clause') ?? ''));
}

/** The rows of a long table are alike, so only the first ones are checked. */
const FURTHER_ROWS = ['tbody tr:nth-child(n + 13)', '.comparison tbody:nth-of-type(n + 9)'];

const EVERY_RULE = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Returns the violations that axe finds, as `rule: element`. The site has no frames, so axe runs in the page alone and reports
 * only violations. With a second page to join frames and with the passed rules reported, it takes four times as long.
 */
async function violationsOf(
  page: Page,
  rules: Parameters<AxeBuilder['options']>[0]['runOnly'],
): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: rules, resultTypes: ['violations'] });
  for (const rows of FURTHER_ROWS) axe.exclude(rows);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Asserts that the page meets WCAG 2.2 AA as far as axe can check. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOf(page, { type: 'tag', values: EVERY_RULE })).toEqual([]);
}

/** Asserts that the page's colours meet WCAG 2.2 AA. Nothing else that axe checks differs between light and dark. */
export async function expectContrast(page: Page): Promise<void> {
  expect(await violationsOf(page, { type: 'rule', values: ['color-contrast'] })).toEqual([]);
}

/** Asserts that the page isn't wider than the window, so that nothing is cut off or scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

export { expect };
