import type { APIRoute } from 'astro';

import { href } from '../href.ts';

/** Allows all crawlers and links to the sitemap. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(href('/sitemap-index.xml'), site).href}\n`);
