import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import type { Notice } from '../../src/model/notice.ts';
import { noticeToMdx } from '../../src/model/notice-to-mdx.ts';
import { noticePath, parseNoticeFile } from '../notice-files.ts';

/**
 * The MDX of a notice, read back and compared before anybody relies on it.
 * @throws where the notice can't be read back from it unchanged.
 */
export function renderNotice(notice: Notice): string {
  const mdx = noticeToMdx(notice);
  if (!isDeepStrictEqual(parseNoticeFile(mdx), notice)) {
    throw new Error(
      `${notice.id}: the MDX doesn't give the notice back. This is a fault of src/model/notice-to-mdx.ts; report it with the source.`,
    );
  }
  return mdx;
}

/** Whether the committed file holds exactly this MDX. */
export function isCurrent(root: string, id: string, mdx: string): boolean {
  const path = join(root, noticePath(id));
  return existsSync(path) && readFileSync(path, 'utf8') === mdx;
}

/** Writes the file whole or not at all: beside its place first, then by renaming. */
export function writeNotice(root: string, id: string, mdx: string): void {
  const path = join(root, noticePath(id));
  const temporary = `${path}.${process.pid}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(temporary, mdx);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}
