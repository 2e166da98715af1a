import type { Notice } from '../model/notice.ts';
import type { Collection } from './collection.ts';
import { type NoticeLink, noticeLink } from './notice-card.ts';
import type { Page } from './page.ts';

/** /years/: the years with notices, newest first. */
export interface YearsIndex {
  years: YearInIndex[];
}

export interface YearInIndex {
  year: number;
  notices: number;
  /** Number of provinces with notices. */
  provinces: number;
  /** The notices; null if there are too many, so that only the year's own page lists them. */
  links: NoticeLink[] | null;
}

const MOST_LINKS = 40;

export function makeYearsIndex({ notices }: Collection): Page<YearsIndex>[] {
  const years = [...Map.groupBy(notices, ({ year }) => year)]
    .sort(([a], [b]) => b - a)
    .map(([year, own]) => yearInIndex(year, own));
  return [{ params: {}, shown: { years } }];
}

function yearInIndex(year: number, notices: readonly Notice[]): YearInIndex {
  return {
    year,
    notices: notices.length,
    provinces: new Set(notices.map(({ province }) => province)).size,
    links: notices.length > MOST_LINKS ? null : notices.map(noticeLink),
  };
}
