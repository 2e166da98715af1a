import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { contentSecurityPolicy } from '../../src/conventions/content-security-policy.ts';
import { expect, expectAccessible, expectContrast, expectNoSidewaysScroll, test } from './site.ts';

/** The first page of each kind, so that a new kind is tried too. */
const FIRST_PAGES = readdirSync('dist')
  .filter((folder) => existsSync(`dist/${folder}/index.html`))
  .map((folder) => `${folder}/`);

/** Further pages, with tables, lists or gaps. */
const FURTHER_PAGES = [
  '',
  'notices/shaanxi-2017/',
  'notices/fujian-2020/',
  'provinces/shaanxi/',
  'provinces/beijing/',
  'years/2024/',
  'themes/infrastructure/',
  'compare/provinces/shaanxi/',
  'platforms/digital-campus/',
  'codings/in/shaanxi/',
  'codings/encourage/',
  'guides/words-and-instruments/',
  'about/findings/',
  '404.html',
];
for (const path of [...FIRST_PAGES, ...FURTHER_PAGES]) {
  test(`/${path} is accessible and fits on a phone, also with letters of twice the size`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(path);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await expectNoSidewaysScroll(page);
  });
}

/** Colours are tokens. Together these pages have every pair of them. */
const COLOURED = [
  '',
  'notices/fujian-2020/',
  'search/?q=数字校园',
  'compare/provinces/shaanxi/',
  'matrix/',
  'tasks/',
  'codings/in/shaanxi/',
  'guides/words-and-instruments/',
];
for (const path of COLOURED) {
  test(`/${path} has enough contrast on a desktop in dark mode`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path, { waitUntil: 'networkidle' });
    await expectContrast(page);
  });
}

test('an unknown address shows the 404 page', async ({ page, allowErrors }) => {
  expect(allowErrors).toBe(false);
  const response = await page.request.get('nothing/here/');
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('没有这个页面');
});

test('the first tab stop of a notice leads to its text, whose parts all have headings', async ({ page }) => {
  await page.goto('notices/shaanxi-2024/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-notice-text]')).toBeFocused();
  const headings = page.locator('[data-notice-text]').getByRole('heading', { level: 2 });
  await expect(headings.nth(0)).toHaveText('印发通知');
  await expect(headings.nth(1)).toHaveText('总体思路');
});

test('a clause has its own address', async ({ page }) => {
  await page.goto('notices/shaanxi-2024/#c8');
  await expect(page.locator('#c8')).toBeInViewport();
  await expect(page.locator('#c8 .heading .text')).toContainText('推进教育新型基础设施建设');
});

test('a number missing from the print is shown as inferred', async ({ page }) => {
  await page.goto('notices/fujian-2020/');
  await expect(page.getByText('序号为推定')).toHaveCount(4);
  await expect(page.locator('#c4 .heading')).toContainText('2.');
});

test('facts that the text doesn’t print are marked so, as are those an editor supplied', async ({ page }) => {
  await page.goto('notices/fujian-2020/');
  await expect(page.locator('.facts dd', { hasText: '原文未载' })).toHaveCount(5);
  await expect(page.locator('.facts dd', { hasText: '编者补充' })).toHaveText(/福建省教育厅/);
});

test('a redacted name isn’t on the page, and the redaction is shown', async ({ page }) => {
  await page.goto('notices/shandong-2023/');
  await expect(page.locator('body')).not.toContainText('王琛');
  await expect(page.getByText('版记中隐去 2 字')).toBeVisible();
});

test('a value inherited from a merged cell is marked and not part of the text', async ({ page }) => {
  await page.goto('notices/shaanxi-2017/');
  await expect(page.locator('#c1 .inherited[data-chrome]')).toHaveText([
    '信保处（承上）',
    '省教育信息化发展研究中心（承上）',
  ]);
  await expect(page.locator('[data-notice-text] .tasks tbody tr')).toHaveCount(43);
});

test('a reader can go from a notice to a theme, to another province’s clause, and back', async ({ page }) => {
  await page.goto('notices/shaanxi-2024/');
  await page.locator('#c18').getByRole('link', { name: '软件正版化与信创' }).click();
  await expect(page).toHaveURL(/\/themes\/software\/$/);
  await page.getByRole('link', { name: /软件正版化和信创工作专项行动/ }).click();
  await expect(page).toHaveURL(/\/notices\/shandong-2023\/#c16$/);
  await expect(page.locator('#c16')).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(/\/themes\/software\/$/);
});

test('earlier and later notices of a province link to each other', async ({ page }) => {
  await page.goto('notices/shaanxi-2024/');
  await page.getByRole('link', { name: /上一份：2017/ }).click();
  await expect(page).toHaveURL(/\/notices\/shaanxi-2017\/$/);
  await expect(page.getByRole('link', { name: /下一份：2024/ })).toBeVisible();
});

test('a province without a notice is 未收录, never said to have none', async ({ page }) => {
  await page.goto('provinces/beijing/');
  await expect(page.locator('main')).toContainText('未收录');
  await expect(page.locator('main')).toContainText('不表示北京没有发文');
});

test('figures in prose about the site equal the data, and link to it', async ({ page, request }) => {
  const notices = (await (await request.get('data/notices.json')).json()) as unknown[];
  await page.goto('about/');
  await expect(page.locator('.prose')).toContainText(`${notices.length} 份文件`);
  await page.getByRole('link', { name: '主题如何标注' }).click();
  await expect(page).toHaveURL(/\/about\/themes\/$/);
  await page.getByRole('link', { name: '各主题的页面' }).click();
  await page.getByRole('link', { name: '标注规则' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('主题如何标注');
});

test('every page has a content security policy that allows nothing inline and nothing external', async ({
  page,
}) => {
  const response = await page.goto('');
  expect(contentSecurityPolicy).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(response?.headers()['content-security-policy']).toBe(contentSecurityPolicy);
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const pages = await page.evaluate(
    (texts) =>
      texts.map((text) => {
        const built = new DOMParser().parseFromString(text, 'text/html');
        const inline = 'script:not([src], [type="application/ld+json"]), style, [style]';
        return {
          policy: built.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content'),
          inline: built.querySelectorAll(inline).length,
        };
      }),
    files.map((file) => readFileSync(`dist/${file}`, 'utf8')),
  );
  expect(pages.length).toBeGreaterThan(150);
  for (const built of pages) expect(built).toEqual({ policy: contentSecurityPolicy, inline: 0 });
});

test.describe('a guide', () => {
  test.use({ javaScriptEnabled: false });

  test('quotes clauses and figures, each linked to its source', async ({ page }) => {
    await page.goto('guides/digital-campus/');
    const target = page.getByRole('row', { name: /数字校园达标率/ });
    await expect(target).toContainText('不低于 70 %');
    await expect(target).toContainText('到2024年底');
    const quote = page.locator('figure', { hasText: '确保全省数字校园覆盖率达到100%' });
    await quote.getByRole('link', { name: /山东 2023/ }).click();
    await expect(page).toHaveURL(/\/notices\/shandong-2023\/\?q=.*#c1$/);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('notices are readable, and the search says that it needs JavaScript', async ({ page }) => {
    await page.goto('notices/shaanxi-2024/');
    await expect(page.locator('#c21')).toContainText('强化教育网络安全和信息化工作专项督导');
    await page.goto('search/?q=数字校园');
    await expect(page.getByText('需要启用 JavaScript')).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: '主题' }).last().click();
    await expect(page).toHaveURL(/\/themes\/$/);
  });
});
