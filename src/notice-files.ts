import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { parse } from 'yaml';

import { keep, recall, sumOf, sumOfProgram } from './kept.ts';
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
  const program = sumOfProgram(root);
  return listNoticeIds(root).map((id) => readNotice(root, id, program).notice);
}

/** A notice, and the checksum of all that it and what is derived from it alone were made from. */
export interface ReadNotice {
  notice: Notice;
  sum: string;
}

/** Several steps of a build ask for every notice, and the pages' own bundle has this module once more. */
const READ = Symbol.for('yaodian:notices');
const read: Map<string, ReadNotice> = ((globalThis as { [READ]?: Map<string, ReadNotice> })[READ] ??=
  new Map());

/**
 * Reads a generated notice. Parsing takes longest, so what was parsed is kept for the next build.
 * @param program the checksum of the program.
 * @throws where the file holds anything but a notice's blocks, with the place.
 */
export function readNotice(root: string, id: string, program: string): ReadNotice {
  const path = join(root, noticePath(id));
  const mdx = readFileSync(path, 'utf8');
  const sum = sumOf(program, mdx);
  const known = read.get(path);
  if (known?.sum === sum) return known;
  const notice = recall(root, keptName(id), sum, () => parseNoticeFile(mdx, noticePath(id)));
  read.set(path, { notice, sum });
  return { notice, sum };
}

/** Keeps what an MDX file was parsed as, for {@link readNotice}. */
export function keepNotice(root: string, program: string, mdx: string, notice: Notice): void {
  keep(root, keptName(notice.id), sumOf(program, mdx), notice);
}

const keptName = (id: string) => `notices/${id}`;

/** The checksum that {@link readNotice} would give, without parsing. */
export function sumOfNotice(root: string, id: string, program: string): string {
  return sumOf(program, readFileSync(join(root, noticePath(id)), 'utf8'));
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
