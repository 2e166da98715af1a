import type { Page } from '@playwright/test';
import fc from 'fast-check';

import { expect, hitsOf, SEARCH_PARAMETERS, test } from './site.ts';

test.describe('a new deployment while a page is open', () => {
  test.use({ allowErrors: true });

  /** The files of the old build are gone, including those that the page only requests now. */
  const removeOldFiles = (page: Page) =>
    page.route('**/_astro/*.js', (route) => route.fulfill({ status: 404, body: '' }));

  test('a notice’s tools that can no longer load are reported, and the text stays', async ({ page }) => {
    await page.goto('notices/shaanxi-2024/');
    await expect(page.getByRole('button', { name: '引用格式', exact: true })).toBeVisible();
    await removeOldFiles(page);
    await page.getByRole('button', { name: '引用格式', exact: true }).click();
    await expect(page.locator('[data-notice-message]')).toContainText('没有成功');
    await expect(page.locator('#c1')).toContainText('坚持和加强党对');
    await page.unroute('**/_astro/*.js');
    await page.reload();
    await page.getByRole('button', { name: '引用格式', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  test('a search view that can’t load is reported, and the others stay', async ({ page }) => {
    await page.goto('search/?q=数字校园');
    await hitsOf(page);
    await removeOldFiles(page);
    await page.getByText('分布', { exact: true }).click();
    await expect(page.getByRole('status')).toContainText('刷新页面后重试');
    await page.getByText('逐条', { exact: true }).click();
    expect(await hitsOf(page)).toHaveLength(6);
  });

  test('an export of a comparison that fails is reported, and the comparison stays', async ({ page }) => {
    await page.goto('compare/?n=shaanxi-2024&n=shandong-2023');
    await page.locator('[data-cell][data-notice="shandong-2023"][data-state="text"]').first().waitFor();
    await removeOldFiles(page);
    await page.getByRole('button', { name: '下载 CSV' }).click();
    await expect(page.getByText('没有成功，请刷新页面后重试')).toBeVisible();
    await expect(page.locator('[data-cell][data-state="text"]').first()).toBeVisible();
  });
});

test('on a slow network the search says that it is loading, and then shows the hits', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await page.goto('search/');
  // Slow 3G as Chromium's own tools define it.
  const conditions = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
  await session.send('Network.emulateNetworkConditions', conditions);
  await page.getByRole('combobox', { name: '检索条款' }).fill('数字校园');
  const results = page.locator('[data-search-results]');
  await expect(results).toHaveAttribute('data-state', 'loading');
  await expect(results).toHaveAttribute('data-state', 'done', { timeout: 40_000 });
  expect(await hitsOf(page)).toHaveLength(6);
  // The worker's later tests share the browser context, and would be slow, too.
  await session.detach();
});

test.describe('any address', () => {
  const ANY = fc.sample(
    fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        '<svg onload=alert(1)>',
        '__proto__',
        'constructor',
        '%',
        '%E0%A4%A',
        '\u0000',
        '1e999',
      ),
    ),
    { seed: 2026, numRuns: 8 },
  );
  const PAGES = {
    compare: ['n', 'n', 'theme', 'view', 'order', 'first', 'stock'],
    lens: ['q', 'order', 'province', 'year'],
    search: ['q', ...SEARCH_PARAMETERS],
    'notices/sichuan-2022': ['q'],
  };
  for (const [path, names] of Object.entries(PAGES)) {
    test(`/${path}/ works with arbitrary parameters`, async ({ page }) => {
      for (const [at, value] of ANY.entries()) {
        const parameters = new URLSearchParams(
          names.map((name, index) => [name, ANY[(at + index) % ANY.length] ?? value]),
        );
        await page.goto(`${path}/?${parameters}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await page.locator('svg[onload], img[src="x"]').count()).toBe(0);
      }
    });
  }
});
