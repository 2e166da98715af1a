import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { mdxToNotice } from './read-notice.ts';
import type { Notice } from '../model/notice.ts';

/** Returns the path of a notice's generated file, relative to the project's root. */
export function noticePath(id: string): string {
  return `content/notices/${id}.mdx`;
}

/** Lists the ids of the generated notices, sorted. */
export function listNoticeIds(root: string): string[] {
  const folder = join(root, 'content/notices');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => basename(name, '.mdx'))
    .sort();
}

/**
 * Reads a generated notice.
 * @throws if the file contains anything but a notice's blocks, with the position, or if it is the notice of another
 * file.
 */
export function readNotice(root: string, id: string): Notice {
  const path = noticePath(id);
  const notice = mdxToNotice(readFileSync(join(root, path), 'utf8'), path);
  if (notice.id !== id) throw new Error(`${path}: Its id is ${notice.id}. Run: npm run ingest`);
  return notice;
}

/** Reads the generated notices of content/notices, sorted by id. */
export function readNotices(root: string): Notice[] {
  return listNoticeIds(root).map((id) => readNotice(root, id));
}
