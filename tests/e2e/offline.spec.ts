import { expect, test } from './site.ts';

test.use({ serviceWorkers: 'allow', allowErrors: true, reuseContext: false });

test('visited pages and searches work without a network, and others report that they are offline', async ({
  page,
  context,
}) => {
  await page.goto('notices/sichuan-2022/');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await page.goto('search/?q=数字校园');
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-state', 'done');
  await context.setOffline(true);
  await page.goto('notices/sichuan-2022/#c5');
  await expect(page.locator('#c5')).toContainText('加快数字校园建设');
  await page.goto('search/?q=数字校园');
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-total', '6');
  await page.goto('notices/fujian-2020/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('离线使用');
  await page.goto('');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('逐条可查');
});

test('the whole collection is saved on request, and removed again', async ({ page, context }) => {
  await page.goto('offline/');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect(page.locator('[data-size]')).toHaveText(/^\d+ 个文件，约 \d+\.\d MB$/);
  await page.getByRole('button', { name: '保存全部' }).click();
  await expect(page.getByRole('status')).toContainText('没有网络也能用', { timeout: 20_000 });
  await context.setOffline(true);
  await page.goto('notices/fujian-2020/');
  await expect(page.locator('#c29')).toBeVisible();
  await page.goto('compare/?n=fujian-2020&n=shandong-2023&theme=apps');
  await expect(page.locator('[data-cell][data-state="text"]').first()).toBeVisible();
  await context.setOffline(false);
  await page.goto('offline/');
  await page.getByRole('button', { name: '删除已保存的' }).click();
  await expect(page.getByRole('status')).toContainText('已删除');
});

test('the site works the same without service workers', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'serviceWorker', { value: undefined });
  });
  await page.goto('offline/');
  await expect(page.locator('h1')).toHaveText('离线使用');
  await page.goto('notices/sichuan-2022/');
  await expect(page.locator('#c5')).toBeVisible();
});
