import { existsSync } from 'node:fs';

import { chromium, defineConfig } from '@playwright/test';

import { CHROMIUM_FLAGS, SYSTEM_BROWSER } from './tests/helpers/chromium.ts';

const PORTS = { site: 4381, underBasePath: 4382, development: 4383 };
if (!SYSTEM_BROWSER && !existsSync(chromium.executablePath())) {
  console.error(
    'No browser to test in. Install one: apt-get install chromium (or: npx playwright install chromium)',
  );
  process.exit(1);
}

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // axe reads long pages for many seconds where the machine is slow, and a page answers late.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  // A service worker would answer what tests make fail; tests/e2e/offline.spec.ts allows it.
  use: {
    serviceWorkers: 'block',
    // One browser context a worker, emptied between tests: a third less processor time. What it doesn't empty (the network
    // that a test cut, what a service worker holds) and what is weighed have a fresh one, by the same option in their files.
    reuseContext: true,
    browserName: 'chromium',
    launchOptions: {
      ...(SYSTEM_BROWSER && { executablePath: SYSTEM_BROWSER }),
      args: CHROMIUM_FLAGS,
      // Where no language is set, Chromium saves no file under a name that isn't ASCII.
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
