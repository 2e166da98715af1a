import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { runScript } from '../run-script.ts';

/** Before the pages: derives what they show from the notices, into the cache that src/views reads. */
export function derived(): AstroIntegration {
  let root = '';
  return {
    name: 'yaodian:derived',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': () => derive(root),
      'astro:server:setup': async ({ server }) => {
        await derive(root);
        server.watcher.on('all', (_event, path) => {
          if (!path.includes('/content/')) return;
          derive(root).then(
            () => {
              server.moduleGraph.invalidateAll();
              server.ws.send({ type: 'full-reload' });
            },
            (error: unknown) => server.config.logger.error(String(error)),
          );
        });
      },
    },
  };
}

async function derive(root: string): Promise<void> {
  await runScript(root, 'scripts/derive/derive-notices.ts');
  await runScript(root, 'scripts/derive/derive-pages.ts');
}
