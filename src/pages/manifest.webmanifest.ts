import type { APIRoute } from 'astro';

import { href } from '../href.ts';

/** Web app manifest for installing the site. */
export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      name: '要点：各省教育信息化和网络安全文件',
      short_name: '要点',
      lang: 'zh-Hans',
      start_url: href('/'),
      scope: href('/'),
      display: 'standalone',
      background_color: '#ffffff',
      theme_color: '#9c2a1f',
      icons: ['192', '512'].map((pixels) => ({
        src: href(`/icons/${pixels}.png`),
        sizes: `${pixels}x${pixels}`,
        type: 'image/png',
        purpose: 'any maskable',
      })),
    }),
    { headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' } },
  );
