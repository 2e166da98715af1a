// @ts-check
import { fileURLToPath } from 'node:url';

import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

import { checksums } from './scripts/integrations/checksums.ts';
import { describeShard } from './scripts/integrations/describe-shard.ts';
import { fidelityGate } from './scripts/integrations/fidelity-gate.ts';
import { ingestGate } from './scripts/integrations/ingest-gate.ts';
import { dropStalePages } from './scripts/integrations/drop-stale-pages.ts';
import { mdxPlugin } from './scripts/integrations/mdx-plugin.ts';
import { originals } from './scripts/integrations/originals.ts';
import { serviceWorker } from './scripts/integrations/service-worker.ts';
import { stages } from './scripts/integrations/stages.ts';
import { readSiteAddress } from './scripts/site-address.ts';
import { policyWithSearchServer } from './src/conventions/content-security-policy.ts';
import { NOTICE_FEATURES } from './src/mdx/features.ts';
import { readSearchServer } from './src/build/search-server-address.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

// `SEARCH_SERVER=https://… npm run build`: the search page asks a server; see docs/deploy/opensearch.md.
const searchServer = readSearchServer(process.env['SEARCH_SERVER']);

export default defineConfig({
  // Where the site is published; `SITE_URL=https://… BASE_PATH=/yaodian/ npm run build` puts it elsewhere.
  ...readSiteAddress(process.env),
  // Beside the rest of what a build keeps, so that a copy of the project with the same node_modules has its own.
  cacheDir: '.astro/cache',
  devToolbar: { enabled: false },
  // A page whose view (`cacheKey`) and code are those of the last build is copied from it.
  experimental: { incrementalBuild: true },
  // Vite's development client is inline; the built site is served with the policy that its pages carry.
  server: ({ command }) =>
    command === 'preview'
      ? { headers: { 'Content-Security-Policy': policyWithSearchServer(searchServer) } }
      : {},
  // The policy allows no inline style or script.
  build: {
    inlineStylesheets: 'never',
    // While one page waits for its picture, others are rendered.
    concurrency: 4,
  },
  // The search worker loads what few searches need when they need it.
  vite: {
    // Astro marks each MDX module with a directive of its own; the bundler would warn of every notice.
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
    worker: { format: 'es' },
    resolve: { alias: { 'node-fetch': `${root}src/cite/no-fetch.ts` } },
  },
  // Colours of code would be inline styles.
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: NOTICE_FEATURES, mdastPlugins: [mdxPlugin] }),
  },
  integrations: [
    dropStalePages(),
    mdx(),
    sitemap(),
    stages(),
    originals(),
    serviceWorker(),
    fidelityGate(),
    ingestGate(),
    describeShard(),
    checksums(),
  ],
});
