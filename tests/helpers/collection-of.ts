import type { Remember } from '../../src/views/page.ts';
import { createNoticeFinder } from '../../src/knowledge/find-in-notice.ts';
import type { Notice } from '../../src/model/notice.ts';
import { type Collection, makeCollection } from '../../src/views/collection.ts';
import { segment, vocabulary } from './notice-of.ts';

const find = createNoticeFinder({ ...vocabulary, segment });

/** The collection that notices make. */
export function collectionOf(...notices: Notice[]): Collection {
  return makeCollection(
    notices.map((notice) => ({ notice, findings: find(notice) })),
    vocabulary,
    { redirects: [], reportAddress: '', site: 'https://example.org', base: '/' },
  );
}

/** Remembers nothing. */
export const deriveAnew: Remember = (_name, _inputs, derive) => derive();
