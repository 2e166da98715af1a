/** docs/deploy/nginx.conf, run by nginx over the built site. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { chromium } from '@playwright/test';

import { contentSecurityPolicy } from '../../src/conventions/content-security-policy.ts';
import { CHROMIUM_FLAGS, SYSTEM_BROWSER } from '../helpers/chromium.ts';
import { type NginxServer, nginx, serveByNginx } from '../helpers/nginx.ts';
import { root } from '../helpers/notice-of.ts';

const dist = join(root, 'dist');

describe(
  'the site behind nginx',
  { skip: nginx ? false : 'no nginx here: apt-get install nginx-light' },
  () => {
    let server: NginxServer;
    before(async () => {
      assert.ok(existsSync(join(dist, 'index.html')), 'The site is not built. Run: npm run build');
      server = await serveByNginx(dist);
    });
    after(() => server?.close());
    const get = (path: string, init?: RequestInit) => fetch(server.url + path, init);

    test('pages are revalidated, and answered with 304 if unchanged', async () => {
      const page = await get('/notices/shaanxi-2024/');
      assert.equal(page.status, 200);
      assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
      assert.equal(page.headers.get('cache-control'), 'no-cache');
      const again = await get('/notices/shaanxi-2024/', {
        headers: { 'If-None-Match': page.headers.get('etag') ?? '' },
      });
      assert.equal(again.status, 304);
      assert.equal((await get('/sw.js')).headers.get('cache-control'), 'no-cache');
    });

    test('files named by their content hash are cached for a year', async () => {
      const chunk = readdirSync(join(dist, 'pagefind/index'))[0];
      for (const path of [`/_astro/${readdirSync(join(dist, '_astro'))[0]}`, `/pagefind/index/${chunk}`])
        assert.equal(
          (await get(path)).headers.get('cache-control'),
          'public, max-age=31536000, immutable',
          path,
        );
    });

    test('every response has the security headers, errors too', async () => {
      for (const path of ['/', '/search/', '/data/clauses.csv', '/nothing/here/']) {
        const { headers } = await get(path);
        assert.equal(
          headers.get('content-security-policy'),
          `${contentSecurityPolicy}; frame-ancestors 'none'`,
          path,
        );
        assert.match(headers.get('strict-transport-security') ?? '', /^max-age=\d{8}/);
        assert.equal(headers.get('x-content-type-options'), 'nosniff');
        assert.equal(headers.get('referrer-policy'), 'strict-origin-when-cross-origin');
        assert.match(headers.get('permissions-policy') ?? '', /geolocation=\(\)/);
        assert.equal(headers.get('server'), 'nginx');
      }
    });

    test('each kind of file has its type, and text is compressed', async () => {
      const types = {
        '/data/notices.json': 'application/json; charset=utf-8',
        '/data/clauses.csv': 'text/csv; charset=utf-8',
        '/data/clauses.jsonl': 'application/x-ndjson',
        '/manifest.webmanifest': 'application/manifest+json',
        '/feed.xml': /^(?:text|application)\/xml; charset=utf-8$/,
        '/sw.js': 'text/javascript; charset=utf-8',
      };
      for (const [path, expected] of Object.entries(types)) {
        const { headers } = await get(path, { headers: { 'Accept-Encoding': 'gzip' } });
        const type = headers.get('content-type') ?? '';
        if (typeof expected === 'string') assert.equal(type, expected, path);
        else assert.match(type, expected, path);
        // A file smaller than a packet isn't worth compressing.
        if (path !== '/manifest.webmanifest') assert.equal(headers.get('content-encoding'), 'gzip', path);
      }
    });

    test('an unknown address shows the 404 page, and write requests are refused', async () => {
      const lost = await get('/nothing/here/');
      assert.equal(lost.status, 404);
      assert.match(await lost.text(), /没有这个页面/);
      assert.equal((await get('/.git/config')).status, 404);
      assert.equal((await get('/', { method: 'POST', body: 'x' })).status, 403);
    });

    test('the search works under the policy of the header', async () => {
      const browser = await chromium.launch({
        ...(SYSTEM_BROWSER && { executablePath: SYSTEM_BROWSER }),
        args: CHROMIUM_FLAGS,
      });
      try {
        const page = await browser.newPage();
        const faults: string[] = [];
        page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
        await page.goto(`${server.url}/search/?q=数字校园`);
        await page.locator('[data-search-results][data-state=done]').waitFor();
        assert.equal(await page.locator('[data-search-results] [data-clause]').count(), 6);
        assert.deepEqual(faults, []);
      } finally {
        await browser.close();
      }
    });
  },
);
