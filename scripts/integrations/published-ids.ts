import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';

import { findBrokenIds } from '../../src/knowledge/check-published.ts';
import { readNotices } from '../../src/notice-files.ts';
import { readPublished, readRedirects } from '../published-files.ts';

/** Stops the build where an id that was published is gone, or stands for another text. */
export function publishedIds(): AstroIntegration {
  return {
    name: 'yaodian:published-ids',
    hooks: {
      'astro:config:done': ({ config }) => {
        const root = fileURLToPath(config.root);
        const redirects = readRedirects(root);
        const broken = readNotices(root).flatMap((notice) => {
          const published = readPublished(root, notice.id);
          const ids = published ? findBrokenIds(notice, published, redirects) : [];
          return ids.map((id) => `${notice.id}#${id}`);
        });
        if (broken.length > 0) {
          throw new Error(
            `Published ids disappeared or changed their text: ${broken.join(', ')}. Run: npm run ingest`,
          );
        }
      },
    },
  };
}
