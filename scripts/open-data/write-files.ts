import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { type EarlierText, earlierTextPath } from '../../src/model/earlier-text.ts';
import {
  dataPackageText,
  type ManifestEntry,
  manifest,
  noticeDataFile,
  type OpenDataFile,
  openDataFiles,
  type Chunk,
} from '../../src/open-data/files.ts';
import { type Release, versionOf } from '../../src/open-data/data-package.ts';
import type { ListedData, ListedFile } from '../../src/open-data/data-page.ts';
import { foundInNotice } from '../../src/open-data/notice-file.ts';
import type { CollectionFacts, RelatedNotice } from '../../src/open-data/relations.ts';
import { TABLES } from '../../src/open-data/tables.ts';
import { openFileWriter } from './file-writer.ts';
import { openDatabaseWriter } from './write-database.ts';

/**
 * Writes the open data into a folder in one pass over the notices, with one notice in memory at a time. manifest.json
 * is written last.
 * @param notices in the collection's order.
 * @param earlier the texts of notices before changes.
 * @returns what /data/ shows about the files that cover all notices.
 */
export function writeOpenData(
  folder: string,
  facts: CollectionFacts,
  notices: Iterable<RelatedNotice>,
  earlier: readonly EarlierText[] = [],
): ListedData {
  const growing = [
    ...openDataFiles(facts.site).map((file) => startFile(folder, file, facts)),
    startDatabase(folder, facts),
  ];
  const single: ManifestEntry[] = [];
  for (const notice of notices) {
    for (const file of growing) file.add(notice);
    single.push(writeNotice(folder, notice));
  }
  for (const text of earlier) single.push(writeEarlierText(folder, text));
  const written = growing.map((file) => file.finish());
  const { lastAddedOn, site } = facts;
  const release = { version: versionOf(lastAddedOn, digestOf([...written, ...single])), site, lastAddedOn };
  const files = [...written, writeDataPackage(folder, release, written)];
  writeText(folder, 'manifest.json', manifest(release, [...files, ...single]));
  return { files, version: release.version, lastAddedOn };
}

/** Digest of a release, which changes if any file does. */
function digestOf(files: readonly ManifestEntry[]): string {
  const hash = createHash('sha256');
  for (const { path, sha256 } of files) hash.update(`${sha256}  ${path}\n`);
  return hash.digest('hex');
}

/** A file to which each notice adds something. */
interface GrowingFile {
  add: (notice: RelatedNotice) => void;
  finish: () => ListedFile;
}

function startFile(folder: string, file: OpenDataFile, facts: CollectionFacts): GrowingFile {
  const writer = openFileWriter(join(folder, file.path));
  let count = 0;
  const append = (piece: Chunk) => {
    writer.append(piece.text);
    count += piece.count;
  };
  writer.append(file.head);
  append(file.ofCollection(facts));
  return {
    add: (notice) => append(file.ofNotice(notice, count)),
    finish: () => {
      writer.append(file.tail(count));
      return { path: file.path, description: file.description, count, ...writer.close() };
    },
  };
}

function startDatabase(folder: string, facts: CollectionFacts): GrowingFile {
  const path = 'yaodian.sqlite';
  const { add, close } = openDatabaseWriter(join(folder, path), facts);
  return {
    add,
    finish: () => ({ path, description: '全部表的 SQLite 数据库；列表为 JSON 数组。', ...close() }),
  };
}

function writeDataPackage(folder: string, release: Release, written: readonly ListedFile[]): ListedFile {
  const path = 'datapackage.json';
  const description = '数据包描述（Frictionless Data Package）：各表的列、类型、主键和外键。';
  const file = writeText(folder, path, dataPackageText(release, written));
  return { path, description, count: TABLES.length, ...file };
}

function writeNotice(folder: string, notice: RelatedNotice): ManifestEntry {
  const { path, text } = noticeDataFile(notice.notice, foundInNotice(notice));
  return { path, count: 1, ...writeText(folder, path, text) };
}

function writeEarlierText(folder: string, text: EarlierText): ManifestEntry {
  const path = earlierTextPath(text);
  return { path, count: 1, ...writeText(folder, path, `${JSON.stringify(text, null, 1)}\n`) };
}

function writeText(folder: string, path: string, text: string): { bytes: number; sha256: string } {
  const writer = openFileWriter(join(folder, path));
  writer.append(text);
  return writer.close();
}
