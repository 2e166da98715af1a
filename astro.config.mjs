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
import { NOTICE_FEATURES } from './src/mdx/parser-features.ts';
import { readSearchServer } from './src/build/search-server-address.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

// With `SEARCH_SERVER=https://… npm run build`, the search page queries a server; see docs/deploy/opensearch.md.
const searchServer = readSearchServer(process.env['SEARCH_SERVER']);

export default defineConfig({
  // Where the site is published. `SITE_URL=https://… BASE_PATH=/yaodian/ npm run build` overrides it.
  ...readSiteAddress(process.env),
  // In the same place as the project's other caches, so that copies of the project that share node_modules don't share
  // this cache.
  cacheDir: '.astro/cache',
  devToolbar: { enabled: false },
  // A page whose view (`cacheKey`) and code haven't changed since the last build is copied from it.
  experimental: { incrementalBuild: true },
  // Vite's development client is inline, so only the preview server sends the policy that the built pages contain.
  server: ({ command }) =>
    command === 'preview'
      ? { headers: { 'Content-Security-Policy': policyWithSearchServer(searchServer) } }
      : {},
  // The policy allows no inline styles or scripts.
  build: {
    inlineStylesheets: 'never',
    // Other pages are rendered while one waits for its picture.
    concurrency: 4,
  },
  // The search worker loads rarely needed modules on demand, which needs the `es` format.
  vite: {
    // Astro adds its own directive to each MDX module, and the bundler would warn about every notice.
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
    worker: { format: 'es' },
    resolve: { alias: { 'node-fetch': `${root}src/cite/no-fetch.ts` } },
  },
  // Syntax highlighting would need inline styles.
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
