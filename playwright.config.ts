import { existsSync } from 'node:fs';

import { chromium, defineConfig } from '@playwright/test';

import { CHROMIUM_FLAGS, SYSTEM_BROWSER } from './tests/helpers/chromium.ts';

const PORTS = { site: 4381, underBasePath: 4382, development: 4383 };
if (!SYSTEM_BROWSER && !existsSync(chromium.executablePath())) {
  console.error(
    'No browser to test in. Install one: apt-get install chromium-headless-shell, or chromium (or: npx playwright install chromium)',
  );
  process.exit(1);
}

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // On a slow machine, axe takes many seconds for a long page, and pages respond late.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  // A service worker would respond to requests that tests make fail. tests/e2e/offline.spec.ts enables it.
  use: {
    serviceWorkers: 'block',
    // One browser context per worker, cleared between tests, saves a third of the processor time. Tests that depend on
    // state it doesn't clear (a network that a test disabled, a service worker's caches) or that measure sizes use a
    // fresh context, by setting the same option in their files.
    reuseContext: true,
    browserName: 'chromium',
    launchOptions: {
      ...(SYSTEM_BROWSER && { executablePath: SYSTEM_BROWSER }),
      args: CHROMIUM_FLAGS,
      // Without a locale, Chromium saves no file whose name isn't ASCII.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    },
  },
  projects: [
    {
      name: 'site',
      testIgnore: /under-base-path|development/,
      use: { baseURL: `http://localhost:${PORTS.site}/` },
    },
    {
      name: 'under a base path',
      testMatch: /under-base-path/,
      use: { baseURL: `http://localhost:${PORTS.underBasePath}/yaodian/` },
    },
    {
      name: 'astro dev',
      testMatch: /development/,
      use: { baseURL: `http://localhost:${PORTS.development}/` },
    },
  ],
  webServer: [
    { command: `node tests/helpers/serve.ts site ${PORTS.site}`, port: PORTS.site },
    {
      command: `node tests/helpers/serve.ts under-base-path ${PORTS.underBasePath}`,
      port: PORTS.underBasePath,
    },
    { command: `node tests/helpers/serve.ts development ${PORTS.development}`, port: PORTS.development },
  ],
});
