import { expect, hitsOf, test } from './site.ts';

test('the search works in `astro dev`, without a build', async ({ page }) => {
  await page.goto('search/?q=数字校园');
  expect(await hitsOf(page)).toHaveLength(6);
  await page.locator('[data-clause="shaanxi-2024#c8"] h2 a').click();
  await expect(page.locator('#c8 mark')).toHaveCount(3);
});
