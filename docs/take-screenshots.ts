/**
 * npm run screenshots              takes the screenshots in docs/screenshots again, from the built site in dist/
 * npm run screenshots -- <name…>   takes only these
 *
 * Each is a sheet for one kind of page: phone, tablet and desktop, light above dark. Pages with a print style are also
 * shown as printed. The site is served by Astro's preview on a free port and rendered in Chromium.
 */
import { join } from 'node:path';

import { type Browser, chromium, type Page } from '@playwright/test';
import { preview } from 'astro';
import sharp, { type OverlayOptions } from 'sharp';

import { CHROMIUM_FLAGS, SYSTEM_BROWSER } from '../tests/helpers/chromium.ts';
import { freePort } from '../tests/helpers/free-port.ts';

interface Scene {
  /** Path relative to the site's root. */
  path: string;
  /** Interaction before the screenshot is taken. */
  act?: (page: Page) => Promise<unknown>;
  printed?: boolean;
  /** Name of a separate screenshot at desktop size, for the README. */
  alone?: string;
}

const SCENES: Record<string, Scene> = {
  home: { path: '' },
  'search-results': {
    path: 'search/?q=数字校园',
    act: (page) => page.waitForSelector('[data-search-results][data-state=done]'),
    alone: 'search',
  },
  notice: { path: 'notices/shaanxi-2024/', printed: true },
  clause: { path: 'notices/shandong-2023/?q=数字校园#c1', act: (page) => page.hover('#c1') },
  notices: { path: 'notices/' },
  province: { path: 'provinces/shaanxi/', printed: true },
  year: { path: 'years/2023/' },
  themes: { path: 'themes/' },
  theme: { path: 'themes/cybersecurity/', printed: true },
  platforms: { path: 'platforms/' },
  platform: { path: 'platforms/digital-campus/' },
  comparison: {
    path: 'compare/?n=shaanxi-2024&n=shandong-2023&n=sichuan-2022&n=fujian-2020&theme=cybersecurity',
    printed: true,
    alone: 'compare',
  },
  'comparison-of-years': { path: 'compare/provinces/shaanxi/' },
  matrix: { path: 'matrix/', printed: true },
  lens: { path: 'lens/?q=数据,安全,人工智能', act: (page) => page.waitForLoadState('networkidle') },
  tasks: { path: 'tasks/', printed: true },
  indicators: { path: 'indicators/' },
  documents: { path: 'documents/' },
  coverage: { path: 'coverage/' },
  data: { path: 'data/' },
  about: { path: 'about/' },
  offline: { path: 'offline/' },
  'not-found': { path: 'nowhere/' },
};

const SCREENS = [
  { width: 360, height: 780 },
  { width: 768, height: 1024 },
  { width: 1280, height: 1024 },
];
/** A4 at 96 pixels per inch. */
const A4_SIZE = { width: 794, height: 1123 };
const GAP = 24;
/** Half size is enough to judge a layout, and limits a sheet to about 100 KB. */
const SCALE = 0.5;

const root = await serve();
const browser = await chromium.launch({
  ...(SYSTEM_BROWSER && { executablePath: SYSTEM_BROWSER }),
  args: CHROMIUM_FLAGS,
});
const wanted = process.argv.slice(2);
for (const [name, scene] of Object.entries(SCENES)) {
  if (wanted.length && !wanted.includes(name)) continue;
  await drawSheet(name, scene);
  if (scene.alone)
    await sharp(await picture(scene, { viewport: { width: 1280, height: 900 }, colorScheme: 'light' }))
      .png({ palette: true })
      .toFile(join('docs/screenshots', `${scene.alone}.png`));
  console.log(`docs/screenshots/${name}.webp`);
}
await browser.close();
process.exit();

async function drawSheet(name: string, scene: Scene): Promise<void> {
  const parts: OverlayOptions[] = [];
  let left = GAP;
  for (const screen of SCREENS) {
    let top = GAP;
    for (const colorScheme of ['light', 'dark'] as const) {
      parts.push({ input: await picture(scene, { viewport: screen, colorScheme }), left, top });
      top += 1024 + GAP;
    }
    left += screen.width + GAP;
  }
  if (scene.printed) {
    parts.push({
      input: await picture(scene, { viewport: A4_SIZE }, 'print'),
      left,
      top: GAP,
    });
    left += A4_SIZE.width + GAP;
  }
  const sheet = { width: left, height: 2 * 1024 + 3 * GAP, channels: 3, background: '#8a8a8a' } as const;
  // Compose first, then scale: in a single pipeline, sharp would scale first.
  const composed = await sharp({ create: sheet }).composite(parts).png().toBuffer();
  await sharp(composed)
    .resize({ width: Math.round(left * SCALE) })
    .webp({ quality: 72 })
    .toFile(join('docs/screenshots', `${name}.webp`));
}

async function picture(
  scene: Scene,
  options: Parameters<Browser['newPage']>[0],
  media: 'screen' | 'print' = 'screen',
): Promise<Buffer> {
  const page = await browser.newPage({ ...options, serviceWorkers: 'block' });
  await page.emulateMedia({ media });
  await page.goto(root + scene.path, { waitUntil: 'networkidle' });
  await scene.act?.(page);
  const image = await page.screenshot();
  await page.close();
  return image;
}

async function serve(): Promise<string> {
  const port = await freePort();
  await preview({ server: { port }, logLevel: 'error' });
  return `http://localhost:${port}/`;
}
