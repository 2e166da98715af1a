import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { parse } from 'yaml';

import { mdxToNotice } from '../src/model/mdx-to-notice.ts';
import { type Notice, noticeFrontMatter } from '../src/model/notice.ts';

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

/** Reads the generated notices of content/notices, in the order of their ids. */
export function readNotices(root: string): Notice[] {
  return listNoticeIds(root).map((id) => parseNoticeFile(readFileSync(join(root, noticePath(id)), 'utf8')));
}

/** The notice that the text of an MDX file holds. */
export function parseNoticeFile(mdx: string): Notice {
  const [, frontMatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(mdx) ?? [];
  return mdxToNotice(noticeFrontMatter.parse(parse(frontMatter)), body);
}
