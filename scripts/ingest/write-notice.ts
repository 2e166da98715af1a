import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { findBrokenIds, snapshotOf } from '../../src/knowledge/records/check-published.ts';
import { mdxToNotice } from '../../src/mdx/read-notice.ts';
import { noticeToMdx } from '../../src/mdx/write-notice.ts';
import type { Notice } from '../../src/model/notice.ts';
import { noticePath } from '../../src/mdx/notice-files.ts';
import { publishedPath, readPublished, readRedirects } from '../published-files.ts';
import { SourceError } from '../read/source-error.ts';
import { firstDifference } from './first-difference.ts';
import { TEMPORARY } from './parse/leftovers.ts';

/** A generated file: its path below the project's root, and its whole text. */
export interface GeneratedFile {
  path: string;
  text: string;
}

/** A notice as it will be read: its MDX, and the notice that it was read back as. */
interface RenderedNotice {
  files: GeneratedFile[];
  mdx: string;
  notice: Notice;
}

/**
 * The files of a notice: its MDX, read back and compared before anybody relies on it, and the snapshot of its ids.
 * @throws {SourceError} where a published id disappeared or changed its text.
 */
export function renderNotice(root: string, built: Notice): RenderedNotice {
  checkIds(root, built);
  const { mdx, notice } = renderMdx(built);
  const files = [
    { path: noticePath(built.id), text: mdx },
    { path: publishedPath(built.id), text: `${JSON.stringify(snapshotOf(built), null, 1)}\n` },
  ];
  return { files, mdx, notice };
}

function checkIds(root: string, notice: Notice): void {
  const published = readPublished(root, notice.id);
  const broken = published ? findBrokenIds(notice, published, readRedirects(root)) : [];
  if (broken.length === 0) return;
  throw new SourceError(
    notice.source.file,
    null,
    `The published ids ${broken.join(', ')} disappeared or changed their text.`,
    'Undo what changed them; if it is meant, say so in content/redirects.yaml.',
  );
}

/**
 * The MDX of a notice, and the notice as it is read back from it.
 * @throws {SourceError} where that isn't the same, which is a fault of src/mdx.
 */
export function renderMdx(built: Notice): Omit<RenderedNotice, 'files'> {
  const fault = (problem: string) =>
    new SourceError(built.source.file, null, problem, 'This is a fault of src/mdx; report it with the file.');
  try {
    const mdx = noticeToMdx(built);
    const notice = mdxToNotice(mdx, noticePath(built.id));
    if (!isDeepStrictEqual(notice, built)) throw new Error('it reads as another notice');
    return { mdx, notice };
  } catch (error) {
    throw fault(`Its MDX doesn't give the notice back (${(error as Error).message.split('\n')[0]}).`);
  }
}

/** Where the committed files differ from what they would be, a line each; none where they are current. */
export function findDifferences(root: string, files: readonly GeneratedFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const whole = join(root, path);
    const committed = existsSync(whole) ? readFileSync(whole, 'utf8') : null;
    return committed === text ? [] : [firstDifference(path, committed, text)];
  });
}

/** Writes each file whole or not at all: beside its place first, then by renaming. */
export function writeFiles(root: string, files: readonly GeneratedFile[]): void {
  for (const { path, text } of files) {
    const target = join(root, path);
    const temporary = `${target}.${process.pid}${TEMPORARY}`;
    mkdirSync(dirname(target), { recursive: true });
    try {
      writeFileSync(temporary, text);
      renameSync(temporary, target);
    } finally {
      rmSync(temporary, { force: true });
    }
  }
}
