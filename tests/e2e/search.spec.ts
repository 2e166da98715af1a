import { FACETS } from '../../src/search/facets.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, hitsOf, test } from './site.ts';

const DIGITAL_CAMPUS = [
  'fujian-2020#c16',
  'shaanxi-2024#c8',
  'shandong-2023#c1',
  'shandong-2023#c14',
  'shandong-2023#preamble',
  'sichuan-2022#c5',
];

test('a search for a word lists every clause that contains it', async ({ page }) => {
  await page.goto('search/');
  await page.getByRole('combobox', { name: '检索条款' }).pressSequentially('数字校园');
  await expect(page.getByRole('status')).toHaveText('6 条写有“数字校园”。');
  expect((await hitsOf(page)).sort()).toEqual(DIGITAL_CAMPUS);
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-total', '6');
  await expect(page.locator('[data-match="literal"]')).toHaveCount(6);
  await expect(page).toHaveURL(/\?q=%E6%95%B0/);
});

test('every hit shows the clause’s own text with the words marked', async ({ page }) => {
  await page.goto('search/?q=数字校园');
  await hitsOf(page);
  for (const hit of await page.locator('[data-clause]').all()) {
    await expect(hit.locator('mark').first()).toHaveText('数字校园');
    expect(await hit.innerText()).not.toMatch(/\p{Script=Han} \p{Script=Han} \p{Script=Han}/u);
  }
});

test('a hit opens its clause with the words marked there', async ({ page }) => {
  await page.goto('search/?q=数字校园');
  await page.locator('[data-clause="sichuan-2022#c5"] h2 a').click();
  await expect(page).toHaveURL(/\/notices\/sichuan-2022\/\?q=.+#c5$/);
  await expect(page.locator('#c5')).toBeInViewport();
  // No other clause of the notice contains it. A title may break within the word, which then has two marks but is one match.
  expect((await page.locator('#c5 mark').allInnerTexts()).join('')).toBe('数字校园'.repeat(6));
  await expect(page.locator('[data-find-count]')).toHaveText('6 处');
  await page.goBack();
  expect((await hitsOf(page)).sort()).toEqual(DIGITAL_CAMPUS);
});

test('nothing of the index is loaded before the search is used', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto('search/');
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-state', 'idle');
  expect(loaded.filter((url) => url.includes('pagefind'))).toEqual([]);
});

test('the search box of the home page leads to the hits', async ({ page }) => {
  await page.goto('');
  await page.getByRole('combobox', { name: '检索条款' }).fill('IPv6');
  await page.getByRole('combobox', { name: '检索条款' }).press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=IPv6$/);
  expect(await hitsOf(page)).toHaveLength(4);
});

