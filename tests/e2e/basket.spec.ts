/** 摘录夹: clauses are put aside from wherever they stand, put in order, annotated, shared and taken away. */
import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { readDocx } from '../../scripts/read/read-docx.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './site.ts';

const KEYS = ['shaanxi-2024#c8', 'sichuan-2022#c5', 'shandong-2023#c1'];
const SHARED = `basket/?${KEYS.map((key) => `c=${key.replace('#', '.')}`).join('&')}`;

const keysOn = (page: Page) =>
  page
    .locator('[data-excerpt]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-excerpt') ?? ''));

/** Fills the basket as the page itself keeps it, and opens it. */
async function openBasket(page: Page, keys: readonly string[] = KEYS): Promise<void> {
  await page.goto('basket/');
  await page.evaluate(
    (kept) => localStorage.setItem('yd-basket', JSON.stringify(kept)),
    keys.map((key) => ({ key, note: '' })),
  );
  await page.reload();
  await expect(page.locator('yd-basket')).toHaveAttribute('data-state', 'done');
}

test('an empty basket says how clauses come into it', async ({ page }) => {
  await openBasket(page, []);
  await expect(page.getByText('还没有摘录')).toBeVisible();
  await expect(page.getByRole('button', { name: '导出 Word' })).toBeHidden();
  await expectAccessible(page);
});

const PLACES: [where: string, path: string, within: string, key: string][] = [
  ['the notice', 'notices/shaanxi-2024/#c8', '#c8', 'shaanxi-2024#c8'],
  ['a list', 'themes/cybersecurity/', '[data-record="shaanxi-2024#c17"]', 'shaanxi-2024#c17'],
  ['the hits', 'search/?q=数字校园', '[data-clause="sichuan-2022#c5"]', 'sichuan-2022#c5'],
  [
    'a comparison',
    'compare/?n=shaanxi-2024&n=sichuan-2022&theme=cybersecurity',
    '[data-cell] [data-clause="sichuan-2022#c16"]',
    'sichuan-2022#c16',
  ],
];
for (const [where, path, within, key] of PLACES) {
  test(`a clause is put into the basket from ${where}, and taken out again`, async ({ page }) => {
    await page.goto(path);
    const button = page.locator(within).getByRole('button', { name: /^摘录：/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('status').filter({ hasText: '已放入摘录夹，现有 1 条' })).toBeAttached();
    await page.getByRole('link', { name: '摘录夹 1' }).click();
    await expect.poll(() => keysOn(page)).toEqual([key]);
    await page.goBack();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await expect(page.getByRole('link', { name: /^摘录夹 \d/ })).toBeHidden();
  });
}

test('a clause is put aside at the click, even by a reader who leaves right behind it', async ({ page }) => {
  await page.goto('notices/shaanxi-2024/');
  await page
    .locator('#c8')
    .getByRole('button', { name: /^摘录：/ })
    .click();
  await page.goto('basket/');
  await expect(page.locator('[data-excerpt="shaanxi-2024#c8"]')).toBeVisible();
});

test('a row of findings puts its clause aside', async ({ page }) => {
  await page.goto('indicators/');
  const row = page.locator('[data-table] tbody tr').first();
  await row.getByRole('button', { name: /^摘录：/ }).click();
  await expect(page.getByRole('link', { name: '摘录夹 1' })).toBeVisible();
});

test('the keyboard puts entries in order, and the focus stays with what was moved', async ({ page }) => {
  await openBasket(page);
  await page.locator(`[data-excerpt="${KEYS[2]}"] [data-action="up"]`).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => keysOn(page)).toEqual([KEYS[0], KEYS[2], KEYS[1]]);
  await expect(page.locator(`[data-excerpt="${KEYS[2]}"] [data-action="up"]`)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => keysOn(page)).toEqual([KEYS[2], KEYS[0], KEYS[1]]);
  // It is the first now and goes no further up.
  await expect(page.locator(`[data-excerpt="${KEYS[2]}"] [data-action="down"]`)).toBeFocused();
  await page.reload();
  await expect.poll(() => keysOn(page)).toEqual([KEYS[2], KEYS[0], KEYS[1]]);
});

test('what is removed or cleared comes back by 撤销, its note too', async ({ page }) => {
  await openBasket(page);
  const card = page.locator(`[data-excerpt="${KEYS[1]}"]`);
  await card.getByRole('textbox').fill('对比陕西');
  await card.getByRole('button', { name: /^移除/ }).click();
  await expect.poll(() => keysOn(page)).toEqual([KEYS[0], KEYS[2]]);
  await expect(page.locator(`[data-excerpt="${KEYS[2]}"] [data-action="remove"]`)).toBeFocused();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(card.getByRole('textbox')).toHaveValue('对比陕西');
  await page.getByRole('button', { name: '清空' }).click();
  await expect(page.getByText('还没有摘录')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => keysOn(page)).toEqual(KEYS);
});

