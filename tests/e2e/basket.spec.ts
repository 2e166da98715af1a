/** 摘录夹: clauses are saved from any page, reordered, annotated, shared and exported. */
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

/** Fills the basket in the page's own storage format, and opens it. */
async function openBasket(page: Page, keys: readonly string[] = KEYS): Promise<void> {
  await page.goto('basket/');
  await page.evaluate(
    (entries) => localStorage.setItem('yd-basket', JSON.stringify(entries)),
    keys.map((key) => ({ key, note: '' })),
  );
  await page.reload();
  await expect(page.locator('yd-basket')).toHaveAttribute('data-state', 'done');
}

test('an empty basket explains how to add clauses', async ({ page }) => {
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
  test(`a clause is added to the basket from ${where}, and removed again`, async ({ page }) => {
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

test('a clause is saved at the click, even if the reader leaves right away', async ({ page }) => {
  await page.goto('notices/shaanxi-2024/');
  await page
    .locator('#c8')
    .getByRole('button', { name: /^摘录：/ })
    .click();
  await page.goto('basket/');
  await expect(page.locator('[data-excerpt="shaanxi-2024#c8"]')).toBeVisible();
});

test('a row of findings adds its clause to the basket', async ({ page }) => {
  await page.goto('indicators/');
  const row = page.locator('[data-table] tbody tr').first();
  await row.getByRole('button', { name: /^摘录：/ }).click();
  await expect(page.getByRole('link', { name: '摘录夹 1' })).toBeVisible();
});

test('entries are reordered by keyboard, and the focus stays with the moved entry', async ({ page }) => {
  await openBasket(page);
  await page.locator(`[data-excerpt="${KEYS[2]}"] [data-action="up"]`).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => keysOn(page)).toEqual([KEYS[0], KEYS[2], KEYS[1]]);
  await expect(page.locator(`[data-excerpt="${KEYS[2]}"] [data-action="up"]`)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => keysOn(page)).toEqual([KEYS[2], KEYS[0], KEYS[1]]);
  // It is first now and can't move further up.
  await expect(page.locator(`[data-excerpt="${KEYS[2]}"] [data-action="down"]`)).toBeFocused();
  await page.reload();
  await expect.poll(() => keysOn(page)).toEqual([KEYS[2], KEYS[0], KEYS[1]]);
});

test('撤销 restores a removed or cleared entry with its note', async ({ page }) => {
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

test('the basket is exported as Word, Markdown and CSV, each clause with its citation and the date', async ({
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

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('copies a link with only ids, and all citations at once', async ({ page }) => {
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

test('a shared basket leaves the reader’s own unchanged until it is accepted', async ({ page }) => {
  await openBasket(page, ['fujian-2020#c4']);
  await page.goto(`${SHARED}&c=%3Cimg%20src=x%3E`);
  await expect.poll(() => keysOn(page)).toEqual(KEYS);
  await expect(page.locator('[data-basket-message]')).toContainText('1 个编号不能识别');
  await expect(page.getByRole('textbox', { name: /^批注/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '清空' })).toBeHidden();
  await page.getByRole('button', { name: '并入我的摘录夹' }).click();
  await expect.poll(() => keysOn(page)).toEqual(['fujian-2020#c4', ...KEYS]);
});

test('an unknown id is reported and not exported', async ({ page }) => {
  await openBasket(page, ['shaanxi-2024#c99', 'beijing-2021#c1', KEYS[0] ?? '']);
  await expect(page.locator('[data-excerpt][data-state="unknown"]')).toHaveCount(2);
  await expect(page.locator('[data-excerpt="beijing-2021#c1"]')).toContainText('没有这一条');
  await expect(page.locator('[data-basket-count]')).toContainText('3 条，其中 2 条没有文本，不导出');
});

test('a moved id leads to its clause, and a withdrawn one shows why', async ({ page }) => {
  const redirects = [
    { from: 'shaanxi-2024#c99', to: 'shaanxi-2024#c8', reason: '两条并为一条' },
    { from: 'gansu-2020#c1', to: null, reason: '发文机关撤回' },
  ];
  await page.route('**/basket/', async (route) => {
    const response = await route.fetch();
    const attribute = JSON.stringify(redirects).replaceAll('"', '&#34;');
    await route.fulfill({
      response,
      body: (await response.text()).replace('data-redirects="[]"', `data-redirects="${attribute}"`),
    });
  });
  await openBasket(page, ['shaanxi-2024#c99', 'gansu-2020#c1']);
  await expect(page.locator('[data-excerpt]').first()).toContainText('推进教育新型基础设施建设');
  await expect(page.locator('[data-excerpt]').first()).toContainText('两条并为一条');
  await expect(page.locator('[data-excerpt]').last()).toContainText('已撤下：发文机关撤回。');
});

test('a filled basket is accessible, fits a phone and 400 % zoom, and respects forced colours', async ({
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

  test('the page says that it needs JavaScript', async ({ page }) => {
    await page.goto('basket/');
    await expect(page.getByText('需要启用 JavaScript')).toBeVisible();
  });
});
