import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroConfig, AstroIntegration, AstroPrerenderer } from 'astro';

import { runScript } from '../run-script.ts';
import { serveStages } from './serve-stages.ts';
import { clearWritten, moveInto, startWriting, type WrittenFolder } from './written-folder.ts';

const DERIVE_NOTICES = 'scripts/derive/derive-notices.ts';
const DERIVE_PAGES = 'scripts/derive/derive-pages.ts';

/**
 * Runs the stages of a build beside Astro, each as soon as what it reads is there and in a process of its own:
 *
 *     derive-notices ─┬─ write-index ───────────────────────┐
 *                     └─ derive-pages ─┬─ write-open-data ──┤
 *                                      └─ Astro: the pages ─┴─ dist
 */
export function stages(): AstroIntegration {
  let config: AstroConfig;
  let root = '';
  let written: WrittenFolder[] = [];
  return {
    name: 'yaodian:stages',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
        root = fileURLToPath(config.root);
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        clearWritten(root, 'build');
        await runScript(root, DERIVE_NOTICES);
        const index = startWriting(root, 'build', 'pagefind');
        await derivePages(root, config);
        const data = startWriting(root, 'build', 'data');
        written = [index, data];
        setPrerenderer((pages) => waitForData(pages, data.done));
      },
      'astro:build:done': async ({ dir, logger }) => {
        for (const { name, path, done } of written) {
          await done;
          moveInto(path, join(fileURLToPath(dir), name));
          logger.info(`${name}/ written`);
        }
        clearWritten(root, 'build');
      },
      'astro:server:setup': ({ server }) =>
        serveStages(server, {
          root,
          base: config.base.replace(/\/?$/, '/'),
          derive: async () => {
            await runScript(root, DERIVE_NOTICES);
            await derivePages(root, config);
          },
        }),
    },
  };
}

function derivePages(root: string, { site = '', base }: AstroConfig): Promise<void> {
  return runScript(root, DERIVE_PAGES, [site, base]);
}

/** Renders pages as before, but /data/ not before the data are written: it tells the size and the checksum of each file. */
function waitForData(pages: AstroPrerenderer, written: Promise<void>): AstroPrerenderer {
  return {
    ...pages,
    render: async (request, options) => {
      if (options.routeData.route === '/data') await written;
      return pages.render(request, options);
    },
  };
}
