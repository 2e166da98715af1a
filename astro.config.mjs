// @ts-check
import { fileURLToPath } from 'node:url';

import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

import { fidelityGate } from './scripts/integrations/fidelity-gate.ts';
import { findingsReport } from './scripts/integrations/findings-report.ts';
import { publishedIds } from './scripts/integrations/published-ids.ts';
import { searchIndex } from './scripts/integrations/search-index.ts';
import { serviceWorker } from './scripts/integrations/service-worker.ts';
import { readNotices } from './scripts/notice-files.ts';
import { readVocabulary } from './scripts/read-vocabulary.ts';
import { contentSecurityPolicy } from './src/content-security-policy.ts';
import { createPlatformFinder } from './src/knowledge/find-platforms.ts';
import { createCitationResolver } from './src/knowledge/resolve-citations.ts';
import { allowOnlyNoticeBlocks } from './src/remark/allow-only-notice-blocks.ts';
import { annotateOutline } from './src/remark/annotate-outline.ts';
import { linkFindings } from './src/remark/link-findings.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const { platforms, citedDocuments } = readVocabulary(root);
const glosses = new Map(platforms.map(({ id, gloss }) => [id, gloss]));

export default defineConfig({
  // Where the site is published; `SITE_URL=https://… BASE_PATH=/yaodian/ npm run build` puts it elsewhere.
  site: process.env['SITE_URL'] ?? 'http://localhost:4321',
  base: process.env['BASE_PATH'] ?? '/',
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
  markdown: {
    // The text of a notice is plain: no tables, autolinks or clever quotes are read into it.
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [
        allowOnlyNoticeBlocks,
        annotateOutline,
        [
          linkFindings,
          {
            findPlatforms: createPlatformFinder(platforms),
            gloss: (/** @type {string} */ id) => glosses.get(id) ?? '',
            resolveCitation: createCitationResolver(citedDocuments, readNotices(root)),
            // Notices stand two folders deep, under whatever base.
            href: (/** @type {string} */ path) => `../..${path}`,
          },
        ],
      ],
    }),
    syntaxHighlight: false,
  },
  integrations: [
    mdx(),
    sitemap(),
    publishedIds(),
    searchIndex(),
    findingsReport(),
    serviceWorker(),
    fidelityGate(),
  ],
});
