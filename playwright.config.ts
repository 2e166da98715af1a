import { existsSync } from 'node:fs';

import { chromium, defineConfig } from '@playwright/test';

const PORTS = { site: 4381, underBasePath: 4382, development: 4383 };
const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const system = SYSTEM_BROWSERS.find(existsSync);
if (!system && !existsSync(chromium.executablePath())) {
  console.error(
    'No browser to test in. Install one: apt-get install chromium (or: npx playwright install chromium)',
  );
  process.exit(1);
}

/** Keeps Chromium from calling home, and lets it start as root in a container. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: 'list',
  use: { browserName: 'chromium', launchOptions: { ...(system && { executablePath: system }), args: FLAGS } },
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
