/** docs/deploy/opensearch/nginx.conf, run by nginx in front of a server that reports the requests it receives. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { type NginxServer, nginx, runNginx } from '../helpers/nginx.ts';
import { root } from '../helpers/notice-of.ts';

const FOLDER = join(root, 'docs/deploy/opensearch');
const MODULE = '/usr/lib/nginx/modules/ngx_http_js_module.so';
const missing = !nginx || !existsSync(MODULE);
const SEARCH = JSON.stringify({ query: { match_all: {} }, size: 0 });

describe(
  'the door to a cluster',
  { skip: missing ? 'no nginx with JavaScript here: apt-get install libnginx-mod-http-js' : false },
  () => {
    let cluster: Server;
    let proxy: NginxServer;
    const reached: { method?: string; url?: string; headers: IncomingHttpHeaders; body: string }[] = [];

    before(async () => {
      cluster = createServer((request, response) => {
        let body = '';
        request.on('data', (chunk: Buffer) => (body += chunk.toString()));
        request.on('end', () => {
          const { method, url, headers } = request;
          reached.push({ ...(method && { method }), ...(url && { url }), headers, body });
          response.end('{"took":1}');
        });
      }).listen(0, '127.0.0.1');
      await new Promise((resolve) => cluster.once('listening', resolve));
      const { port: node } = cluster.address() as AddressInfo;
      proxy = await runNginx(
        (port) =>
          readFileSync(join(FOLDER, 'nginx.conf'), 'utf8')
            .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
            .replace(/ssl_certificate.*;/g, '')
            .replace('/etc/nginx/yaodian/', `${FOLDER}/`)
            .replace(/server 127\.0\.0\.1:920\d;/g, `server 127.0.0.1:${node};`),
        `load_module ${MODULE};`,
      );
    });
    after(async () => {
      await proxy?.close();
      cluster?.close();
    });
    const send = (path: string, init?: RequestInit) => fetch(proxy.url + path, init);
    const post = (body: string, path = '/yaodian-clauses/_search', headers = {}) =>
      send(path, { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } });

    test('a search reaches the cluster unchanged, without anything else of the request', async () => {
      const answer = await post(SEARCH, undefined, { Authorization: 'Basic eDp5', Cookie: 'a=b' });
      assert.equal(await answer.text(), '{"took":1}');
      const [{ method, url, headers, body } = { headers: {}, body: '' }] = reached.splice(0);
      assert.deepEqual([method, url, body], ['POST', '/yaodian-clauses/_search', SEARCH]);
      assert.deepEqual([headers.authorization, headers.cookie], [undefined, undefined]);
      assert.equal(answer.headers.get('access-control-allow-origin'), 'https://yaodian.example.edu.cn');
    });

    test('anything but a search of the page is refused and never reaches the cluster', async () => {
      const script = { script_score: { query: { match_all: {} }, script: { source: 'x' } } };
      const long = JSON.stringify({ query: { match_phrase: { searched: 'x'.repeat(2_000_000) } } });
      for (const [status, answer] of [
        [403, post(JSON.stringify({ query: script }))],
        [403, post('')],
        [413, post(long)],
        [403, post(SEARCH, '/yaodian-clauses/_search?scroll=1m')],
        [403, send('/yaodian-clauses/_search')],
        [403, send('/yaodian-clauses/_search', { method: 'DELETE' })],
        [404, post(SEARCH, '/_search')],
        [404, post(SEARCH, '/yaodian-clauses/_delete_by_query')],
        [404, post(SEARCH, '/yaodian-clauses/_search/../_bulk')],
        [404, send('/_cluster/settings')],
        [404, send('/@cluster')],
      ] as const)
        assert.equal((await answer).status, status);
      assert.deepEqual(reached, []);
    });

    test('a browser may send requests from the site', async () => {
      const { status, headers } = await send('/yaodian-clauses/_search', { method: 'OPTIONS' });
      assert.deepEqual([status, headers.get('access-control-allow-headers')], [204, 'Content-Type']);
    });

    test('a client with too many requests is told to wait', async () => {
      const answers = await Promise.all(Array.from({ length: 120 }, () => post(SEARCH)));
      assert.ok(answers.some(({ status }) => status === 429));
    });
  },
);
