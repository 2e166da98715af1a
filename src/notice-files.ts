import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { parse } from 'yaml';

import { mdxToNotice } from './model/mdx-to-notice.ts';
import { type Notice, noticeFrontMatter } from './model/notice.ts';

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
  return listNoticeIds(root).map((id) => readNotice(root, id).notice);
}

/** A notice, and the checksum of what it was made from. */
interface ReadNotice {
  notice: Notice;
  sum: string;
}

/** Bump where `mdxToNotice` gives something else for the same file. */
const FORMAT = 1;
/** Several steps of a build ask for every notice, and the pages' own bundle has this module once more. */
const KEPT = Symbol.for('yaodian:notices');
const kept: Map<string, ReadNotice> = ((globalThis as { [KEPT]?: Map<string, ReadNotice> })[KEPT] ??=
  new Map());

/**
 * Reads a generated notice. Parsing takes longest, so what was parsed is kept under .astro by the
 * file's checksum, where the next build finds it; a cache that can't be read or written costs time, nothing else.
 * @throws where the file holds anything but a notice's blocks, with the place.
 */
export function readNotice(root: string, id: string): ReadNotice {
  const path = join(root, noticePath(id));
  const mdx = readFileSync(path, 'utf8');
  const sum = createHash('sha256').update(`${FORMAT} ${mdx}`).digest('hex');
  const known = kept.get(path);
  if (known?.sum === sum) return known;
  const cache = join(root, '.astro/notices', `${id}.json`);
  const cached = readCache(cache, sum);
  const read = { notice: cached ?? parseNoticeFile(mdx, noticePath(id)), sum };
  if (!cached) writeCache(cache, read);
  kept.set(path, read);
  return read;
}

function readCache(path: string, sum: string): Notice | null {
  try {
    const cached = JSON.parse(readFileSync(path, 'utf8')) as ReadNotice;
    return cached.sum === sum ? cached.notice : null;
  } catch {
    return null;
  }
}

function writeCache(path: string, read: ReadNotice): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    // Renamed, so that a build that is stopped leaves no half of it.
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(read));
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // A folder that can't be written to has no cache.
  }
}

/**
 * The notice that the text of an MDX file holds.
 * @param path named where the file can't be read as a notice.
 */
export function parseNoticeFile(mdx: string, path = 'a notice'): Notice {
  const [whole = '', frontMatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(mdx) ?? [];
  const linesAbove = whole.slice(0, whole.length - body.length).split('\n').length - 1;
  return mdxToNotice(noticeFrontMatter.parse(parse(frontMatter)), '\n'.repeat(linesAbove) + body, path);
}
