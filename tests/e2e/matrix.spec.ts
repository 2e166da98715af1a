import { expect, expectAccessible, expectNoSidewaysScroll, test } from './site.ts';

interface Line {
  notice: string;
  kind: string;
  themes: string[];
}

test('every number of the theme matrix counts the clauses it links to', async ({ page, request }) => {
  const lines = (await (await request.get('data/clauses.jsonl')).text()).trimEnd().split('\n');
  const clauses = lines
    .map((line) => JSON.parse(line) as Line)
    .filter(({ kind }) => /^(?:clause|lead|preamble)$/.test(kind));
  await page.goto('matrix/');
  const cells = await page.locator('[data-matrix="themes"] td').evaluateAll((all) =>
    all.map((cell) => ({
      notice: (cell as HTMLElement).dataset['notice'],
      theme: (cell.parentElement as HTMLElement).dataset['row'] ?? '',
      count: Number((cell as HTMLElement).dataset['count'] ?? 0),
      text: cell.textContent.trim(),
    })),
  );
  expect(cells).toHaveLength(100);
  for (const { notice, theme, count, text } of cells) {
    expect(count).toBe(clauses.filter((one) => one.notice === notice && one.themes.includes(theme)).length);
    if (count === 0) expect(text).toMatch(/^(?:未见|提及)$/);
  }
  await page.locator('[data-row="software"] td[data-notice="shandong-2023"] a').click();
  await expect(page).toHaveURL(/\/themes\/software\/#shandong-2023$/);
  await expect(page.locator('#shandong-2023')).toContainText('软件正版化和信创工作专项行动');
});

test('the measure can be switched, rows sorted by a notice and columns by a theme', async ({ page }) => {
  await page.goto('matrix/');
  const themes = page.locator('#themes');
  await expect(themes.getByText('5.3 %')).toBeVisible();
  await themes.getByText('条数', { exact: true }).click();
  await expect(themes.getByText('5.3 %')).toBeHidden();
  await themes.getByRole('button', { name: '按山东 2023排列各行' }).click();
  const counts = await themes
    .locator('td[data-notice="shandong-2023"]')
    .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset['count'] ?? 0)));
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  await themes.getByRole('button', { name: '按网络与数据安全排列各列' }).click();
  await expect(themes.locator('thead th').nth(1)).toContainText('福建 2020');
  await expect(themes.locator('[data-row="cybersecurity"] td').first()).toHaveAttribute(
    'data-notice',
    'fujian-2020',
  );
});

test('the instruments of the same notices unfold below, each figure linked to its phrases', async ({
  page,
  request,
}) => {
  const coded = (await (await request.get('data/instruments.json')).json()) as Record<
    'notice' | 'clause' | 'instrument',
    string
  >[];
  const own = coded.filter(
    ({ notice, instrument }) => `${notice} ${instrument}` === 'shandong-2023 training',
  );
  await page.goto('matrix/');
  await page.locator('summary', { hasText: '可考核、力度、政策工具与首见' }).click();
  const heads = await page.locator('#codings table').first().getByRole('columnheader').allInnerTexts();
  const cells = page.locator('#codings tr', { hasText: '培训' }).getByRole('cell');
  const cell = cells.nth(heads.indexOf('山东 2023') - 1);
  await expect(cell).toHaveText(`${new Set(own.map(({ clause }) => clause)).size} 条`);
  await expectNoSidewaysScroll(page);
  await cell.getByRole('link').click();
  await expect(page).toHaveURL(/\/codings\/training\/\?notice=shandong-2023$/);
});

