/**
 * Serves the site for the browser tests, by Astro's own functions: its commands allow one server a project, and the
 * tests want three.
 *
 *     node tests/helpers/serve.ts <site | under-base-path | development> <port>
 */
import { build, dev, preview } from 'astro';

const [what, port] = process.argv.slice(2);
const server = { port: Number(port) };

if (what === 'site') {
  await preview({ server });
} else if (what === 'under-base-path') {
  const place = { base: '/yaodian/', outDir: '.astro/under-base-path' };
  await build({ ...place, logLevel: 'error' });
  await preview({ ...place, server });
} else {
  await dev({ server });
}
