import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { expect, expectAccessible, expectNoSidewaysScroll, test } from './site.ts';

const FOUR = 'compare/?n=shaanxi-2024&n=sichuan-2022&n=shandong-2023&n=fujian-2020';

/** Waits until the comparison of the current address is shown. */
async function waitForComparison(page: Page): Promise<void> {
  await expect(page.locator('[data-compare-result]')).toHaveAttribute('aria-busy', 'false');
}

const cell = (page: Page, notice: string, theme: string) =>
  page.locator(`[data-cell][data-notice="${notice}"][data-theme="${theme}"]`);
const clausesIn = (page: Page, notice: string, theme: string) =>
  cell(page, notice, theme)
    .locator('[data-clause]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-clause')));

test('each cell’s clauses equal the text of their own pages, byte for byte', async ({ page, request }) => {
  await page.goto(FOUR);
  await waitForComparison(page);
  const shown = await page.locator('[data-cell] [data-clause]').evaluateAll((clauses) =>
    clauses.map((clause) => ({
      key: clause.getAttribute('data-clause') ?? '',
      heading: clause.querySelector('h3')?.textContent,
      text: clause.querySelector('.compared-text')?.textContent,
    })),
  );
  expect(shown.length).toBeGreaterThan(150);
  const records = (await (await request.get('data/clauses.jsonl')).text()).trimEnd().split('\n');
  const byKey = new Map(
    records.map((line) => {
      const record = JSON.parse(line) as Record<
        'notice' | 'id' | 'label' | 'title' | 'text' | 'titleEnd',
        string
      >;
      return [`${record.notice}#${record.id}` as string, record] as const;
    }),
  );
  for (const { key, heading, text } of shown) {
    const record = byKey.get(key);
    expect(text, key).toBe(record?.text);
    const printed = `${record?.label ?? ''}${record?.title ?? ''}`;
    expect(heading, key).toBe(printed === '' ? '本条' : `${printed}${record?.titleEnd}`);
  }
  // The same check against the pages themselves, whose lines are elements.
  for (const id of ['shaanxi-2024', 'fujian-2020']) {
    await page.goto(`notices/${id}/`);
    const onPage = await page.locator('[data-notice-text] .clause').evaluateAll((clauses) =>
      clauses.map((clause) => {
        const copy = clause.cloneNode(true) as Element;
        for (const chrome of copy.querySelectorAll('[data-chrome]')) chrome.remove();
        return { id: clause.id, text: copy.textContent.replace(/\s/g, '') };
      }),
    );
    const own = new Map(
      shown.map(({ key, heading, text }) => [
        key,
        `${heading === '本条' ? '' : heading}${text}`.replace(/\s/g, ''),
      ]),
    );
    for (const clause of onPage.filter((one) => own.has(`${id}#${one.id}`)))
      expect(own.get(`${id}#${clause.id}`)).toBe(clause.text);
  }
});

test('a row has the clauses of its theme, and the kinds of gaps are distinguished', async ({ page }) => {
  await page.goto(FOUR);
  await waitForComparison(page);
  expect(await clausesIn(page, 'shaanxi-2024', 'cybersecurity')).toEqual([
    'shaanxi-2024#c17',
    'shaanxi-2024#c19',
  ]);
  expect(await clausesIn(page, 'sichuan-2022', 'cybersecurity')).toEqual([
    'sichuan-2022#c16',
    'sichuan-2022#c17',
  ]);
  expect(await clausesIn(page, 'shandong-2023', 'cybersecurity')).toContain('shandong-2023#c17');
  expect(await clausesIn(page, 'fujian-2020', 'cybersecurity')).toContain('fujian-2020#c23');
  await expect(cell(page, 'fujian-2020', 'software')).toHaveAttribute('data-state', 'none');
  await expect(cell(page, 'fujian-2020', 'software')).toHaveText('该文件未见');
  await page.goto('compare/?n=shaanxi-2024&n=sichuan-2024&theme=software');
  await waitForComparison(page);
  await expect(cell(page, 'sichuan-2024', 'software')).toHaveAttribute('data-state', 'no-notice');
  await expect(cell(page, 'sichuan-2024', 'software')).toHaveText('未收录');
  await expect(cell(page, 'shaanxi-2024', 'software')).toHaveAttribute('data-state', 'text');
});

