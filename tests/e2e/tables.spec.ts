/** Tables can be filtered, exported and folded. */
import { readFileSync } from 'node:fs';

import JSZip from 'jszip';
import type { Download, Page } from '@playwright/test';

import { expect, expectAccessible, expectNoSidewaysScroll, test } from './site.ts';

const TABLES = ['indicators/', 'tasks/', 'documents/', 'platforms/', 'matrix/'];

/** The visible rows of a page's table. */
const rowsOf = (page: Page) => page.locator(':is([data-table], [data-matrix]) tbody tr:visible');

async function save(page: Page, format: string): Promise<Download> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: `下载 ${format}` }).click();
  return download;
}

/** The lines of a CSV file. No cell of it contains a line feed. */
async function csvLines(download: Download): Promise<string[]> {
  return readFileSync(await download.path(), 'utf8')
    .slice(1)
    .trimEnd()
    .split('\r\n');
}

/** The non-empty rows of the only sheet of a workbook. */
async function xlsxRows(download: Download): Promise<string[]> {
  const archive = await JSZip.loadAsync(readFileSync(await download.path()));
  const sheet = (await archive.file('xl/worksheets/sheet1.xml')?.async('string')) ?? '';
  return sheet.match(/<row .*?<\/row>/gsu) ?? [];
}

test('an address filters a table, and its visible rows are saved as CSV and as a workbook', async ({
  page,
}) => {
  await page.goto('indicators/?province=shaanxi&year=2024');
  await expect(page.getByLabel('省份')).toHaveValue('shaanxi');
  const shown = await rowsOf(page).count();
  expect(shown).toBeGreaterThan(1);
  for (const row of await rowsOf(page).allTextContents()) expect(row).toMatch(/陕西2024/u);
  const csv = await save(page, 'CSV');
  expect(csv.suggestedFilename()).toBe('量化指标-陕西-2024.csv');
  const [head = '', ...lines] = await csvLines(csv);
  expect(head).toBe('对象,目标值,目标值（数值）,计量单位,范围,时限,省份,年度,主题,出处,引文,备注,网址');
  expect(lines).toHaveLength(shown);
  expect(lines.join()).not.toContain('原文未写时限');
  expect(lines[0]).toMatch(/http:\/\/localhost:\d+\/notices\/shaanxi-2024\/\?q=/u);
  const rows = await xlsxRows(await save(page, 'XLSX'));
  expect(rows).toHaveLength(shown + 1);
  expect(rows.join('')).toMatch(/<v>70<\/v>/u);
});

test('a figure of one notice opens the rows of that notice, as a filter that is shown and can be removed', async ({
  page,
}) => {
  await page.goto('checkable/');
  const row = page.locator('#notices + .scrolled tr', { hasText: '四川 2022' });
  await row.getByRole('cell').last().getByRole('link').click();
  await expect(page).toHaveURL(/codings\/unwritten\/\?notice=sichuan-2022$/);
  const count = page.locator('output[data-count]');
  await expect(count).toHaveText('共 45 项，符合 13 项');
  const notice = page.getByLabel('文件', { exact: true });
  await expect(notice.locator('option:checked')).toHaveText('四川 2022');
  await notice.selectOption('');
  await expect(count).toHaveText('共 45 项');
});

