import { changesOf, lastChangedOn } from '../knowledge/changes/change-log.ts';
import { countClauses } from '../knowledge/records/list-records.ts';
import type { NoticeChange } from '../model/facts.ts';
import type { Notice } from '../model/notice.ts';
import type { Collection } from './collection.ts';
import type { Page } from './page.ts';

/** /feed.xml, and the feed of a province or theme: /provinces/<id>/feed.xml. */
export interface FeedShown {
  /** The province or theme; null for the whole collection. */
  of: { kind: 'provinces' | 'themes'; id: string } | null;
  /** ISO 8601 date when a notice was last added or changed; empty if there are none. */
  updatedOn: string;
  /** Most recently added or changed notices, newest first. */
  notices: NoticeInFeed[];
}

export interface NoticeInFeed extends Pick<Notice, 'id' | 'title' | 'province' | 'year' | 'themes'> {
  /** ISO 8601 dates. */
  addedOn: string;
  updatedOn: string;
  /** Number of clauses. */
  clauses: number;
  corrections: number;
  redactions: number;
  /** Changes since it was added, newest first. */
  changes: NoticeChange[];
}

const NEWEST = 50;

export function makeFeed({ notices }: Collection): Page<FeedShown>[] {
  return [{ params: {}, shown: showFeed(null, notices) }];
}

/**
 * Yields a feed per province and theme, including those without notices: readers may subscribe to wait for the first
 * one.
 */
export function* makeFeeds({ notices, vocabulary }: Collection): Generator<Page<FeedShown>> {
  const noticesOf = Map.groupBy(notices, ({ province }) => province);
  for (const { id } of vocabulary.provinces) yield feedOf({ kind: 'provinces', id }, noticesOf.get(id) ?? []);
  for (const { id } of vocabulary.themes)
    yield feedOf(
      { kind: 'themes', id },
      notices.filter(({ themes }) => themes.includes(id)),
    );
}

function feedOf(of: NonNullable<FeedShown['of']>, notices: readonly Notice[]): Page<FeedShown> {
  return { params: { kind: of.kind, id: of.id }, shown: showFeed(of, notices) };
}

function showFeed(of: FeedShown['of'], notices: readonly Notice[]): FeedShown {
  const newest = notices
    .map(noticeInFeed)
    .sort((a, b) => b.updatedOn.localeCompare(a.updatedOn))
    .slice(0, NEWEST);
  return { of, updatedOn: newest[0]?.updatedOn ?? '', notices: newest };
}

function noticeInFeed(notice: Notice): NoticeInFeed {
  const { id, title, province, year, themes, source, corrections, redactions } = notice;
  return {
    ...{ id, title, province, year, themes },
    ...{ addedOn: source.addedOn, updatedOn: lastChangedOn(notice) },
    clauses: countClauses(notice),
    corrections: corrections.length,
    redactions: redactions.length,
    changes: changesOf(notice),
  };
}
