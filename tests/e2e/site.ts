import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test as base } from '@playwright/test';

import { FACETS } from '../../src/search/show/facets.ts';

/** A test whose page fails it on a request off the site's origin, a policy violation, a script error or a failed request. */
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

/** What the search's address may say beside its words. */
export const SEARCH_PARAMETERS = [...FACETS, 'sort', 'view', 'related', 'synonyms'];

/** Waits until the search has answered and gives the keys of its hits in their order. */
export async function hitsOf(page: Page): Promise<string[]> {
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-state', 'done');
  return page
    .locator('[data-search-results] [data-clause]')
    .evaluateAll((hits) => hits.map((hit) => hit.getAttribute('data-clause') ?? ''));
}

/** The rows of a long table are alike: the first stand for all. */
const FURTHER_ROWS = ['tbody tr:nth-child(n + 13)', '.comparison tbody:nth-of-type(n + 9)'];

const EVERY_RULE = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong, as `rule: element`. The site has no frames, so axe runs in the page alone, and it tells no
 * more than what is wrong: with a second page to join frames and with all that is right told, it takes four times as long.
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

/** Holds the page to WCAG 2.2 AA as far as axe can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOf(page, { type: 'tag', values: EVERY_RULE })).toEqual([]);
}

/** Holds the page's colours to WCAG 2.2 AA: of what axe checks, nothing else differs between light and dark. */
export async function expectContrast(page: Page): Promise<void> {
  expect(await violationsOf(page, { type: 'rule', values: ['color-contrast'] })).toEqual([]);
}

/** Holds the page to its own width: nothing is cut off or scrolled sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

export { expect };
