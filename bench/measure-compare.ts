import type { Browser } from '@playwright/test';

import { median } from './measure-search.ts';
import { serveFolder } from './serve-folder.ts';

/** Cost of opening two notices side by side with an empty cache. */
export interface CompareCost {
  /** Transferred bytes of response bodies. */
  bytes: number;
  /** From navigation to the first clause shown. */
  milliseconds: number;
}

const RUNS = 3;

/** Measures `/compare/` with two notices and returns the medians. */
export async function measureCompare(
  browser: Browser,
  folder: string,
  ids: readonly string[],
): Promise<CompareCost> {
  const server = await serveFolder(folder);
  try {
    const costs: CompareCost[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
      const query = ids.map((id) => `n=${id}`).join('&');
      const started = performance.now();
      await page.goto(`${server.url}/compare/?${query}`);
      await page.locator(`[data-cell][data-notice="${ids[0]}"][data-state="text"]`).first().waitFor();
      const milliseconds = performance.now() - started;
      await page.waitForLoadState('networkidle');
      costs.push({ milliseconds, bytes: server.takeBytes() });
      await page.context().close();
    }
    return {
      bytes: median(costs.map(({ bytes }) => bytes)),
      milliseconds: median(costs.map(({ milliseconds }) => milliseconds)),
    };
  } finally {
    server.close();
  }
}
