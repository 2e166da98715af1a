import { isKept, recall } from './kept.ts';
import type { FindInNotice, NoticeFindings } from './knowledge/find-in-notice.ts';
import { type ReadNotice, sumOfNotice } from './notice-files.ts';
import { type IndexedNotice, indexNotice, type NoticeVocabulary } from './search/index-notice.ts';

/** What is found in a notice, kept for the next build. */
export function findingsOf(root: string, { notice, sum }: ReadNotice, find: FindInNotice): NoticeFindings {
  return recall(root, `findings/${notice.id}`, sum, () => find(notice));
}

/** What the search index is made of for a notice, kept likewise. */
export function indexedOf(
  root: string,
  { notice, sum }: ReadNotice,
  vocabulary: NoticeVocabulary,
): IndexedNotice {
  return recall(root, `indexed/${notice.id}`, sum, () => indexNotice(notice, vocabulary));
}

/** Whether all that is made of a notice by itself is kept. */
export function isPrepared(root: string, id: string, program: string): boolean {
  const sum = sumOfNotice(root, id, program);
  return ['notices', 'findings', 'indexed'].every((kind) => isKept(root, `${kind}/${id}`, sum));
}
