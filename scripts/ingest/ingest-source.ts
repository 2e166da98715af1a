import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { writeCached, readCached, digestOf, programDigest } from '../../src/build/cache.ts';
import { noticePath } from '../../src/mdx/notice-files.ts';
import { publishedPath } from '../published-files.ts';
import { readVocabulary } from '../read-vocabulary.ts';
import { archiveText } from './archive-text.ts';
import { buildNotice } from './build-notice.ts';
import { readSource } from './sources/read-source.ts';
import { failedEntry, type ReportEntry, reportEntry } from './report.ts';
import { findDifferences, renderNotice, writeFiles } from './write-notice.ts';

const root = process.cwd();
const program = programDigest(root);
const vocabulary = readVocabulary(root);

/**
 * Converts a source to the files of its notice. Runs in worker threads. Caches the report entry, which {@link
 * readCachedEntry} returns until something changes.
 * @param source its folder, and whether to only compare the files.
 */
export default async function ingestSource(source: { folder: string; check: boolean }): Promise<ReportEntry> {
  const { folder, check } = source;
  try {
    const read = await readSource(root, folder, vocabulary);
    const built = buildNotice(read, vocabulary);
    const { files } = renderNotice(root, built.notice);
    const differences = findDifferences(root, files);
    const isCurrent = differences.length === 0;
    if (!check && !isCurrent) writeFiles(root, [...archiveText(root, built.notice), ...files]);
    const entry = reportEntry(built, differences);
    if (check && !isCurrent) return entry;
    writeCached(root, cacheName(folder), digestOfSource(folder), {
      ...entry,
      status: 'current',
      differences: [],
    });
    return entry;
  } catch (error) {
    return failedEntry(error, folder);
  }
}

/**
 * Reads the cached report entry of a source; undefined if the source, its notice's files or the program changed since.
 */
export function readCachedEntry(folder: string): ReportEntry | undefined {
  try {
    return readCached(root, cacheName(folder), digestOfSource(folder))?.value as ReportEntry | undefined;
  } catch {
    // An unreadable file is reported when the source itself is read.
    return undefined;
  }
}

const cacheName = (folder: string) => `ingested/${basename(folder)}`;

/** Digest of everything that the report entry of a source depends on. */
function digestOfSource(folder: string): string {
  const id = basename(folder);
  const paths = [
    ...readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => `${folder}/${name}`)
      .sort(),
    ...['content/redirects.yaml', noticePath(id), publishedPath(id)],
  ];
  const contents = paths.flatMap((path) => {
    const whole = join(root, path);
    return [path, existsSync(whole) ? readFileSync(whole) : ''];
  });
  return digestOf(program, ...contents);
}
