/**
 * Serves the site for the browser tests, by Astro's own functions: its commands allow one server a project, and the
 * tests want three.
 *
 *     node tests/helpers/serve.ts <site | under-base-path | development> <port>
 */
import { build, dev, preview } from 'astro';

import { copyProject } from './project-copy.ts';

const [what, port] = process.argv.slice(2);
const server = { port: Number(port) };

if (what === 'site') {
  await preview({ server });
} else if (what === 'under-base-path') {
  // A copy: what is derived for a base path would otherwise stand in the cache that the other servers read.
  process.chdir(copyProject().folder);
  const place = { base: '/yaodian/' };
  await build({ ...place, logLevel: 'error' });
  await preview({ ...place, server });
} else {
  await dev({ server });
}
