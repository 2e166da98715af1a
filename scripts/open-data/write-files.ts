import { join } from 'node:path';

import {
  type ManifestEntry,
  manifest,
  noticeDataFile,
  OPEN_DATA_FILES,
  type OpenDataFile,
  type Piece,
} from '../../src/open-data/files.ts';
import type { ListedFile } from '../../src/open-data/listed.ts';
import { foundInNotice } from '../../src/open-data/notice-file.ts';
import type { CollectionFacts, RelatedNotice } from '../../src/open-data/relations.ts';
import { openFileWriter } from './file-writer.ts';

/**
 * Writes the open data into a folder in one pass over the notices, of which it holds one at a time; manifest.json comes last.
 * @param notices in the collection's order.
 * @returns the files about all notices.
 */
export function writeOpenData(
  folder: string,
  facts: CollectionFacts,
  notices: Iterable<RelatedNotice>,
): ListedFile[] {
  const growing = OPEN_DATA_FILES.map((file) => startFile(folder, file, facts));
  const single: ManifestEntry[] = [];
  for (const notice of notices) {
    for (const file of growing) file.add(notice);
    single.push(writeNotice(folder, notice));
  }
  const ofAll = growing.map((file) => file.finish());
  writeText(folder, 'manifest.json', manifest([...ofAll, ...single]));
  return ofAll;
}

/** A file to which each notice adds something. */
interface GrowingFile {
  add: (notice: RelatedNotice) => void;
  finish: () => ListedFile;
}

function startFile(folder: string, file: OpenDataFile, facts: CollectionFacts): GrowingFile {
  const writer = openFileWriter(join(folder, file.path));
  let count = 0;
  const append = (piece: Piece) => {
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

function writeNotice(folder: string, notice: RelatedNotice): ManifestEntry {
  const { path, text } = noticeDataFile(notice.notice, foundInNotice(notice));
  return { path, count: 1, ...writeText(folder, path, text) };
}

function writeText(folder: string, path: string, text: string): { bytes: number; sha256: string } {
  const writer = openFileWriter(join(folder, path));
  writer.append(text);
  return writer.close();
}
