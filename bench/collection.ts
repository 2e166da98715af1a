import type { Notice } from '../src/model/notice.ts';
import type { Vocabulary } from '../src/model/vocabulary.ts';
import { readNotices } from '../src/mdx/notice-files.ts';
import { readFolder } from './read-folder.ts';

/** The collection to measure: the project's own notices, or `size` documents of a folder. */
export type CollectionName = { own: true } | { folder: string; size: number };

export function readCollection(
  root: string,
  name: CollectionName,
  vocabulary: Vocabulary,
): Promise<Notice[]> | Notice[] {
  return 'own' in name ? readNotices(root) : readFolder(name.folder, name.size, vocabulary);
}
