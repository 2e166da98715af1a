import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { findBrokenIds, snapshotOf } from '../../src/knowledge/changes/check-published.ts';
import { mdxToNotice } from '../../src/mdx/read-notice.ts';
import { noticeToMdx } from '../../src/mdx/write-notice.ts';
import type { Notice } from '../../src/model/notice.ts';
import { noticePath } from '../../src/mdx/notice-files.ts';
import { publishedPath, readPublished, readRedirects } from '../published-files.ts';
import { SourceError } from '../read/source-error.ts';
import { firstDifference } from './first-difference.ts';
import { TEMPORARY } from './temporary-files.ts';

/** A generated file: its path relative to the project root, and its full text. */
export interface GeneratedFile {
  path: string;
  text: string;
}

/** A rendered notice: its MDX, and the notice parsed back from it. */
interface RenderedNotice {
  files: GeneratedFile[];
  mdx: string;
  notice: Notice;
}

/**
 * Renders the files of a notice: its MDX, which is parsed back and compared, and the snapshot of its ids.
 * @throws {SourceError} if a published id disappeared or its text changed.
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
 * Renders a notice as MDX and parses it back.
 * @throws {SourceError} if the parsed notice differs from the original, which is a bug in src/mdx.
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
    throw fault(
      `Its MDX doesn't parse back to the same notice (${(error as Error).message.split('\n')[0]}).`,
    );
  }
}

/** Describes where the committed files differ from the generated ones, one line per file; empty if all are current. */
export function findDifferences(root: string, files: readonly GeneratedFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const whole = join(root, path);
    const committed = existsSync(whole) ? readFileSync(whole, 'utf8') : null;
    return committed === text ? [] : [firstDifference(path, committed, text)];
  });
}

/** Writes each file atomically: to a temporary file in the same folder, which is then renamed. */
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