test('it leaves as Word, Markdown and CSV, each clause with its citation and the day', async ({
  page,
  request,
}) => {
  const { records } = (await (await request.get('data/notices/sichuan-2022.json')).json()) as {
    records: { id: string; text: string }[];
  };
  const text = records.find(({ id }) => id === 'c5')?.text ?? '';
  await openBasket(page);
  await page.locator(`[data-excerpt="${KEYS[1]}"]`).getByRole('textbox').fill('要紧');
  const saved = async (name: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name, exact: true }).click();
    return readFileSync(await (await download).path());
  };
  const word = await readDocx(await saved('导出 Word'), '摘录夹.docx');
  const files = [word.text, String(await saved('Markdown')), String(await saved('CSV'))];
  for (const file of files) {
    expect(file).toContain('要紧');
    expect(file).toContain('陕教信办〔2024〕7号');
    expect(file).toMatch(/\[\d{4}-\d\d-\d\d\]\. /u);
  }
  for (const line of text.split('\n')) expect(word.text).toContain(line);
  expect(files[2]?.startsWith('\uFEFF次序,文件编号,')).toBe(true);
});

test.describe('what is copied', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('is a link of ids alone, and all citations at once', async ({ page }) => {
    await openBasket(page);
    await page.locator(`[data-excerpt="${KEYS[0]}"]`).getByRole('textbox').fill('私下的话');
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: '复制分享链接' }).click();
    await expect(page.locator('[data-basket-message]')).toContainText('链接已复制');
    expect(await copied()).toMatch(/\/basket\/\?c=shaanxi-2024\.c8&c=sichuan-2022\.c5&c=shandong-2023\.c1$/);
    await page.getByRole('button', { name: '复制全部引用' }).click();
    await expect(page.locator('[data-basket-message]')).toContainText('全部引用已复制');
    expect((await copied()).split('\n')).toHaveLength(3);
    await page.goto('compare/?n=shaanxi-2024&n=sichuan-2022&theme=cybersecurity');
    await page.getByRole('button', { name: '复制全部引用' }).first().click();
    await expect(page.locator('[data-compare-messages]')).toContainText('已复制 4 条引用');
    for (const line of (await copied()).split('\n'))
      expect(line).toMatch(/\[A\/OL\].*\[\d{4}-\d\d-\d\d\]\. .*#c\d+$/u);
  });
});

test('a shared basket is shown without touching one’s own, until it is taken over', async ({ page }) => {
  await openBasket(page, ['fujian-2020#c4']);
  await page.goto(`${SHARED}&c=%3Cimg%20src=x%3E`);
  await expect.poll(() => keysOn(page)).toEqual(KEYS);
  await expect(page.locator('[data-basket-message]')).toContainText('1 个编号不能识别');
  await expect(page.getByRole('textbox', { name: /^批注/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '清空' })).toBeHidden();
  await page.getByRole('button', { name: '并入我的摘录夹' }).click();
  await expect.poll(() => keysOn(page)).toEqual(['fujian-2020#c4', ...KEYS]);
});

test('an id that stands for nothing says so, and is not exported', async ({ page }) => {
  await openBasket(page, ['shaanxi-2024#c99', 'beijing-2021#c1', KEYS[0] ?? '']);
  await expect(page.locator('[data-excerpt][data-state="unknown"]')).toHaveCount(2);
  await expect(page.locator('[data-excerpt="beijing-2021#c1"]')).toContainText('没有这一条');
  await expect(page.locator('[data-basket-count]')).toContainText('3 条，其中 2 条没有文本，不导出');
});

test('an id that moved leads to its clause, one that was withdrawn says why', async ({ page }) => {
  const redirects = [
    { from: 'shaanxi-2024#c99', to: 'shaanxi-2024#c8', reason: '两条并为一条' },
    { from: 'gansu-2020#c1', to: null, reason: '发文机关撤回' },
  ];
  await page.route('**/basket/', async (route) => {
    const response = await route.fetch();
    const told = JSON.stringify(redirects).replaceAll('"', '&#34;');
    await route.fulfill({
      response,
      body: (await response.text()).replace('data-redirects="[]"', `data-redirects="${told}"`),
    });
  });
  await openBasket(page, ['shaanxi-2024#c99', 'gansu-2020#c1']);
  await expect(page.locator('[data-excerpt]').first()).toContainText('推进教育新型基础设施建设');
  await expect(page.locator('[data-excerpt]').first()).toContainText('两条并为一条');
  await expect(page.locator('[data-excerpt]').last()).toContainText('已撤下：发文机关撤回。');
});

test('a filled basket is accessible, fits a phone and 400 % zoom, and keeps to forced colours', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openBasket(page);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('notices/shaanxi-2024/#c8');
  await page
    .locator('#c8')
    .getByRole('button', { name: /^摘录：/ })
    .click();
  await expect(page.getByRole('link', { name: /^摘录夹 2/ })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs', async ({ page }) => {
    await page.goto('basket/');
    await expect(page.getByText('需要启用 JavaScript')).toBeVisible();
  });
});
