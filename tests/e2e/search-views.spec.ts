import { readFileSync } from 'node:fs';

import { expect, expectAccessible, expectNoSidewaysScroll, hitsOf, SEARCH_PARAMETERS, test } from './site.ts';

test('hits can be grouped by notice, and the address keeps the choice', async ({ page }) => {
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

test('hits can be sorted by the newest notices', async ({ page }) => {
  await page.goto('search/?q=数字校园');
  await hitsOf(page);
  await page.locator('select[name="sort"]').selectOption('year');
  await expect(page).toHaveURL(/sort=year/);
  await expect(page.locator('[data-clause]').first()).toHaveAttribute('data-clause', 'shaanxi-2024#c8');
});

test('keywords in context can be read, sorted and exported', async ({ page }) => {
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

test('the distribution view counts a word by province and year', async ({ page }) => {
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

test('synonyms are searched too, are named, and can be excluded', async ({ page }) => {
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

test('Traditional characters are searched as Simplified ones, and the page says so', async ({ page }) => {
  await page.goto('search/?q=數字校園');
  expect(await hitsOf(page)).toContain('sichuan-2022#c5');
  await expect(page.getByRole('status')).toContainText('已按简体“数字校园”检索');
});

test('a misspelt word is searched as the word it resembles, and the page says so', async ({ page }) => {
  await page.goto('search/?q=数子校园');
  expect(await hitsOf(page)).toHaveLength(6);
  await expect(page.getByRole('status')).toContainText('没有条款写有“数子校园”，已按“数字校园”检索');
  await expect(page.locator('[data-match="literal"]')).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: '检索条款' })).toHaveValue('数子校园');
});

test('filters that leave no hits can be removed one by one', async ({ page }) => {
  await page.goto('search/?q=四川云教&province=fujian');
  expect(await hitsOf(page)).toEqual([]);
  await page.getByRole('link', { name: /取消省份筛选（\d+ 条）/ }).click();
  expect(await hitsOf(page)).toContain('sichuan-2022#c9');
});

test('words copied from the middle of a sentence, across a line break, are found', async ({ page }) => {
  await page.goto('search/');
  const input = page.getByRole('combobox', { name: '检索条款' });
  await input.fill('不低于70%。推进网络多媒体\n教室');
  await expect(page.getByRole('status')).toContainText('1 条写有');
  expect(await hitsOf(page)).toEqual(['shaanxi-2024#c8']);
});

test('the field, a suggestion and a hit can be reached by keyboard alone', async ({ page }) => {
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

test('words can be found within a notice, and stepped through', async ({ page }) => {
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

test('browsers learn how to search the site', async ({ page, request }) => {
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

/** A word is found by its precomputed list, a phrase by Pagefind. */
const WORD = '数字校园';
const PHRASE = '数字校园达标率不低于';
/** Replacement for a response body, or null for no response. */
type ReplacedBody = Buffer | string | null;
const missing = () => null;
const cutOff = (body: Buffer) => body.subarray(0, body.length / 2);
const unknownPassages = (body: Buffer) => body.toString().replaceAll('["', '["\u{ffff}');

test.describe('if something doesn’t load', () => {
  test.use({ allowErrors: true });

  /** Which requests fail and how, a query that needs them, and how many hits it has. */
  const FAILURES: [
    what: string,
    path: string,
    query: string,
    hits: number,
    spoil: (body: Buffer) => ReplacedBody,
  ][] = [
    ['the catalogue is missing', 'catalogue.json', WORD, 6, missing],
    ['the places of passages are missing', 'places-0.json', WORD, 6, missing],
    ['the topics of passages are missing', 'topics-0.json', WORD, 6, missing],
    ['the lexicon is cut off', 'lexicon.json', WORD, 6, cutOff],
    ['a word’s list is missing', 'lists/words-*.json', WORD, 6, missing],
    ['a word’s list is cut off', 'lists/words-*.json', WORD, 6, cutOff],
    ['a word’s list is of another collection', 'lists/words-*.json', WORD, 6, () => '{}'],
    ['a word’s list has unknown passages', 'lists/words-*.json', WORD, 6, unknownPassages],
    ['the list of characters is missing', 'lists/characters.json', '县', 9, missing],
    ['a character’s list is missing', 'lists/characters-*.json', '县', 9, missing],
    ['the text of the hits is missing', 'texts/*.json', WORD, 6, missing],
    ['the text of the hits is cut off', 'texts/*.json', WORD, 6, cutOff],
    ['the text of the hits is of another collection', 'texts/*.json', WORD, 6, () => '{"clauses":{}}'],
    ['the names of pages are missing', 'cards-*.json', WORD, 6, missing],
    ['pinyin is missing', 'pinyin.json', 'xinxisuyang', 8, missing],
    ['the similar characters are missing', 'like-characters.json', '数子校园', 6, missing],
    ['Pagefind is missing', 'pagefind.js', PHRASE, 1, missing],
    ['its program is corrupt', 'wasm.unknown.pagefind', PHRASE, 1, () => 'no program'],
    ['a piece of its index is missing', '*.pf_index', PHRASE, 1, missing],
    ['a piece of its index is corrupt', '*.pf_index', PHRASE, 1, () => 'not an index'],
    ['a piece of its index is cut off', '*.pf_index', PHRASE, 1, cutOff],
  ];
  for (const [what, path, query, hits, spoil] of FAILURES) {
    test(`${what}: the page reports it, and a retry works once the file is available`, async ({ page }) => {
      const files = `**/pagefind/**/${path}`;
      await page.route(files, async (route) => {
        const response = await route.fetch();
        const body = spoil(await response.body());
        await route.fulfill(body === null ? { status: 404, body: '' } : { response, body });
      });
      await page.goto(`search/?q=${query}`);
      await expect(page.locator('[data-search-results]')).toHaveAttribute('data-state', 'error');
      await expect(page.getByRole('status')).toContainText('请检查网络后重试');
      await expect(page.locator('[data-clause]')).toHaveCount(0);
      await page.unrouteAll({ behavior: 'wait' });
      await page.getByRole('button', { name: '重试' }).click();
      expect(await hitsOf(page)).toHaveLength(hits);
    });
  }

  test('hits stay reachable after the network drops and returns', async ({ page, context }) => {
    await page.goto('search/?q=数字校园');
    await hitsOf(page);
    await context.setOffline(true);
    await page.getByRole('combobox', { name: '检索条款' }).fill('区块链');
    await expect(page.locator('[data-search-results]')).toHaveAttribute('data-state', /error|done/);
    await context.setOffline(false);
    await page.getByRole('combobox', { name: '检索条款' }).fill('数字校园');
    await expect(page.getByRole('status')).toContainText('6 条写有“数字校园”');
  });

  test('without WebAssembly words are found, and for a phrase the page says so and offers links', async ({
    page,
  }) => {
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
    await page.goto(`search/?q=${WORD}`);
    expect(await hitsOf(page)).toHaveLength(6);
    await page.goto(`search/?q=${PHRASE}`);
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
