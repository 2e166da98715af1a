import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { expect, expectAccessible, expectContrast, test } from './site.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a clause is copied with its citation, without stray spaces', async ({ page, request }) => {
  const file = (await (await request.get('data/notices/shaanxi-2024.json')).json()) as {
    records: { id: string; text: string }[];
  };
  await page.goto('notices/shaanxi-2024/#c8');
  const tools = page.locator('#c8 .clause-tools');
  await tools.getByRole('button', { name: /^复制并注明出处/ }).click();
  await expect(page.locator('[data-notice-message]')).toHaveText('已复制，附出处。');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const text = file.records.find(({ id }) => id === 'c8')?.text ?? '';
  expect(copied.split('\n')).toEqual([
    '8.推进教育新型基础设施建设。',
    ...text.split('\n'),
    expect.stringMatching(/^——.*陕教信办〔2024〕7号\[A\/OL\].*8\.推进教育新型基础设施建设\. http.*#c8$/),
  ]);
});

test('a notice and a clause can be cited in four formats', async ({ page }) => {
  await page.goto('notices/shaanxi-2024/');
  await page.locator('#c8').hover();
  await page
    .locator('#c8')
    .getByRole('button', { name: /^引用格式/ })
    .click();
  const dialog = page.getByRole('dialog', { name: '引用格式' });
  await expect(dialog.getByLabel('GB/T 7714—2015', { exact: true })).toContainText(
    /\(2024-03-25\)\[\d{4}-\d\d-\d\d\]\. 8\.推进/,
  );
  await expect(dialog.getByLabel('BibTeX', { exact: true })).toContainText('@misc{shaanxi-2024-c8,');
  await expect(dialog.getByLabel('BibTeX', { exact: true })).toContainText('教育网络安全和信息化工作要点');
  await expect(dialog.getByLabel('RIS', { exact: true })).toContainText('M1  - 陕教信办〔2024〕7号');
  const csl = JSON.parse(await dialog.getByLabel('CSL-JSON', { exact: true }).innerText()) as {
    URL: string;
  }[];
  expect(csl[0]?.URL).toMatch(/#c8$/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('a notice can be downloaded in full as Markdown and as plain text', async ({ page, request }) => {
  const file = (await (await request.get('data/notices/shaanxi-2017.json')).json()) as {
    records: { text: string }[];
  };
  await page.goto('notices/shaanxi-2017/');
  const plain = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载', exact: true }).click();
  await page.getByRole('button', { name: '纯文本' }).click();
  const text = readFileSync(await (await plain).path(), 'utf8');
  for (const record of file.records) expect(text).toContain(record.text);
  const markdown = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Markdown' }).click();
  const marked = readFileSync(await (await markdown).path(), 'utf8');
  expect(marked.startsWith('# 2017年教育信息化工作要点任务分解表')).toBe(true);
  expect(marked).toContain('非官方文本');
});

test('an error report is prefilled with the clause and its words', async ({ page }) => {
  await page.goto('notices/sichuan-2022/');
  await page.locator('#c5').hover();
  await page
    .locator('#c5')
    .getByRole('button', { name: /^报告错误/ })
    .click();
  const dialog = page.getByRole('dialog', { name: '报告错误' });
  await expect(dialog.getByRole('link', { name: '关于要点' })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '复制' }).click();
  await expect(dialog.getByRole('button', { name: '已复制' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('sichuan-2022#c5 文本有误');
  expect(copied).toContain('5.加快数字校园建设');
});

test('on a phone the contents open as a sheet with one tap, and close once a part is chosen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('notices/shaanxi-2024/#c9');
  const part = page.locator('.contents a').last();
  await expect(part).toBeHidden();
  await page.locator('.contents summary').click();
  await part.click();
  await expect(part).toBeHidden();
  await expect(page.locator('#c21')).toBeInViewport();
});

test('the table of contents follows the reading position', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('notices/sichuan-2022/#c9');
  await expect(page.locator('.contents a[aria-current]')).toHaveAttribute('href', '#c9');
  await expect(page.locator('[data-progress]')).toHaveText(/^\d+ \/ 19$/);
});

test('a term is explained on focus, and at the first touch', async ({ page }) => {
  await page.goto('notices/sichuan-2022/#c9');
  const term = page.locator('#c9 a.platform').first();
  await term.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tooltip')).not.toBeEmpty();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toHaveCount(0);
});

test('dark colours, large text and high contrast persist across pages', async ({ page }) => {
  await page.goto('');
  await page.getByText('显示设置', { exact: true }).click();
  await page.getByText('深色').click();
  await page.getByText('特大').click();
  await page.getByText('高', { exact: true }).click();
  const look = () =>
    page.evaluate(() => {
      const { fontSize, backgroundColor } = getComputedStyle(document.documentElement);
      return [fontSize, backgroundColor];
    });
  expect(await look()).toEqual(['23.2px', 'rgb(0, 0, 0)']);
  await page.goto('notices/fujian-2020/');
  expect(await look()).toEqual(['23.2px', 'rgb(0, 0, 0)']);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await expectContrast(page);
  await page.getByText('显示设置', { exact: true }).click();
  await page.getByText('跟随系统').click();
  await page.goto('');
  expect((await look())[1]).not.toBe('rgb(0, 0, 0)');
});

test('a printed notice has only the text, in light colours, with its address', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto('notices/shaanxi-2024/');
  await expect(page.locator('#c8')).toBeVisible();
  for (const chrome of ['.site-nav', '.contents', '.notice-actions', '#c8 .clause-tools', '#c8 .findings'])
    await expect(page.locator(chrome)).toBeHidden();
  await expect(page.locator('.print-address')).toContainText('/notices/shaanxi-2024/');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the text begins within 1.2 screens', async ({ page }) => {
    for (const id of ['shaanxi-2024', 'fujian-2020', 'sichuan-2022', 'shandong-2023', 'shaanxi-2017']) {
      await page.goto(`notices/${id}/`);
      const line = page.locator('[data-notice-text] :is(.preamble, .clause) p').first();
      expect((await line.boundingBox())?.y, id).toBeLessThan(1.2 * 844);
    }
  });

  test('the facts and the letter unfold from their line', async ({ page }) => {
    await page.goto('notices/shaanxi-2024/');
    await expect(page.getByText('未登记官方网址')).toBeHidden();
    await page.getByText('陕教信办〔2024〕7号 · 2024-03-25').click();
    await expect(page.getByText('未登记官方网址')).toBeVisible();
    await page.getByText('印发通知全文').click();
    await expect(page.locator('.cover .line-addressees')).toBeVisible();
  });
});

test('the original file is offered as received, unless words of it are redacted', async ({
  page,
  request,
}) => {
  await page.goto('notices/fujian-2020/');
  const path = await page.getByRole('link', { name: '下载收到的原文件' }).getAttribute('href');
  const original = await (await request.get(path ?? '')).body();
  const digest = createHash('sha256').update(original).digest('hex');
  await page.getByText('非官方文本，据').click();
  await expect(page.locator('.provenance')).toContainText(digest);
  await page.goto('notices/shandong-2023/');
  await expect(page.getByText('不提供下载')).toBeVisible();
  expect((await request.get('originals/shandong-2023.txt')).status()).toBe(404);
});