test('a comparison can be built by keyboard alone, and its address reproduces it', async ({ page }) => {
  await page.goto('compare/');
  const field = page.getByRole('combobox', { name: '添加文件' });
  await field.focus();
  await page.keyboard.type('四川');
  await expect(page.getByRole('option', { name: '四川 2022' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await waitForComparison(page);
  await expect(page).toHaveURL(/\?n=shaanxi-2024&n=shandong-2023&n=sichuan-2022$/);
  await expect(field).toBeFocused();
  await page.keyboard.type('2020 福建');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/n=fujian-2020/);
  await expect(field).toBeDisabled();
  await page.getByRole('button', { name: '移除山东 2023' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-picked] li')).toHaveCount(3);
  await page.getByRole('button', { name: '福建 2020左移一列' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('combobox', { name: '主题' }).focus();
  // The eleventh theme.
  for (let at = 0; at < 11; at += 1) await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/n=shaanxi-2024&n=fujian-2020&n=sichuan-2022&theme=cybersecurity$/);
  await waitForComparison(page);
  const text = await page.locator('[data-compare-result]').innerText();
  await page.goto(page.url());
  await waitForComparison(page);
  expect(await page.locator('[data-compare-result]').innerText()).toBe(text);
});

test('a notice missing from the collection can be requested by province and year', async ({ page }) => {
  await page.goto('compare/');
  const field = page.getByRole('combobox', { name: '添加文件' });
  await field.fill('北京2021年');
  await field.press('Enter');
  await expect(page).toHaveURL(/n=beijing-2021/);
  await expect(page.locator('[data-compare-messages]')).toContainText('北京 2021未收录，不表示没有发文');
  await field.fill('某地');
  await field.press('Enter');
  await expect(page.locator('[data-picker-message]')).toContainText('没有找到“某地”');
});

test('a notice can be found among a thousand', async ({ page }) => {
  const provinces = ['hebei', 'henan', 'hubei', 'hunan', 'jiangsu'];
  const years = Array.from({ length: 20 }, (_, at) => 2005 + at);
  const ids = years.flatMap((year) =>
    provinces.flatMap((province) =>
      Array.from({ length: 10 }, (_, at) => `${province}-${year}${at === 0 ? '' : `-${at + 1}`}`),
    ),
  );
  expect(ids).toHaveLength(1000);
  await page.route('**/data/ids.json', (route) => route.fulfill({ json: ids }));
  await page.goto('compare/');
  await page.getByRole('combobox', { name: '添加文件' }).fill('湖南2019');
  const options = page.getByRole('listbox', { name: '收录的文件' }).getByRole('option');
  await expect(options).toHaveCount(10);
  await expect(options.first()).toHaveText('湖南 2019');
  await expect(options.last()).toHaveText('湖南 2019（第 10 份）');
});

test('the back button returns through the comparisons', async ({ page }) => {
  await page.goto('compare/');
  await page.getByRole('button', { name: '移除山东 2023' }).click();
  await expect(page.locator('[data-compare-messages]')).toContainText('再选一份文件才能比较');
  await page.goBack();
  await expect(page.locator('[data-picked] li')).toHaveCount(2);
  await expect(page.locator('.comparison thead th')).toHaveCount(2);
});

test('shared wording is marked, and stock phrases can be dimmed', async ({ page }) => {
  await page.goto(`${FOUR}&theme=cybersecurity`);
  await waitForComparison(page);
  const marked = await page.locator('mark.shared').allInnerTexts();
  expect(marked.filter((text) => text.includes('提升网络安全态势感知能力'))).toHaveLength(2);
  await page.getByLabel('淡化套语').check();
  await expect(page).toHaveURL(/stock=dim/);
  await expect(page.locator('[data-compare-result]')).toHaveAttribute('data-dim-stock', '');
  await expect(page.locator('.stock', { hasText: '习近平' }).first()).toBeVisible();
});

test('distinctive words are listed with the method, and targets side by side', async ({ page }) => {
  await page.goto(FOUR);
  await waitForComparison(page);
  await expect(page.locator('.distinctive')).toContainText('本列明显多用的词');
  await expect(page.locator('.distinctive td').nth(1)).toContainText('四川云教');
  const indicators = page.locator('#theme-infrastructure .indicators td');
  await expect(indicators.nth(0)).toContainText('数字校园达标率：不低于 70 %');
  await expect(indicators.nth(2)).toContainText('数字校园覆盖率：达到 100 %');
  await expect(indicators.filter({ hasText: '各列相差' })).toHaveCount(0);
});

test('rows can follow the order of the first notice', async ({ page }) => {
  await page.goto('compare/?n=sichuan-2022&n=shaanxi-2024&order=first');
  await waitForComparison(page);
  const rows = await page.locator('tbody[id]').evaluateAll((all) => all.map(({ id }) => id));
  const first = await page.locator('[data-cell][data-state="text"]').first().getAttribute('data-theme');
  expect(rows[0]).toBe(`theme-${first}`);
  expect(rows).toHaveLength(20);
  expect(rows.indexOf('theme-governance')).not.toBe(9);
});

test('a province over the years shows which clauses stayed, are new, or are gone', async ({ page }) => {
  await page.goto('compare/?n=shaanxi-2024&n=shaanxi-2017&view=changes');
  await waitForComparison(page);
  const training = page.locator('[data-change="stayed"]', { hasText: '培养提升管理人员信息化领导力' });
  await expect(training).toContainText('加大教育信息化培训力度');
  const pair = training.locator('.pair', { hasText: '指导各地开展本地区教育信息化培训' }).last();
  const both = await pair.locator('.word-diff').evaluate((diff) => ({
    older: [...diff.querySelectorAll('span, del')].map(({ textContent }) => textContent).join(''),
    newer: [...diff.querySelectorAll('span, ins')].map(({ textContent }) => textContent).join(''),
  }));
  expect([both.older, both.newer]).toEqual(await pair.locator('blockquote').allTextContents());
  await expect(
    page.locator('[data-change="new"]', { hasText: '持续推进教育行业软件正版化工作' }),
  ).toBeVisible();
  await expect(page.locator('[data-change="gone"]')).toHaveCount(0);
  await page.locator('[data-count="unpaired"] summary').click();
  await page.locator('[data-count="unpaired"] a').first().click();
  await expect(page.locator('[data-change="unpaired"]:target')).toBeInViewport();
  await expect(page.locator('#theme-software h2')).toContainText('新涉及的主题');
  await expect(page.locator('#theme-infrastructure h2')).toContainText('两份均涉及');
  await expectAccessible(page);
});

test('a comparison is exported as CSV and as Markdown, each clause with its citation', async ({ page }) => {
  await page.goto('compare/?n=shaanxi-2024&n=fujian-2020&theme=software');
  await waitForComparison(page);
  const csv = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 CSV' }).click();
  const rows = readFileSync(await (await csv).path(), 'utf8');
  expect(rows.startsWith('\uFEFF主题,文件,')).toBe(true);
  expect(rows).toContain('陕教信办〔2024〕7号[A/OL]');
  expect(rows).toContain('福建 2020,fujian-2020,该文件未见');
  const markdown = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 Markdown' }).click();
  const text = readFileSync(await (await markdown).path(), 'utf8');
  expect(text).toContain('## 软件正版化与信创');
  expect(text).toContain('> 18.持续推进教育行业软件正版化工作。');
  expect(text).toContain('收录截至 2026-11-21');
});

test('in print the citations are expanded and the controls hidden', async ({ page }) => {
  await page.goto('compare/?n=shaanxi-2024&n=fujian-2020&theme=software');
  await waitForComparison(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.notice-citations li').first()).toBeVisible();
  await expect(page.locator('[data-compare-controls]')).toBeHidden();
});

const WRONG: [string, string, RegExp, number][] = [
  ['an unknown id', '?n=shaanxi-2024&n=nowhere-2020&n=sichuan-2022', /没有编号为“nowhere-2020”的文件/, 2],
  ['one notice twice', '?n=shaanxi-2024&n=shaanxi-2024&n=sichuan-2022', /“shaanxi-2024”写了不止一次/, 2],
  [
    'five notices',
    '?n=shaanxi-2024&n=shaanxi-2017&n=sichuan-2022&n=shandong-2023&n=fujian-2020',
    /最多比较 4 份，“fujian-2020”未列入/,
    4,
  ],
  ['an unknown theme', '?n=shaanxi-2024&n=sichuan-2022&theme=nothing', /没有编号为“nothing”的主题/, 2],
  ['only unknown ids', '?n=x&n=%3Cimg%20src=x%20onerror=alert(1)%3E', /没有编号为“x”的文件/, 0],
];
for (const [what, address, message, columns] of WRONG) {
  test(`${what} is reported, and the rest is compared`, async ({ page }) => {
    await page.goto(`compare/${address}`);
    await waitForComparison(page);
    await expect(page.locator('[data-compare-messages]')).toContainText(message);
    await expect(page.locator('.comparison thead th')).toHaveCount(columns);
    expect(await page.locator('yd-compare img').count()).toBe(0);
  });
}

test.describe('if a file doesn’t load', () => {
  test.use({ allowErrors: true });

  test('a notice that fails to load is reported, the others are shown, and a retry loads it', async ({
    page,
  }) => {
    await page.route('**/data/notices/sichuan-2022.json', (route) => route.abort());
    await page.goto('compare/?n=shaanxi-2024&n=sichuan-2022&theme=cybersecurity');
    await waitForComparison(page);
    await expect(page.locator('[data-compare-messages]')).toContainText('四川 2022没有载入，请检查网络');
    expect(await clausesIn(page, 'shaanxi-2024', 'cybersecurity')).toHaveLength(2);
    await expect(cell(page, 'sichuan-2022', 'cybersecurity')).toHaveCount(0);
    await page.unroute('**/data/notices/sichuan-2022.json');
    await page.getByRole('button', { name: '重试' }).click();
    await expect(cell(page, 'sichuan-2022', 'cybersecurity')).toHaveAttribute('data-state', 'text');
  });

  test('notices are still compared without the list of ids', async ({ page }) => {
    await page.route('**/data/ids.json', (route) => route.abort());
    await page.goto('compare/?n=shaanxi-2024&n=sichuan-2022&theme=cybersecurity');
    await waitForComparison(page);
    expect(await clausesIn(page, 'sichuan-2022', 'cybersecurity')).toHaveLength(2);
  });
});

test('opening a pair loads only the files of its two notices, at most 150 KB', async ({ page }) => {
  let bytes = 0;
  const files: string[] = [];
  page.on('requestfinished', async (request) => {
    if (request.url().includes('/data/')) files.push(new URL(request.url()).pathname);
    const response = await request.response();
    bytes += (await response?.body())?.length ?? 0;
  });
  await page.goto('compare/?n=shaanxi-2024&n=sichuan-2022');
  await waitForComparison(page);
  await page.waitForLoadState('networkidle');
  expect(files.toSorted()).toEqual([
    '/data/ids.json',
    '/data/notices/shaanxi-2024.json',
    '/data/notices/sichuan-2022.json',
  ]);
  // Uncompressed. About a third of it is transferred.
  expect(bytes).toBeLessThan(450_000);
});

for (const view of ['table', 'changes']) {
  test(`the view ${view} fits a phone, and 400 % zoom`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`compare/?n=shaanxi-2024&n=shaanxi-2017&view=${view}`);
    await waitForComparison(page);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}

test('the focus stays with a moved column', async ({ page }) => {
  await page.goto('compare/?n=shaanxi-2024&n=sichuan-2022&n=fujian-2020');
  await waitForComparison(page);
  await page.getByRole('button', { name: '福建 2020左移一列' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '福建 2020左移一列' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/n=fujian-2020&n=shaanxi-2024&n=sichuan-2022$/);
  await expect(page.getByRole('button', { name: '福建 2020右移一列' })).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the view opens on content, and columns are swiped one at a time under their names', async ({
    page,
  }) => {
    await page.goto(`${FOUR}&theme=cybersecurity`);
    await waitForComparison(page);
    await expect(page.getByText('左右滑动')).toBeInViewport();
    await expect(cell(page, 'shaanxi-2024', 'cybersecurity').locator('p').first()).toBeInViewport();
    await expect(page.getByRole('button', { name: '下载 CSV' })).toBeHidden();
    await page.getByText('导出', { exact: true }).click();
    await expect(page.getByRole('button', { name: '下载 CSV' })).toBeVisible();
    const table = page.locator('.swiped');
    await table.evaluate((box) => box.scrollTo({ left: 500, top: 300 }));
    // It snaps to the beginning of a column.
    const places = () =>
      page
        .locator('.comparison thead th')
        .evaluateAll((heads) =>
          heads.map((head) =>
            Math.round(
              head.getBoundingClientRect().left -
                (head.closest('.swiped')?.getBoundingClientRect().left ?? 0),
            ),
          ),
        );
    await expect.poll(async () => (await places()).some((left) => Math.abs(left) < 3)).toBe(true);
    const at = (await places()).findIndex((left) => Math.abs(left) < 3);
    expect(at).toBeGreaterThan(0);
    await expect(page.locator('.comparison thead th').nth(at)).toBeInViewport();
    await expect(page.locator('.group-name', { hasText: '网络与数据安全' })).toBeInViewport();
    await expectAccessible(page);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the prebuilt comparisons are complete', async ({ page }) => {
    await page.goto('compare/');
    await page.getByText('一省历年').click();
    await page.getByRole('link', { name: '陕西历年' }).click();
    await expect(page.locator('[data-change="stayed"]').first()).toBeVisible();
    await page.goto('compare/themes/cybersecurity/');
    expect(await clausesIn(page, 'shaanxi-2024', 'cybersecurity')).toHaveLength(2);
    await expect(page.locator('[data-compare-controls]')).toBeHidden();
  });
});
