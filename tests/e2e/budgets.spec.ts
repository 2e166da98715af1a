/** Size budgets, HTML validity and machine-readable metadata of pages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

import { HtmlValidate } from 'html-validate';

import { expect, test } from './site.ts';

test.use({ reuseContext: false });

/** Limits in kilobytes, gzipped. */
const MAX_KILOBYTES = { document: 45, script: 10 };
/** Limit of the cumulative layout shift. Above 0.1 it isn't “good” by https://web.dev/articles/cls. */
const MAX_SHIFT = 0.05;

for (const id of ['shaanxi-2024', 'shaanxi-2017', 'fujian-2020']) {
  test(`the page of ${id} loads at most ${MAX_KILOBYTES.document} KB of HTML and CSS and ${MAX_KILOBYTES.script} KB of scripts`, async ({
    page,
  }) => {
    const sums = { document: 0, script: 0 };
    const sized: Promise<void>[] = [];
    page.on('response', (response) => {
      const type = response.request().resourceType();
      const kind =
        type === 'script' ? 'script' : type === 'document' || type === 'stylesheet' ? 'document' : null;
      if (kind) sized.push(response.body().then((body) => void (sums[kind] += gzipSync(body).length)));
      expect(type).not.toBe('font');
    });
    await page.goto(`notices/${id}/`);
    await page.waitForLoadState('networkidle');
    await Promise.all(sized);
    expect(sums.document).toBeLessThanOrEqual(MAX_KILOBYTES.document * 1024);
    expect(sums.script).toBeLessThanOrEqual(MAX_KILOBYTES.script * 1024);
  });
}

for (const path of [
  '',
  'indicators/',
  'tasks/',
  'matrix/',
  'notices/shaanxi-2024/',
  'search/?q=数字校园',
  'compare/?n=shaanxi-2024&n=shandong-2023',
]) {
  test(`nothing on /${path} shifts on a phone while it loads`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          sessionStorage.setItem('shift', String(Number(sessionStorage.getItem('shift')) + entry.value));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const shift = await page.evaluate(() => Number(sessionStorage.getItem('shift')));
    expect(shift).toBeLessThan(MAX_SHIFT);
  });
}

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
  });
  const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const faults: string[] = [];
  for (const file of pages) {
    const report = await validator.validateString(readFileSync(`dist/${file}`, 'utf8'));
    for (const { messages } of report.results)
      for (const { ruleId, message, line } of messages) faults.push(`${file}:${line} ${ruleId} ${message}`);
  }
  expect(faults).toEqual([]);
});

test('metadata describes the notice, the data, the feed, the icons and the pictures', async ({
  page,
  request,
}) => {
  await page.goto('notices/shandong-2023/');
  const legislation = JSON.parse(
    (await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
  ) as {
    '@type': string;
    legislationIdentifier: string;
  };
  expect(legislation['@type']).toBe('Legislation');
  expect(legislation.legislationIdentifier).toBe('鲁教科字〔2023〕3号');
  const picture = (await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '';
  expect((await request.get(new URL(picture).pathname)).headers()['content-type']).toBe('image/png');
  await page.goto('data/');
  const dataset = JSON.parse(
    (await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
  ) as {
    distribution: unknown[];
  };
  expect(dataset.distribution.length).toBeGreaterThan(10);
  const feed = await (await request.get('feed.xml')).text();
  expect(feed.match(/<entry>/g)).toHaveLength(5);
  expect(feed).toContain('http://www.w3.org/2005/Atom');
  expect(feed).toContain('<category label="试点示范" term="pilots"/>');
  const manifest = (await (await request.get('manifest.webmanifest')).json()) as { icons: { src: string }[] };
  for (const { src } of manifest.icons) expect((await request.get(src)).ok()).toBe(true);
  expect(await (await request.get('robots.txt')).text()).toContain('/sitemap-index.xml');
  expect(existsSync('dist/sitemap-index.xml')).toBe(true);
});
