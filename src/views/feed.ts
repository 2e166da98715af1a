import { lastAddedOn } from '../knowledge/last-added-on.ts';
import { countClauses } from '../knowledge/list-records.ts';
import type { Notice } from '../model/notice.ts';
import type { Collection } from './collection.ts';
import type { Page } from './page.ts';

/** /feed.xml, and that of a province or theme: /provinces/<id>/feed.xml. */
export interface FeedShown {
  /** What it is of; null for the whole collection. */
  of: { kind: 'provinces' | 'themes'; id: string } | null;
  /** The day that the last notice was added, as ISO 8601; empty where there is none. */
  updatedOn: string;
  /** Those that were added last, the newest first. */
  notices: NoticeInFeed[];
}

export interface NoticeInFeed extends Pick<Notice, 'id' | 'title' | 'province' | 'year' | 'themes'> {
  /** As ISO 8601. */
  addedOn: string;
  /** How many it has. */
  clauses: number;
  corrections: number;
  redactions: number;
}

const NEWEST = 50;

export function makeFeed({ notices }: Collection): Page<FeedShown>[] {
  return [{ params: {}, shown: showFeed(null, notices) }];
}

/** A feed a province and a theme, also of those that nothing is held of yet: that is what a reader waits for. */
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
    .toSorted((a, b) => b.source.addedOn.localeCompare(a.source.addedOn))
    .slice(0, NEWEST);
  return { of, updatedOn: lastAddedOn(notices), notices: newest.map(noticeInFeed) };
}

function noticeInFeed(notice: Notice): NoticeInFeed {
  const { id, title, province, year, themes, source, corrections, redactions } = notice;
  return {
    ...{ id, title, province, year, themes, addedOn: source.addedOn },
    clauses: countClauses(notice),
    corrections: corrections.length,
    redactions: redactions.length,
  };
}
