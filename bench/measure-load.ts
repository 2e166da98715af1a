/**
 * node bench/measure-load.ts requests 20,000 pages and files of the built site from nginx (docs/deploy/nginx.conf) on
 * loopback.
 *
 * Prints requests per second and latencies, and fails on any status but 200.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import autocannon from 'autocannon';

import { serveByNginx } from '../tests/helpers/nginx.ts';

const REQUESTS = 20_000;
const CONNECTIONS = 50;
const TIMEOUT_SECONDS = 10;

const dist = new URL('../dist/', import.meta.url).pathname;
const server = await serveByNginx(dist);
const chunk = readdirSync(join(dist, 'pagefind/index'))[0];
const script = readdirSync(join(dist, '_astro')).find((name) => name.endsWith('.js'));
const paths = [
  '/',
  '/notices/shaanxi-2024/',
  '/themes/cybersecurity/',
  '/search/',
  `/_astro/${script}`,
  `/pagefind/index/${chunk}`,
  '/data/notices/shaanxi-2024.json',
];
const result = await autocannon({
  ...{ url: server.url, connections: CONNECTIONS, amount: REQUESTS, timeout: TIMEOUT_SECONDS },
  requests: paths.map((path) => ({ path, headers: { 'accept-encoding': 'gzip' } })),
});
await server.close();

const failures = result.errors + result.timeouts + result.non2xx;
console.log(
  `${result['2xx']} answers, ${failures} failures, ${Math.round(result.requests.average)} requests a second, ` +
    `${(result.throughput.average / 1e6).toFixed(1)} MB a second; latency ${result.latency.p50} ms, ` +
    `99 % within ${result.latency.p99} ms, longest ${result.latency.max} ms`,
);
if (failures > 0 || result['2xx'] !== REQUESTS) process.exitCode = 1;
