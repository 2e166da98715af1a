import { fileURLToPath } from 'node:url';

import type { AstroConfig, AstroIntegration } from 'astro';

import { runScript } from '../run-script.ts';

/** Before the pages: derives what they show from the notices, into the cache that src/views reads. */
export function derived(): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'yaodian:derived',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:start': () => derive(config),
      'astro:server:setup': async ({ server }) => {
        await derive(config);
        server.watcher.on('all', (_event, path) => {
          if (!path.includes('/content/')) return;
          derive(config).then(
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

async function derive({ root, site = '', base }: AstroConfig): Promise<void> {
  const folder = fileURLToPath(root);
  await runScript(folder, 'scripts/derive/derive-notices.ts');
  await runScript(folder, 'scripts/derive/derive-pages.ts', [site, base]);
}
