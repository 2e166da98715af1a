import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroConfig, AstroIntegration, AstroPrerenderer } from 'astro';

import { isFirstShard, ownsPage, readShard, type Shard } from '../../src/build/shard.ts';
import { runScript, startScript } from '../run-script.ts';
import { serveStages } from './serve-stages.ts';
import { clearWritten, moveInto, startWriting, type WrittenFolder } from './written-folder.ts';

const DERIVE_NOTICES = 'scripts/derive/derive-notices.ts';
const DERIVE_PAGES = 'scripts/derive/derive-pages.ts';

/**
 * Runs the stages of a build alongside Astro, each in a separate process as soon as its input is ready:
 *
 *     derive-notices ─┬─ write-index ───────────────────────────────┐
 *                     └─ derive-pages ─┬───────── write-open-data ──┤
 *                             links ───┴─ Astro: compiles, pages ───┴─ dist
 */
export function stages(): AstroIntegration {
  let config: AstroConfig;
  let root = '';
  let written: Promise<WrittenFolder>[] = [];
  const shard = readShard(process.env);
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
        const index = isFirstShard(shard) ? [startWriting(root, 'build', 'pagefind')] : [];
        const pages = startScript(root, DERIVE_PAGES, argumentsOf(config));
        // Wait for the links, which the compiler needs. The script writes them first.
        await pages.firstMessage;
        const data = isFirstShard(shard) ? [pages.done.then(() => startWriting(root, 'build', 'data'))] : [];
        const dataDone = Promise.all(data).then(async ([folder]) => folder?.done);
        dataDone.catch(() => undefined);
        written = [...index.map((folder) => Promise.resolve(folder)), ...data];
        setPrerenderer((prerenderer) =>
          filterByShard(waitForStages(prerenderer, { views: pages.done, data: dataDone }), shard),
        );
      },
      'astro:build:done': async ({ dir, logger }) => {
        for (const folder of written) {
          const { name, path, done } = await folder;
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
            await runScript(root, DERIVE_PAGES, argumentsOf(config));
          },
        }),
    },
  };
}

function argumentsOf({ site = '', base }: AstroConfig): string[] {
  return [site, base];
}

/**
 * Wraps a prerenderer so that no page is rendered before the views are written, and /data/ not before the data are,
 * because it lists the size and checksum of each file.
 */
function waitForStages(
  prerenderer: AstroPrerenderer,
  written: { views: Promise<void>; data: Promise<void> },
): AstroPrerenderer {
  return {
    ...prerenderer,
    setup: async () => {
      await written.views;
      await prerenderer.setup?.();
    },
    render: async (request, options) => {
      if (options.routeData.route === '/data') await written.data;
      return prerenderer.render(request, options);
    },
  };
}

/** Wraps a prerenderer so that it renders only the pages of a shard; all if there is none. */
function filterByShard(prerenderer: AstroPrerenderer, shard: Shard | null): AstroPrerenderer {
  return {
    ...prerenderer,
    getStaticPaths: async () => {
      const paths = await prerenderer.getStaticPaths();
      return paths.filter(({ pathname }) => ownsPage(shard, pathname));
    },
  };
}
