import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { digestOf, isCached, programDigest, readCached } from '../../src/cache.ts';
import type { NoticeFindings } from '../../src/knowledge/find-in-notice.ts';
import type { Notice } from '../../src/model/notice.ts';
import { listNoticeIds, noticePath } from '../../src/notice-files.ts';
import type { IndexedNotice } from '../../src/search/index-notice.ts';
import deriveNotice from './derive-notice.ts';

/** What a notice gives by itself: a file each in the cache. */
export interface DerivedNotice {
  notice: Notice;
  findings: NoticeFindings;
  /** What the search index is told of it. */
  indexed: IndexedNotice;
}
const PARTS = ['notice', 'findings', 'indexed'] as const satisfies (keyof DerivedNotice)[];

/** Name of a part in the cache. */
export const nameOf = (part: keyof DerivedNotice, id: string) => `${part}/${id}`;

/** A notice's id, and the digest of its MDX and the program. */
export interface NoticeDigest {
  id: string;
  digest: string;
}

/** The generated notices with their digests, in the order of their ids. */
export function digestNotices(root: string): NoticeDigest[] {
  const program = programDigest(root);
  return listNoticeIds(root).map((id) => ({
    id,
    digest: digestOf(program, readFileSync(join(root, noticePath(id)))),
  }));
}

/** Whether any part is stale. */
export function isStale(root: string, { id, digest }: NoticeDigest): boolean {
  return PARTS.some((part) => !isCached(root, nameOf(part, id), digest));
}

/** Part of what was derived from a notice; derived anew where its file is damaged. @throws where it can't be cached. */
export function readDerived<Part extends keyof DerivedNotice>(
  root: string,
  notice: NoticeDigest,
  part: Part,
): DerivedNotice[Part] {
  const name = nameOf(part, notice.id);
  const read = () => readCached(root, name, notice.digest) as { value: DerivedNotice[Part] } | null;
  const hit = read() ?? (deriveNotice(notice), read());
  if (!hit) throw new Error(`Nothing can be written to .astro/cache, so there are no pages of ${notice.id}.`);
  return hit.value;
}