test('the lens counts the same as a comparison with every text, and each number opens its places', async ({
  page,
  request,
}) => {
  const lines = (await (await request.get('data/clauses.jsonl')).text()).trimEnd().split('\n');
  const records = lines.map(
    (line) => JSON.parse(line) as { notice: string; title: string | null; text: string },
  );
  await page.goto('lens/');
  await page.getByRole('searchbox', { name: /用空格或顿号分开/ }).fill('云、人工智能 网络安全');
  await page.getByRole('button', { name: '统计' }).click();
  await expect(page.locator('[data-lens-result]')).toHaveAttribute('data-state', 'done');
  await expect(page).toHaveURL(/\?q=%E4%BA%91&q=/);
  for (const term of ['云', '人工智能', '网络安全']) {
    const own = records.filter(({ notice }) => notice === 'shandong-2023');
    const occurrences = own.reduce(
      (sum, { title, text }) => sum + `${title ?? ''}\n${text}`.replace(/\s/g, '').split(term).length - 1,
      0,
    );
    const cell = page.locator(`tr[data-province="shandong"] td[data-term="${term}"]`);
    await expect(cell).toHaveAttribute('data-occurrences', String(occurrences));
  }
  await expect(page.getByRole('img', { name: /“云”每万字/ })).toBeVisible();
  await expect(page.locator('tr[data-province="sichuan"]')).toContainText('该文件未见');
  await expectAccessible(page);
  await page.getByLabel(/^省份/).selectOption('陕西');
  await expect(page).toHaveURL(/&province=shaanxi$/);
  await expect(page.locator('[data-lens-status]')).toContainText('所选 2 组，共 5 组');
  await page.getByLabel(/^年度/).selectOption('2020');
  await expect(page.locator('[data-lens-status]')).toContainText('没有收录文件');
  await page.goBack();
  await page.goBack();
  await page.locator('tr[data-province="shandong"] td[data-term="云"] a').click();
  await expect(page.locator('.keyword-lines tbody tr')).toHaveCount(6);
});

test('terms beyond the fifth are ignored and named, and an empty query counts nothing', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('lens/?q=云&q=数据&q=平台&q=资源&q=安全&q=<b>教育</b>&order=year');
  await expect(page.locator('[data-lens-status]')).toContainText('未列入：<b>教育</b>');
  await expect(page.locator('.lens tbody tr').first()).toHaveAttribute('data-year', '2024');
  await expectNoSidewaysScroll(page);
  await page.goto('lens/');
  await expect(page.locator('[data-lens-result]')).toHaveAttribute('data-state', 'idle');
});

test('the tile map and the year line lead to provinces and years', async ({ page }) => {
  await page.goto('');
  const map = page.getByRole('list', { name: /各省收录的文件/ });
  await expect(map.getByRole('listitem')).toHaveCount(32);
  await expect(map.getByRole('link')).toHaveCount(4);
  await expect(map.getByRole('link', { name: '四川 1 份' })).toBeVisible();
  await expect(map.getByRole('listitem').filter({ hasText: '北京' })).toContainText('未收录');
  await page.getByRole('list', { name: '各年度收录的文件' }).getByRole('link', { name: /2022/ }).click();
  await expect(page).toHaveURL(/\/years\/2022\/$/);
});

test.describe('if the index doesn’t load', () => {
  test.use({ allowErrors: true });

  test('the lens reports it, and a retry works', async ({ page }) => {
    await page.route('**/catalogue.json', (route) => route.abort());
    await page.goto('lens/?q=云');
    await expect(page.locator('[data-lens-status]')).toContainText('请检查网络后重试');
    await page.unroute('**/catalogue.json');
    await page.getByRole('button', { name: '重试' }).click();
    await expect(page.locator('[data-lens-result]')).toHaveAttribute('data-state', 'done');
  });
});

test('on a phone the row and column headers stay visible while the matrix is swiped', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('matrix/');
  const themes = page.locator('#themes');
  await expect(themes.getByText('左右滑动')).toBeInViewport();
  await expect(themes.locator('td').first()).toBeInViewport();
  await themes.locator('.swiped').evaluate((box) => {
    box.scrollIntoView();
    box.scrollTo({ left: 400 });
  });
  await expect(themes.locator('td[data-notice="shaanxi-2017"]').nth(10)).toBeInViewport();
  await expect(themes.locator('tbody th').nth(10)).toBeInViewport();
  await expect(themes.locator('thead th').last()).toBeInViewport();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
