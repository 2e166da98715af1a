import { changesOf, lastChangedOn } from '../knowledge/records/change-log.ts';
import { countClauses } from '../knowledge/records/list-records.ts';
import type { NoticeChange } from '../model/facts.ts';
import type { Notice } from '../model/notice.ts';
import type { Collection } from './collection.ts';
import type { Page } from './page.ts';

/** /feed.xml, and that of a province or theme: /provinces/<id>/feed.xml. */
export interface FeedShown {
  /** What it is of; null for the whole collection. */
  of: { kind: 'provinces' | 'themes'; id: string } | null;
  /** The day that a notice was last added or changed, as ISO 8601; empty where there is none. */
  updatedOn: string;
  /** Those that were added or changed last, the newest first. */
  notices: NoticeInFeed[];
}

export interface NoticeInFeed extends Pick<Notice, 'id' | 'title' | 'province' | 'year' | 'themes'> {
  /** The days it was added and last changed, as ISO 8601. */
  addedOn: string;
  updatedOn: string;
  /** How many it has. */
  clauses: number;
  corrections: number;
  redactions: number;
  /** What was changed after it was added, the newest first. */
  changes: NoticeChange[];
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
