import type { Page } from '@playwright/test';

import { expect, hitsOf, test } from './site.ts';

test('the site works under a base path: links, search, landing and data', async ({ page }) => {
  await page.goto('');
  await page.getByRole('combobox', { name: '检索条款' }).fill('数字校园');
  await page.getByRole('button', { name: '检索' }).click();
  expect(await hitsOf(page)).toHaveLength(6);
  await page.locator('[data-clause="shaanxi-2024#c8"] h2 a').click();
  await expect(page).toHaveURL(/\/yaodian\/notices\/shaanxi-2024\/\?q=.+#c8$/);
  await expect(page.locator('#c8 mark')).toHaveCount(3);
  await expectLinksBelowBase(page);
  expect((await page.request.get('data/clauses.jsonl')).ok()).toBe(true);
});

test('links in prose include the base path', async ({ page }) => {
  await page.goto('about/');
  await expectLinksBelowBase(page);
});

async function expectLinksBelowBase(page: Page): Promise<void> {
  const links = await page
    .locator('a[href^="/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((link) => !link.startsWith('/yaodian/'))).toEqual([]);
}
