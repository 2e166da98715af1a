import type { Notice } from '../src/model/notice.ts';
import type { Vocabulary } from '../src/model/vocabulary.ts';
import { readNotices } from '../src/mdx/notice-files.ts';
import { readFolder } from './read-folder.ts';

/** What is measured: the project's own notices, or so many documents of a folder. */
export type CollectionName = { own: true } | { folder: string; size: number };

/** Reads a collection. */
export function readCollection(
  root: string,
  name: CollectionName,
  vocabulary: Vocabulary,
): Promise<Notice[]> | Notice[] {
  return 'own' in name ? readNotices(root) : readFolder(name.folder, name.size, vocabulary);
}
