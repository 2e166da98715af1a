import { findBrokenIds } from '../../src/knowledge/changes/check-published.ts';
import type { Notice } from '../../src/model/notice.ts';
import { readPublished, readRedirects } from '../published-files.ts';

/** @throws if a published id is gone or refers to a different text. */
export function checkPublishedIds(root: string, notices: readonly Notice[]): void {
  const redirects = readRedirects(root);
  const broken = notices.flatMap((notice) => {
    const published = readPublished(root, notice.id);
    const ids = published ? findBrokenIds(notice, published, redirects) : [];
    return ids.map((id) => `${notice.id}#${id}`);
  });
  if (broken.length > 0)
    throw new Error(
      `Published ids disappeared or changed their text: ${broken.join(', ')}. Run: npm run ingest`,
    );
}
