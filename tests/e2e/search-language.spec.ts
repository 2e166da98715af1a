import { expect, expectAccessible, expectNoSidewaysScroll, hitsOf, test } from './site.ts';

test('a province next to a word becomes a removable chip', async ({ page }) => {
  await page.goto('search/?q=福建 疫情');
  await expect(page.getByRole('status')).toHaveText('4 条写有“疫情”。');
  for (const key of await hitsOf(page)) expect(key).toMatch(/^fujian-/);
  const chip = page.locator('[data-search-chip]');
  await expect(chip).toHaveText('省份：福建 ×');
  await chip.click();
  await expect(page).toHaveURL(/\?q=%E7%96%AB%E6%83%85$/);
  await expect(chip).toHaveCount(0);
});

test('a province without hits is reported, and other provinces are shown', async ({ page }) => {
  await page.goto('search/?q=山东省 督导');
  await expect(page.getByRole('status')).toContainText('山东省的文件未见“督导”，其他文件中');
  expect((await hitsOf(page)).length).toBeGreaterThan(3);
});

test('a province that isn’t in the collection is reported as 未收录', async ({ page }) => {
  await page.goto('search/?q=广东 数字校园');
  await expect(page.locator('[data-search-understood]')).toContainText('广东：未收录');
  expect(await hitsOf(page)).toHaveLength(6);
});

test('terms joined by a space are reported to occur next to each other', async ({ page }) => {
  await page.goto('search/?q=应急演练 攻防演练');
  await expect(page.getByRole('status')).toContainText('条同时写有“应急演练”和“攻防演练”');
  expect((await hitsOf(page))[0]).toBe('shandong-2023#c17');
});

test('pinyin is searched as the word it spells, with a link back', async ({ page }) => {
  await page.goto('search/?q=xinxisuyang');
  await expect(page.getByRole('status')).toHaveText(
    '没有条款写有“xinxisuyang”，已按“信息素养”检索：8 条写有它或它的同义词。',
  );
  await page.getByRole('link', { name: '仍搜“xinxisuyang”' }).click();
  await expect(page.getByRole('status')).toHaveText('没有条款写有“xinxisuyang”。');
  await expect(page.locator('[data-search-tools]')).toBeHidden();
});

test('a page with the name of the query is offered above the clauses', async ({ page }) => {
  await page.goto('search/?q=数字基础设施');
  await hitsOf(page);
  const card = page.locator('[data-search-card]');
  await expect(card).toHaveText('数字基础设施');
  await card.click();
  await expect(page).toHaveURL(/\/themes\/infrastructure\/$/);
});

test('parts and kinds of a word are suggested, not searched', async ({ page }) => {
  await page.goto('search/?q=三个课堂');
  expect(await hitsOf(page)).toHaveLength(3);
  await expect(page.locator('[data-search-advice]')).toContainText('更具体的说法：专递课堂');
});

for (const query of ['福建 疫情', '山东省 督导', '学校上网谁出钱', 'xinxisuyang'])
  test(`the first hit for ${query} is on a phone’s first screen`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`search/?${new URLSearchParams({ q: query })}`);
    await hitsOf(page);
    const box = await page.locator('[data-clause] h2').first().boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(844);
    await expect(page.getByText('筛选', { exact: true })).toBeVisible();
    await expect(page.getByRole('group', { name: '省份' })).toBeHidden();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