test('shared wording is listed with the notice that has it first, and links to each clause', async ({
  page,
}) => {
  await page.goto('wording/?earliest=陕西 2017');
  await expect(page.locator('output[data-count]')).toHaveText('共 6 项，符合 3 项');
  await rowsOf(page)
    .filter({ hasText: '指导各地开展本地区教育信息化培训' })
    .getByRole('link', { name: '陕西 2024' })
    .click();
  await expect(page).toHaveURL(/notices\/shaanxi-2024\/\?q=.*#c15$/u);
  await expect(page.locator('#c15 mark').first()).toBeVisible();
});

test('the back button undoes a filter, and the forward button restores it', async ({ page }) => {
  await page.goto('indicators/');
  const count = page.locator('output[data-count]');
  await expect(count).toHaveText('共 31 项');
  await page.getByLabel('省份').selectOption('shandong');
  await page.getByLabel('计量单位').selectOption('%');
  await expect(count).toHaveText('共 31 项，符合 3 项');
  await page.goBack();
  await expect(page.getByLabel('计量单位')).toHaveValue('');
  await expect(count).toHaveText('共 31 项，符合 8 项');
  await page.goBack();
  await expect(page.getByLabel('省份')).toHaveValue('');
  await expect(count).toHaveText('共 31 项');
  await page.goForward();
  await expect(page.getByLabel('省份')).toHaveValue('shandong');
  await expect(count).toHaveText('共 31 项，符合 8 项');
});

test('province, year and theme must match in the same place', async ({ page, request }) => {
  const citations = (await (await request.get('data/citations.json')).json()) as {
    province: string;
    year: number;
    document: string;
  }[];
  const matching = citations.filter(({ province, year }) => province === 'fujian' && year === 2020);
  await page.goto('documents/?province=fujian&year=2020');
  await expect(rowsOf(page)).toHaveCount(new Set(matching.map(({ document }) => document)).size);
  await page.goto('documents/?province=fujian&year=2024');
  await expect(rowsOf(page)).toHaveCount(0);
  await expect(page.locator('output[data-count]')).toContainText('符合 0 项');
});

test('the platforms that a province mentions are those of the data, though the page leaves their places out', async ({
  page,
  request,
}) => {
  const mentions = (await (await request.get('data/platforms.json')).json()) as Record<string, string>[];
  const named = new Set(
    mentions.filter(({ province }) => province === 'sichuan').map(({ platform }) => platform),
  );
  await page.goto('platforms/?province=sichuan');
  await expect(page.locator('output[data-count]')).toContainText(`符合 ${named.size} 项`);
  await expect(rowsOf(page)).toHaveCount(named.size);
  await page.getByLabel('年度').selectOption('2024');
  await expect(rowsOf(page)).toHaveCount(0);
  await page.getByLabel('省份').selectOption('shaanxi');
  await expect(page.locator('tr[data-key="digital-campus"]')).toBeVisible();
});

test.describe('without the places of rows', () => {
  test.use({ allowErrors: true });

  test('the page says that filtering failed, and tries again', async ({ page }) => {
    await page.route('**/platforms/places.json', (route) => route.fulfill({ status: 503 }), { times: 1 });
    await page.goto('platforms/');
    const count = page.locator('output[data-count]');
    const all = await rowsOf(page).count();
    await page.getByLabel('省份').selectOption('sichuan');
    await expect(count).toHaveText('没有成功，请刷新页面后重试。');
    await expect(rowsOf(page)).toHaveCount(all);
    await page.getByLabel('省份').selectOption('shaanxi');
    await expect(count).toContainText('符合');
  });
});

test('a filter value that no row has is shown, and finds nothing', async ({ page }) => {
  await page.goto('tasks/?province=atlantis');
  await expect(page.getByLabel('省份')).toHaveValue('atlantis');
  await expect(page.locator('output[data-count]')).toContainText('符合 0 项');
});

test('a theme of the matrix is a row and a province its columns, and both are exported', async ({ page }) => {
  await page.goto('matrix/?province=shaanxi&year=2024&theme=cybersecurity');
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(page.locator('[data-matrix="themes"] thead th:visible')).toHaveCount(2);
  const [head, line, ...others] = await csvLines(await save(page, 'CSV'));
  expect(head).toBe('矩阵,数值,名称,陕西 2024');
  expect(line).toMatch(/^主题,占字数,网络与数据安全,\d+(?:\.\d+)?$/u);
  expect(others).toEqual([]);
});

test('columns that are empty in all rows are folded', async ({ page }) => {
  await page.goto('tasks/?province=fujian');
  const heads = page.locator('[data-table] thead th');
  const visible = await heads.filter({ visible: true }).allTextContents();
  const whole = await heads.allTextContents();
  expect(visible.length).toBeLessThan(whole.length);
  await page.getByLabel('省份').selectOption('');
  await expect(heads.filter({ visible: true })).toHaveCount(whole.length);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a row is a line that expands on tap and on a key', async ({ page }) => {
    await page.goto('indicators/');
    const row = page.locator('tbody tr', { hasText: '高等学校数字校园达标率' });
    expect((await row.boundingBox())?.height).toBeLessThan(50);
    await expect(row).toContainText('不低于 70 %');
    await row.click({ position: { x: 20, y: 20 } });
    await expect(row.getByRole('link', { name: /陕西 2024/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(row.getByRole('link', { name: /陕西 2024/ })).toBeHidden();
    await page.getByText('条件', { exact: true }).click();
    await page.getByLabel('排序').selectOption('目标值');
    await expect(rowsOf(page)).toHaveCount(await page.locator('tbody tr').count());
  });

  test('a linked document is expanded', async ({ page }) => {
    await page.goto('documents/#cybersecurity-law');
    await expect(page.locator('#cybersecurity-law').getByRole('link', { name: /福建/ })).toBeVisible();
  });

  for (const path of TABLES)
    test(`/${path} begins with its rows, and fits`, async ({ page }) => {
      await page.goto(path);
      const first = await rowsOf(page).first().boundingBox();
      expect(first?.y).toBeLessThan(844);
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 700 });
      await expectNoSidewaysScroll(page);
    });
});

test.describe('a list with further pages', () => {
  /** Shows the page as if the list were split after its first ten rows. */
  async function cut(page: Page) {
    await page.route('**/indicators/', async (route) => {
      const html = await (await route.fetch()).text();
      await route.fulfill({ contentType: 'text/html', body: part(html, 0, 10) });
    });
    await page.route('**/indicators/2/', async (route) => {
      const html = await (await page.request.get('indicators/')).text();
      await route.fulfill({ contentType: 'text/html', body: part(html, 10) });
    });
  }

  function part(html: string, from: number, to?: number): string {
    const [before = '', body = '', after = ''] = html.split(/(?<=<tbody>)|(?=<\/tbody>)/u);
    const rows = body.match(/<tr.*?<\/tr>/gsu) ?? [];
    const pages = `data-pages="[&#34;/indicators/&#34;,&#34;/indicators/2/&#34;]"`;
    return (before + rows.slice(from, to).join('') + after).replace('data-pages="[]"', pages);
  }

  test('a filter searches all of them', async ({ page }) => {
    await cut(page);
    await page.goto('indicators/');
    await expect(rowsOf(page)).toHaveCount(10);
    await expect(page.locator('output[data-count]')).toHaveText('共 31 项');
    await page.getByLabel('年度').selectOption('2017');
    await expect(page.locator('output[data-count]')).toHaveText(/共 31 项，符合 \d+ 项/);
    await page.getByLabel('年度').selectOption('');
    await expect(rowsOf(page)).toHaveCount(31);
  });
});
