import { createNoticeFinder } from '../../src/knowledge/find-in-notice.ts';
import { withoutCache } from '../../src/knowledge/memoize.ts';
import type { Notice } from '../../src/model/notice.ts';
import { type Collection, makeCollection } from '../../src/views/collection.ts';
import { type MakePages, type Page, pageKey } from '../../src/views/page.ts';
import { segment, vocabulary } from './notice-of.ts';

const find = createNoticeFinder({ ...vocabulary, segment });

/** Makes a collection of notices. */
export function collectionOf(...notices: Notice[]): Collection {
  return makeCollection(
    notices.map((notice) => ({ notice, findings: find(notice) })),
    vocabulary,
    {
      redirects: [],
      guides: [],
      earlierTexts: [],
      reportAddress: '',
      searchServer: '',
      site: 'https://example.org',
      base: '/',
    },
    withoutCache,
  );
}

/** Makes the pages of one kind. */
export function pagesOf<Shown>(make: MakePages<Shown>, from: Collection): Page<Shown>[] {
  return [...make(from, withoutCache)];
}

/** Returns the keys of the pages of one kind whose content differs between two collections. */
export function changedPages(make: MakePages<unknown>, from: Collection, other: Collection): string[] {
  const before = new Map(pagesOf(make, from).map((page) => [pageKey(page), JSON.stringify(page.shown)]));
  return pagesOf(make, other)
    .filter((page) => before.get(pageKey(page)) !== JSON.stringify(page.shown))
    .map(pageKey);
}
