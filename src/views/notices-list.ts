import type { PageNumber } from '../listing/paginate.ts';
import type { Collection } from './collection.ts';
import { listPages } from './list-pages.ts';
import { type NoticeCard, noticeCard } from './notice-card.ts';
import type { Page } from './page.ts';

/** /notices/ and its further pages: all notices, newest year first. */
export interface NoticesShown {
  /** Total number of notices. */
  notices: number;
  page: PageNumber;
  list: NoticeCard[];
}

export function makeNoticesList({ listings }: Collection): Iterable<Page<NoticesShown>> {
  return listPages(listings.notices, {}, ({ items, all, number, of }) => ({
    ...{ notices: all.length, page: { number, of } },
    list: items.map(noticeCard),
  }));
}
