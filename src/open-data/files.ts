import { listRecords } from '../knowledge/records/list-records.ts';
import type { Notice } from '../model/notice.ts';
import { clauseDigest } from './clause-digest.ts';
import { csvTable, type Format, jsonArray, jsonLines, jsonTable, type Row } from './formats.ts';
import { dataPackage, LICENCE, type Release } from './data-package.ts';
import { type FoundInNotices, noticeEntry, noticeFile } from './notice-file.ts';
import type { CollectionFacts, RelatedNotice } from './relations.ts';
import { columnsOf, type Table, withAbsoluteUrls } from './table.ts';
import { TABLES } from './tables.ts';
import { textVersion } from './text-version.ts';

/**
 * A file below /data/ about all notices. Its text consists of the head, the contribution of the collection, that of
 * each notice, and the tail.
 */
export interface OpenDataFile {
  /** Path below /data/. */
  path: string;
  /** One-sentence description in Chinese, published on the site. */
  description: string;
  head: string;
  ofCollection: (facts: CollectionFacts) => Chunk;
  /** @param before number of items already in the file */
  ofNotice: (notice: RelatedNotice, before: number) => Chunk;
  /** @param count number of items in the file */
  tail: (count: number) => string;
}

/** The serialised items and their number. */
export interface Chunk {
  text: string;
  count: number;
}

/** Where the items of a file come from: the collection or the notices. */
interface Items<Item> {
  ofCollection?: (facts: CollectionFacts) => readonly Item[];
  ofNotice?: (notice: RelatedNotice) => readonly Item[];
}

/**
 * Returns the files about all notices, in the order of the manifest and the site.
 * @param site URL of the site without a trailing slash; empty if unknown
 */
export const openDataFiles = (site: string): readonly OpenDataFile[] => [
  fileOf('notices.json', '文件目录：每份文件的元数据与出处。', jsonArray(1), {
    ofNotice: ({ notice }) => [noticeEntry(notice)],
  }),
  fileOf('clauses.jsonl', '全部条款，每行一条 JSON；含通知正文、总体思路与版记。', jsonLines, {
    ofNotice: ({ notice }) =>
      listRecords(notice).map((record) => ({ ...record, sha256: clauseDigest(record) })),
  }),
  fileOf('ids.json', '文件编号，比较时选择文件用。', jsonArray(0), {
    ofNotice: ({ notice }) => [notice.id],
  }),
  ...TABLES.flatMap((table) => tableFiles(table, site)),
];

function fileOf<Item>(
  path: string,
  description: string,
  { head, textOf, tail }: Format<Item>,
  { ofCollection = () => [], ofNotice = () => [] }: Items<Item>,
): OpenDataFile {
  const chunkOf = (items: readonly Item[], before: number) => ({
    text: textOf(items, before),
    count: items.length,
  });
  return {
    ...{ path, description, head, tail },
    ofCollection: (facts) => chunkOf(ofCollection(facts), 0),
    ofNotice: (notice, before) => chunkOf(ofNotice(notice), before),
  };
}

function tableFiles(table: Table, site: string): OpenDataFile[] {
  const { name, description, hasOwnJson, ofCollection, ofNotice } = table;
  const columns = Object.keys(columnsOf(table));
  const items: Items<Row> = {
    ofCollection: (facts) => withAbsoluteUrls(ofCollection?.(facts) ?? [], site),
    ofNotice: (notice) => withAbsoluteUrls(ofNotice?.(notice) ?? [], site),
  };
  const asCsv = fileOf(`${name}.csv`, description, csvTable(columns), items);
  return hasOwnJson ? [asCsv] : [asCsv, fileOf(`${name}.json`, description, jsonTable(columns), items)];
}

/** Returns the complete data file of a notice. */
export function noticeDataFile(notice: Notice, found: FoundInNotices): { path: string; text: string } {
  const file = noticeFile(notice, found);
  return { path: `notices/${notice.id}.json`, text: json({ ...file, version: textVersion(file) }) };
}

/** A file that was written. */
export interface ManifestEntry {
  /** Path below /data/. */
  path: string;
  /** Number of notices or rows. */
  count: number;
  bytes: number;
  sha256: string;
}

/** Returns the text of manifest.json, which lists all files below /data/ except itself. */
export function manifest(release: Release, written: readonly ManifestEntry[]): string {
  const files = written.map(({ path, count, bytes, sha256 }) => ({ path, count, bytes, sha256 }));
  return json({ version: release.version, license: LICENCE, files });
}

/** Returns the text of datapackage.json. */
export function dataPackageText(release: Release, written: readonly ManifestEntry[]): string {
  return json(dataPackage(release, written));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
