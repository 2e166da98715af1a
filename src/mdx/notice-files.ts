import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { mdxToNotice } from './read-notice.ts';
import type { Notice } from '../model/notice.ts';

/** Path of a notice's generated file below the project's root. */
export function noticePath(id: string): string {
  return `content/notices/${id}.mdx`;
}

/** The ids of the notices that have been generated, in their order. */
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
 * @throws where the file holds anything but a notice's blocks, with the place, or the notice of another file.
 */
export function readNotice(root: string, id: string): Notice {
  const path = noticePath(id);
  const notice = mdxToNotice(readFileSync(join(root, path), 'utf8'), path);
  if (notice.id !== id) throw new Error(`${path}: Its id is ${notice.id}. Run: npm run ingest`);
  return notice;
}

/** Reads the generated notices of content/notices, in the order of their ids. */
export function readNotices(root: string): Notice[] {
  return listNoticeIds(root).map((id) => readNotice(root, id));
}
