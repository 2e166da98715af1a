/**
 * Printing on A4: the text and its tables, no address of the machine that built the site, no lone heading at the foot
 * of a page.
 */
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';

import { expect, test } from './site.ts';

const FOUR = 'compare/?n=shaanxi-2024&n=sichuan-2022&n=shandong-2023&n=fujian-2020';

/** Prints a page on A4 and returns the lines of each sheet, from the top. */
async function printPages(page: Page): Promise<string[][]> {
  const bytes = new Uint8Array(await page.pdf({ format: 'A4' }));
  const document = await getDocument({ data: bytes, verbosity: 0 }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      const texts = items.filter((item): item is TextItem => 'str' in item && item.str.trim() !== '');
      const byLine = Map.groupBy(texts, ({ transform }) => Math.round(Number(transform[5])));
      return [...byLine]
        .sort(([a], [b]) => b - a)
        .map(([, line]) => line.map(({ str }) => str.normalize('NFKC')).join(''));
    }),
  );
}

async function waitForComparison(page: Page): Promise<void> {
  await expect(page.locator('[data-compare-result]')).toHaveAttribute('aria-busy', 'false');
}

const SHEETS: [what: string, path: string, most: number][] = [
  ['four notices on one theme', `${FOUR}&theme=cybersecurity`, 4],
  ['four notices on their longest theme', `${FOUR}&theme=planning`, 4],
  ['four notices on all themes', FOUR, 15],
];
for (const [what, path, most] of SHEETS) {
  test(`${what} print as a table on at most ${most} pages, with its header on each`, async ({ page }) => {
    await page.goto(path);
    await waitForComparison(page);
    const themes = new Set(await page.locator('.group-heading .group-name').allInnerTexts());
    const pages = await printPages(page);
    expect(pages.length).toBeLessThanOrEqual(most);
    const text = pages.flat().join('');
    expect(text).not.toContain('localhost');
    for (const one of ['下载 CSV', '添加文件', '摘录', '左右滑动']) expect(text).not.toContain(one);
    for (const name of ['陕西 2024', '福建 2020']) expect(pages[1]?.[0]).toContain(name);
    for (const lines of pages) expect(themes).not.toContain(lines.at(-1));
  });
}

const LISTS: [path: string, most: number, head: string][] = [
  ['indicators/', 3, '对象目标值'],
  ['tasks/', 10, '任务牵头'],
  ['documents/', 3, '文件'],
];
for (const [path, most, head] of LISTS) {
  test(`/${path} prints as a table on at most ${most} pages, with its header on each`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('output[data-count]')).toContainText('共');
    const pages = await printPages(page);
    expect(pages.length).toBeLessThanOrEqual(most);
    expect(pages.flat().join('')).not.toContain('下载 CSV');
    expect(pages[1]?.join('')).toContain(head);
  });
}

test('hits print with their count, without the form and the filters', async ({ page }) => {
  await page.goto('search/?q=数字校园');
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-state', 'done');
  const text = (await printPages(page)).flat().join('');
  for (const printed of ['6条写有“数字校园”', '加快数字校园建设', '推进教育新型基础设施建设'])
    expect(text).toContain(printed);
  for (const control of ['按相关度', '下载', '省份福建']) expect(text).not.toContain(control);
});

test('a clause listed under several themes is printed in full once', async ({ page }) => {
  await page.goto(FOUR);
  await waitForComparison(page);
  await page.emulateMedia({ media: 'print' });
  const { shown, clauses } = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('[data-cell] [data-clause]')];
    const visible = all.filter((one) => one.querySelector<HTMLElement>('.compared-text')?.offsetHeight);
    const keysOf = (list: HTMLElement[]) => list.map(({ dataset }) => dataset['clause']);
    return { shown: keysOf(visible), clauses: [...new Set(keysOf(all))] };
  });
  expect(new Set(shown).size).toBe(shown.length);
  expect(shown.length).toBeGreaterThan(70);
  expect(clauses.filter((key) => !shown.includes(key))).toEqual([]);
});

for (const path of [
  'notices/shaanxi-2024/',
  'indicators/',
  'themes/cybersecurity/',
  'matrix/',
  'compare/provinces/shaanxi/',
]) {
  test(`/${path} prints no control, no address of the build machine, and no heading at the foot of a page`, async ({
    page,
  }) => {
    await page.goto(path);
    const headings = new Set(
      (await page.locator('main :is(h2, h3, h4)').allInnerTexts()).map((one) =>
        one.normalize('NFKC').replace(/\s/g, ''),
      ),
    );
    const pages = await printPages(page);
    expect(pages.flat().join('')).not.toContain('localhost');
    for (const lines of pages.slice(0, -1)) expect(headings).not.toContain(lines.at(-1)?.replace(/\s/g, ''));
    await page.emulateMedia({ media: 'print' });
    for (const control of await page.locator('main :is(button, input, select, fieldset)').all())
      await expect(control).toBeHidden();
  });
}
