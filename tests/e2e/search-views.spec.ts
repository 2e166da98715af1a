import { readFileSync } from 'node:fs';

import { expect, expectAccessible, expectNoSidewaysScroll, hitsOf, SEARCH_PARAMETERS, test } from './site.ts';

test('hits stand under their notices where asked to, and the address says so', async ({ page }) => {
  await page.goto('search/?q=网络安全');
  const flat = await hitsOf(page);
  await page.getByText('按文件', { exact: true }).click();
  await expect(page).toHaveURL(/view=notices/);
  await expect(page.locator('.group').first()).toBeVisible();
  expect([...(await hitsOf(page))].sort()).not.toEqual([]);
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(/\d+ 条/);
  await page.goBack();
  expect(await hitsOf(page)).toEqual(flat);
});

test('newer notices come first where asked to', async ({ page }) => {
  await page.goto('search/?q=数字校园');
  await hitsOf(page);
  await page.locator('select[name="sort"]').selectOption('year');
  await expect(page).toHaveURL(/sort=year/);
  await expect(page.locator('[data-clause]').first()).toHaveAttribute('data-clause', 'shaanxi-2024#c8');
});

test('a researcher reads the keyword in its contexts, sorts them, and takes them away', async ({ page }) => {
  await page.goto('search/?q=人工智能&view=lines');
  await hitsOf(page);
  const rows = page.locator('.keyword-lines tbody tr');
  expect(await rows.count()).toBeGreaterThan(8);
  await expect(rows.first().locator('mark')).toHaveText('人工智能');
  await page.locator('select[name="order"]').selectOption('right');
  const right = await rows.locator('.right').allInnerTexts();
  expect(right).toEqual(right.toSorted(new Intl.Collator('zh').compare));
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('人工智能-关键词索引.csv');
  const csv = readFileSync(await file.path(), 'utf8');
  expect(csv.startsWith('\uFEFF省份,年度,')).toBe(true);
  expect(csv.trimEnd().split('\r\n')).toHaveLength((await rows.count()) + 1);
  await rows.first().locator('a').click();
  await expect(page).toHaveURL(/\/notices\/.+\?q=.+#c\d+$/);
});

test('a researcher sees how often each province and year says it', async ({ page }) => {
  await page.goto('search/?q=数字校园&view=distribution');
  await hitsOf(page);
  await expect(page.getByRole('img', { name: /数字校园/ })).toBeVisible();
  const row = page.locator('tr[data-province="sichuan"][data-year="2022"]');
  await expect(row.locator('td').nth(2)).toHaveText('1');
  await expect(page.locator('tr[data-province="shaanxi"][data-year="2017"]')).toContainText('该文件未见');
  await row.getByRole('link').click();
  expect(await hitsOf(page)).toEqual(['sichuan-2022#c5']);
  await page.goBack();
  await expect(page.locator('.distribution')).toBeVisible();
});

for (const view of ['notices', 'lines', 'distribution']) {
  test(`the view ${view} is accessible and fits a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`search/?q=网络安全&view=${view}`);
    await hitsOf(page);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}

test('synonyms are searched as well, are named, and can be left out', async ({ page }) => {
  await page.goto('search/?q=等保');
  const both = await hitsOf(page);
  expect(both).toContain('fujian-2020#c23');
  await expect(page.locator('[data-search-advice]')).toContainText('也搜了“等级保护”');
  await page.getByRole('link', { name: '只搜原词' }).click();
  await expect(page).toHaveURL(/synonyms=0/);
  await expect(page.locator('[data-match="related"]')).toHaveCount(0);
  await page.goBack();
  expect(await hitsOf(page)).toEqual(both);
});

test('Traditional characters are searched as Simplified ones, which is said', async ({ page }) => {
  await page.goto('search/?q=數字校園');
  expect(await hitsOf(page)).toContain('sichuan-2022#c5');
  await expect(page.getByRole('status')).toContainText('已按简体“数字校园”检索');
});

test('a word with a wrong character is searched as the word it is near, which is said', async ({ page }) => {
  await page.goto('search/?q=数子校园');
  expect(await hitsOf(page)).toHaveLength(6);
  await expect(page.getByRole('status')).toContainText('没有条款写有“数子校园”，已按“数字校园”检索');
  await expect(page.locator('[data-match="literal"]')).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: '检索条款' })).toHaveValue('数子校园');
});

test('choices that leave nothing can be dropped one by one', async ({ page }) => {
  await page.goto('search/?q=四川云教&province=fujian');
  expect(await hitsOf(page)).toEqual([]);
  await page.getByRole('link', { name: /取消省份筛选（\d+ 条）/ }).click();
  expect(await hitsOf(page)).toContain('sichuan-2022#c9');
});

test('words copied from the middle of a sentence, over a line’s end, are found', async ({ page }) => {
  await page.goto('search/');
  const input = page.getByRole('combobox', { name: '检索条款' });
  await input.fill('不低于70%。推进网络多媒体\n教室');
  await expect(page.getByRole('status')).toContainText('1 条写有');
  expect(await hitsOf(page)).toEqual(['shaanxi-2024#c8']);
});

test('the keyboard alone finds the field, a suggestion and a hit', async ({ page }) => {
  await page.goto('notices/');
  await page.keyboard.press('/');
  const input = page.getByRole('combobox', { name: '检索条款' });
  await expect(input).toBeFocused();
  await page.keyboard.type('szxy');
  await expect(page.getByRole('option', { name: '数字校园' })).toBeVisible();
  await expect(input).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  const chosen = page.locator('[role="option"][aria-selected="true"]');
  await expect(input).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await input.fill('等级');
  await expect(page.getByRole('option', { name: '等级保护', exact: true })).toBeVisible();
  const options = await page.getByRole('option').allInnerTexts();
  for (let at = 0; at <= options.indexOf('等级保护'); at += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  expect((await hitsOf(page)).length).toBeGreaterThan(3);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: '检索条款' })).toBeFocused();
});

test('words are found within a notice, and gone through', async ({ page }) => {
  await page.goto('notices/sichuan-2022/');
  const input = page.getByRole('searchbox', { name: '在本文中查找' });
  await input.fill('网络安全');
  await expect(page.locator('[data-find-count]')).toHaveText(/^\d+ 处$/);
  await input.press('Enter');
  await expect(page.locator('[data-find-count]')).toHaveText(/^第 1 处/);
  await expect(page.locator('mark[data-current]')).toBeInViewport();
  await input.press('Shift+Enter');
  await expect(page.locator('[data-find-count]')).toHaveText(/^第 (\d+) 处，共 \1 处$/);
  await input.fill('没有的词');
  await expect(page.locator('[data-find-count]')).toHaveText('本文未见');
  await expect(page.locator('[data-notice-text] mark')).toHaveCount(0);
});

test('browsers are told how to search the site', async ({ page, request }) => {
  await page.goto('');
  const link = page.locator('link[rel="search"]');
  const description = await (await request.get((await link.getAttribute('href')) ?? '')).text();
  expect(description).toContain('/search/?q={searchTerms}');
});

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  'javascript:alert(1)',
  '__proto__',
  '%00',
  '#',
  '../',
];
for (const value of HOSTILE) {
  test(`every parameter may be ${value}`, async ({ page }) => {
    const parameters = new URLSearchParams({ q: `网络安全 ${value}` });
    for (const name of SEARCH_PARAMETERS) parameters.append(name, value);
    await page.goto(`search/?${parameters}`);
    await hitsOf(page);
    expect(await page.locator('yd-search :is(img[src], script, svg[onload])').count()).toBe(0);
    await page.goto(`notices/sichuan-2022/?${parameters}`);
    await expect(page.getByRole('searchbox', { name: '在本文中查找' })).toHaveValue(`网络安全 ${value}`);
  });
}

test.describe('where something doesn’t load', () => {
  test.use({ allowErrors: true });

  const FAILURES: [string, string, (body: Buffer) => Buffer | null][] = [
    ['the catalogue is missing', '**/catalogue.json', () => null],
    ['the lexicon is cut off', '**/lexicon.json', (body) => body.subarray(0, 100)],
    ['a chunk of the index is missing', '**/*.pf_index', () => null],
    ['a chunk of the index is corrupt', '**/*.pf_index', () => Buffer.from('not an index')],
    ['a chunk of the index is cut off', '**/*.pf_index', (body) => body.subarray(0, body.length / 2)],
    ['the program of the index is corrupt', '**/wasm.unknown.pagefind', () => Buffer.from('no program')],
    ['a notice is missing', '**/data/notices/*.json', () => null],
  ];
  for (const [what, path, spoil] of FAILURES) {
    test(`${what}: the page says so, and a retry works once it is there`, async ({ page }) => {
      await page.route(path, async (route) => {
        const response = await route.fetch();
        const body = spoil(await response.body());
        await route.fulfill(body ? { response, body } : { status: 404, body: '' });
      });
      await page.goto('search/?q=数字校园');
      await expect(page.locator('[data-search-results]')).toHaveAttribute('data-state', 'error');
      await expect(page.getByRole('status')).toContainText('请检查网络后重试');
      await page.unroute(path);
      await page.getByRole('button', { name: '重试' }).click();
      expect(await hitsOf(page)).toHaveLength(6);
    });
  }

  test('offline in the middle of it: what was found stays reachable once it is back', async ({
    page,
    context,
  }) => {
    await page.goto('search/?q=数字校园');
    await hitsOf(page);
    await context.setOffline(true);
    await page.getByRole('combobox', { name: '检索条款' }).fill('区块链');
    await expect(page.locator('[data-search-results]')).toHaveAttribute('data-state', /error|done/);
    await context.setOffline(false);
    await page.getByRole('combobox', { name: '检索条款' }).fill('数字校园');
    await expect(page.getByRole('status')).toContainText('6 条写有“数字校园”');
  });

  test('WebAssembly is not allowed: the page says so and leads on', async ({ page }) => {
    await page.route('**/search/?q=*', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll("'wasm-unsafe-eval'", '');
      const headers = { ...response.headers(), 'content-security-policy': "script-src 'self'" };
      await route.fulfill({ response, body, headers });
    });
    await page.route('**/search-worker*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': "script-src 'self'" },
      });
    });
    await page.goto('search/?q=数字校园');
    await expect(page.locator('[data-search-results]')).toHaveAttribute('data-state', 'error');
    await page.getByRole('status').getByRole('link', { name: '主题' }).click();
    await expect(page).toHaveURL(/\/themes\/$/);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what to do, and the form keeps its words', async ({ page }) => {
    await page.goto('search/?q=数字校园');
    await expect(page.getByText('不启用时可按')).toBeVisible();
    await page.goto('');
    await expect(page.getByRole('searchbox', { name: '检索条款' })).toBeVisible();
  });
});
