/** Lighthouse's judgement of a phone's first visit. Runs by itself, after all others: it measures how busy the processor is. */
import { chromium } from '@playwright/test';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

import { CHROMIUM_FLAGS, SYSTEM_BROWSER } from '../helpers/chromium.ts';
import { expect, test } from './site.ts';

/** Of 100, in each category. */
const LEAST_SCORE = 95;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const MOST_SHIFT = 0.05;

for (const path of ['', 'notices/shaanxi-2024/', 'search/', 'compare/']) {
  test(`/${path} has ${LEAST_SCORE} or more in every category, and nothing jumps`, async ({ baseURL }) => {
    const chrome = await launch({
      chromePath: SYSTEM_BROWSER ?? chromium.executablePath(),
      chromeFlags: ['--headless', ...CHROMIUM_FLAGS],
    });
    try {
      const options = { port: chrome.port, logLevel: 'error', onlyCategories: CATEGORIES } as const;
      const result = await lighthouse(`${baseURL}${path}`, options);
      const scores = Object.values(result?.lhr.categories ?? {}).map(({ id, score }) => [
        id,
        (score ?? 0) * 100,
      ]);
      expect(scores).toHaveLength(CATEGORIES.length);
      for (const [category, score] of scores)
        expect(Number(score), String(category)).toBeGreaterThanOrEqual(LEAST_SCORE);
      expect(result?.lhr.audits['cumulative-layout-shift']?.numericValue).toBeLessThan(MOST_SHIFT);
    } finally {
      chrome.kill();
    }
  });
}
