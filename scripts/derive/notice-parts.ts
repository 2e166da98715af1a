import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { digestOf, isCached, programDigest } from '../../src/build/cache.ts';
import type { NoticeFindings } from '../../src/knowledge/find-in-notice.ts';
import type { Notice } from '../../src/model/notice.ts';
import { listNoticeIds, noticePath } from '../../src/mdx/notice-files.ts';
import type { IndexedNotice } from '../../src/search/index/index-notice.ts';

/** The data derived from a single notice; each part is a file in the cache. */
export interface NoticeParts {
  notice: Notice;
  findings: NoticeFindings;
  /** Input for the search index. */
  indexed: IndexedNotice;
}
const PARTS = ['notice', 'findings', 'indexed'] as const satisfies (keyof NoticeParts)[];

/** Returns the cache name of a part. */
export const partName = (part: keyof NoticeParts, id: string) => `${part}/${id}`;

/** A notice's id, and the digest of its MDX and the program. */
export interface NoticeDigest {
  id: string;
  digest: string;
}

/** Lists the generated notices with their digests, sorted by id. */
export function digestNotices(root: string): NoticeDigest[] {
  const program = programDigest(root);
  return listNoticeIds(root).map((id) => ({
    id,
    digest: digestOf(program, readFileSync(join(root, noticePath(id)))),
  }));
}

/** Whether any part of a notice is stale. */
export function isStale(root: string, { id, digest }: NoticeDigest): boolean {
  return PARTS.some((part) => !isCached(root, partName(part, id), digest));
}
