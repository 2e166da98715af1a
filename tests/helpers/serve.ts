/**
 * Serves the site for the browser tests with Astro's API. Astro's commands allow only one server per project, and the tests
 * need three.
 *     node tests/helpers/serve.ts <site | under-base-path | development> <port>
 */
import { build, dev, preview } from 'astro';

import { copyProject } from './project-copy.ts';

const [what, port] = process.argv.slice(2);
const server = { port: Number(port) };

if (what === 'site') {
  await preview({ server });
} else if (what === 'under-base-path') {
  // In a copy, because files derived for another base path would pollute the cache that the other servers read.
  process.chdir(copyProject().folder);
  const place = { base: '/yaodian/' };
  await build({ ...place, logLevel: 'error' });
  await preview({ ...place, server });
} else {
  await dev({ server });
}
