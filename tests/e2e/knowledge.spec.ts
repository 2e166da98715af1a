import { expect, test } from './site.ts';

test('every number of the indicator table opens its clause at the quote', async ({ page }) => {
  await page.goto('indicators/');
  const row = page.locator('tbody tr', { hasText: '高等学校数字校园达标率' });
  await expect(row).toContainText('不低于 70 %');
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/\/notices\/shaanxi-2024\/\?q=.+#c8$/);
  await expect(page.locator('#c8 mark')).toHaveText('不低于70%');
  await expect(page.locator('#c8')).toBeInViewport();
});

test('the indicator table can be sorted and filtered', async ({ page }) => {
  await page.goto('indicators/');
  const rows = page.locator('[data-table] tbody tr:visible');
  const all = await rows.count();
  await expect(page.locator('output[data-count]')).toHaveText(`共 ${all} 项`);
  await page.getByLabel('省份').selectOption('四川');
  await expect(page.locator('output[data-count]')).toHaveText(`共 ${all} 项，符合 3 项`);
  await expect(page).toHaveURL(/\?province=sichuan$/);
  await page.getByLabel('省份').selectOption('');
  await page.getByLabel('筛选').fill('数字校园');
  await expect(rows).toHaveCount(2);
  await page.getByLabel('筛选').fill('');
  await page.getByRole('button', { name: '目标值' }).click();
  await expect(page.getByRole('columnheader', { name: '目标值' })).toHaveAttribute('aria-sort', 'ascending');
  const years = page.getByRole('button', { name: '年度' });
  await years.click();
  await expect(rows.first()).toContainText('2017');
  await years.click();
  await expect(rows.first()).toContainText('2024');
});

test('shares of different things are listed in the table and never drawn as one', async ({ page }) => {
  await page.goto('indicators/');
  const rows = page.locator('[data-table] tbody tr');
  await expect(rows.filter({ hasText: '数字校园达标率' })).toContainText('不低于 70 %');
  await expect(rows.filter({ hasText: '数字校园覆盖率' })).toContainText('达到 100 %');
  await expect(page.getByRole('img', { name: /数字校园/ })).toHaveCount(0);
});

test('a citation in the text leads to the document and back to each clause that cites it', async ({
  page,
}) => {
  await page.goto('notices/sichuan-2022/');
  await page.locator('#c16').getByRole('link', { name: '《网络安全法》' }).click();
  await expect(page).toHaveURL(/\/documents\/#cybersecurity-law$/);
  const entry = page.locator('#cybersecurity-law');
  await expect(entry).toContainText('中华人民共和国网络安全法');
  await entry.getByRole('link', { name: /福建/ }).click();
  await expect(page.locator('#c3 mark').first()).toHaveText('《中华人民共和国网络安全法》');
});

test('the first mention of a platform in a clause leads to the platform’s page with every occurrence', async ({
  page,
}) => {
  await page.goto('notices/sichuan-2022/');
  const links = page.locator('#c9 a.platform', { hasText: '四川云教' });
  await expect(links).toHaveCount(1);
  await links.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('四川云教');
  await expect(page.locator('main mark')).toHaveCount(6);
});

test('a responsibility note leads from the unit to its tasks', async ({ page }) => {
  await page.goto('tasks/');
  await page.getByRole('link', { name: '省教育考试院' }).first().click();
  await expect(page.locator('#unit-fujian-examinations')).toContainText('福建省教育考试院');
  await page.locator('#unit-fujian-examinations').getByRole('link').first().click();
  await expect(page).toHaveURL(/fujian-2020\/\?q=.+#c13$/);
});

test('kin of a clause are shown on demand, with the shared wording', async ({ page }) => {
  await page.goto('notices/fujian-2020/');
  const kin = page.locator('#c29 .findings');
  await expect(kin.locator('.kin')).toBeHidden();
  await kin.getByText(/相近条款 \d/).click();
  await expect(kin).toContainText('加大教育信息化宣传力度');
  await kin.getByRole('link', { name: '彼处' }).first().click();
  await expect(page.locator('mark').first()).toContainText('教育信息化工作营造良好的舆论氛围');
});

test('the coverage page matches the files', async ({ page, request }) => {
  const notices = (await (await request.get('data/notices.json')).json()) as {
    province: string;
    year: number;
  }[];
  await page.goto('coverage/');
  const counts = await page
    .locator('td[data-count]')
    .evaluateAll((cells) => cells.map((cell) => ({ ...(cell as HTMLElement).dataset })));
  for (const { province, year, count } of counts)
    expect(Number(count)).toBe(
      notices.filter((notice) => notice.province === province && notice.year === Number(year)).length,
    );
  expect(counts.reduce((sum, { count }) => sum + Number(count), 0)).toBe(notices.length);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the tables are complete', async ({ page }) => {
    await page.goto('indicators/');
    await expect(page.locator('[data-table] tbody tr')).toHaveCount(31);
    await page.goto('tasks/');
    await expect(page.locator('[data-table] tbody tr')).toHaveCount(78);
  });
});
