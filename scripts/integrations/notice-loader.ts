import { fileURLToPath } from 'node:url';

import type { Loader } from 'astro/loaders';

import { listNoticeIds, readNotice } from '../notice-files.ts';

/** Loads content/notices for Astro's content layer: each notice whole, and again when its file changes in development. */
export function noticeLoader(): Loader {
  return {
    name: 'yaodian:notices',
    load: async ({ store, config, generateDigest, watcher, logger }) => {
      const root = fileURLToPath(config.root);
      const load = () => {
        const ids = listNoticeIds(root);
        const held = new Set(ids);
        for (const id of store.keys()) if (!held.has(id)) store.delete(id);
        for (const id of ids) {
          const { notice, sum } = readNotice(root, id);
          store.set({ id, data: { ...notice }, digest: generateDigest(sum) });
        }
      };
      load();
      watcher?.on('all', (_event, path) => {
        if (!path.endsWith('.mdx')) return;
        try {
          load();
        } catch (error) {
          logger.error(String(error));
        }
      });
    },
  };
}
