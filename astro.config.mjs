// @ts-check
import { fileURLToPath } from 'node:url';

import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

import { fidelityGate } from './scripts/integrations/fidelity-gate.ts';
import { publishedIds } from './scripts/integrations/published-ids.ts';
import { serviceWorker } from './scripts/integrations/service-worker.ts';
import { stages } from './scripts/integrations/stages.ts';
import { contentSecurityPolicy } from './src/content-security-policy.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  // Where the site is published; `SITE_URL=https://… BASE_PATH=/yaodian/ npm run build` puts it elsewhere.
  site: process.env['SITE_URL'] ?? 'http://localhost:4321',
  base: process.env['BASE_PATH'] ?? '/',
  // Beside the rest of what a build keeps, so that a copy of the project with the same node_modules has its own.
  cacheDir: '.astro/cache',
  devToolbar: { enabled: false },
  // Vite's development client is inline; the built site is served with the policy that its pages carry.
  server: ({ command }) =>
    command === 'preview' ? { headers: { 'Content-Security-Policy': contentSecurityPolicy } } : {},
  // The policy allows no inline style or script.
  build: { inlineStylesheets: 'never' },
  // The search worker loads what few searches need when they need it.
  vite: {
    build: { assetsInlineLimit: 0 },
    worker: { format: 'es' },
    resolve: { alias: { 'node-fetch': `${root}src/cite/no-fetch.ts` } },
  },
  integrations: [sitemap(), stages(), publishedIds(), serviceWorker(), fidelityGate()],
});
