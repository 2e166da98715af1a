import { lastAddedOn } from '../knowledge/last-added-on.ts';
import { countClauses } from '../knowledge/list-records.ts';
import type { Notice } from '../model/notice.ts';
import type { Collection } from './collection.ts';
import type { Page } from './page.ts';

/** /feed.xml. */
export interface FeedShown {
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
  const newest = notices
    .toSorted((a, b) => b.source.addedOn.localeCompare(a.source.addedOn))
    .slice(0, NEWEST);
  return [{ params: {}, shown: { updatedOn: lastAddedOn(notices), notices: newest.map(noticeInFeed) } }];
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