for (const [what, width] of [
  ['a phone', 390],
  ['a desk', 1280],
] as const)
  test(`few tab stops lie between the field, or the start of the page, and the first hit on ${what}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('search/?q=山东省数字校园');
    await hitsOf(page);
    const stopsToHit = async () => {
      for (let stops = 1; stops <= 15; stops += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement?.closest('[data-clause]') !== null))
          return stops;
      }
      return Infinity;
    };
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: '跳到结果' })).toBeFocused();
    await page.keyboard.press('Enter');
    expect(await stopsToHit()).toBe(1);
    await page.getByRole('combobox', { name: '检索条款' }).focus();
    expect(await stopsToHit()).toBeLessThanOrEqual(10);
  });

test('facets narrow the hits, show their counts, and are cleared with one tap', async ({ page }) => {
  await page.goto('search/?q=数字校园');
  await hitsOf(page);
  await page.getByRole('checkbox', { name: /^山东(?!省)/ }).check();
  await expect(page.getByRole('status')).toHaveText('3 条写有“数字校园”。');
  await expect(page).toHaveURL(/province=shandong/);
  await expect(
    page.locator('label:has(input[name=province])', { hasText: '四川' }).locator('[data-count]'),
  ).toHaveText('1');
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(page.getByRole('status')).toHaveText('6 条写有“数字校园”。');
  await page.goBack();
  await expect(page.getByRole('status')).toHaveText('3 条写有“数字校园”。');
  await expect(page.getByRole('checkbox', { name: /^山东(?!省)/ })).toBeChecked();
});

for (const facet of FACETS)
  test(`narrowing by a value of ${facet} lists as many hits as its count says`, async ({ page }) => {
    // The boxes of 文件 are offered only beside one that the address names, which comes first.
    const isNamed = facet === 'notice';
    await page.goto(`search/?q=网络安全${isNamed ? '&notice=fujian-2020' : ''}`);
    await hitsOf(page);
    const offered = page.locator(`label:visible input[name=${facet}]`);
    const value = await (isNamed ? offered.first() : offered.last()).getAttribute('value');
    const box = page.locator(`input[name=${facet}][value="${value}"]`);
    const count = await page.locator('label', { has: box }).locator('[data-count]').innerText();
    expect(Number(count)).toBeGreaterThan(0);
    await box.check();
    await expect(page).toHaveURL(new RegExp(`${facet}=${encodeURIComponent(value ?? '')}`));
    await expect(page.locator('[data-search-results][data-state=done]')).toHaveAttribute('data-total', count);
  });

test('hits can be narrowed to the clauses that set a number', async ({ page }) => {
  await page.goto('search/?q=数字校园&fact=numbers');
  expect((await hitsOf(page)).toSorted()).toEqual([
    'shaanxi-2024#c8',
    'shandong-2023#c1',
    'shandong-2023#c14',
    'sichuan-2022#c5',
  ]);
});

test('all hits of a long list are reachable', async ({ page }) => {
  await page.goto('search/?q=教育');
  const total = Number(
    await page.locator('[data-search-results][data-state=done]').getAttribute('data-total'),
  );
  expect(total).toBeGreaterThan(80);
  const more = page.locator('[data-search-more]');
  while (await more.isVisible()) {
    const shown = await page.locator('[data-clause]').count();
    await more.click();
    await expect.poll(() => page.locator('[data-clause]').count()).toBeGreaterThan(shown);
  }
  expect(new Set(await hitsOf(page)).size).toBe(total);
});

test('a question finds related clauses and says that none contains it literally', async ({ page }) => {
  await page.goto('search/?q=农村学校网络怎么提速');
  await expect(page.getByRole('status')).toContainText('没有条款写有');
  expect(await hitsOf(page)).toContain('shaanxi-2017#c2');
  await expect(page.locator('[data-match="literal"]')).toHaveCount(0);
});

test('words without any hit show an empty state with suggestions', async ({ page }) => {
  await page.goto('search/?q=量子纠缠zzz');
  await expect(page.getByRole('status')).toContainText('没有条款写有');
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-total', '0');
});

test('unfinished syllables of an input method are not searched', async ({ page }) => {
  await page.goto('search/');
  const input = page.getByRole('combobox', { name: '检索条款' });
  await input.dispatchEvent('compositionstart');
  await input.fill('shuzi');
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-state', 'idle');
  await input.fill('数字教育');
  await input.dispatchEvent('compositionend');
  await expect(page.getByRole('status')).toContainText('写有“数字教育”');
});

test('query text is never interpreted as markup', async ({ page }) => {
  for (const query of [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '{}[]()*+?.\\^$|',
    '"',
    '%E0%A4%A',
  ]) {
    await page.goto(`search/?${new URLSearchParams({ q: query })}`);
    await hitsOf(page);
    await expect(page.getByRole('combobox', { name: '检索条款' })).toHaveValue(query);
    expect(await page.locator('[data-search-results] img, [data-search-results] script').count()).toBe(0);
  }
});

test('unknown facet values in the address are ignored', async ({ page }) => {
  await page.goto('search/?q=数字校园&province=atlantis&theme=%3Cb%3E&year=abc');
  expect(await hitsOf(page)).toHaveLength(6);
});

test.describe('if the index doesn’t load', () => {
  test.use({ allowErrors: true });

  test('the page reports it, and a retry works once the index is available', async ({ page }) => {
    await page.route('**/pagefind/*.pf_meta', (route) => route.abort());
    await page.goto('search/?q=数字校园');
    await expect(page.locator('[data-search-results]')).toHaveAttribute('data-state', 'error');
    await expect(page.getByRole('status')).toContainText('检索索引没有载入');
    await page.unroute('**/pagefind/*.pf_meta');
    await page.getByRole('button', { name: '重试' }).click();
    expect((await hitsOf(page)).sort()).toEqual(DIGITAL_CAMPUS);
  });
});

test('the hits are accessible and fit a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('search/?q=网络安全');
  await hitsOf(page);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expectAccessible(page);
});
