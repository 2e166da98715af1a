import type { PageNumber } from '../listing/paginate.ts';
import { type ClausesOfNotice, listClauses } from './clause-list.ts';
import type { Collection } from './collection.ts';
import { listPages } from './list-pages.ts';
import { type NoticeLink, noticeLink } from './notice-card.ts';
import { type OverviewShown, showOverview } from './overview.ts';
import type { Page } from './page.ts';

/** /years/<year>/ and its further pages: the clauses of a year. */
export interface YearShown {
  year: number;
  /** Number of notices. */
  notices: number;
  /** The nearest years with notices; null if there is none. */
  earlier: number | null;
  later: number | null;
  page: PageNumber;
  list: ClausesOfNotice[];
  /** Only on the first page. */
  summary: YearSummary | null;
}

/** Summary of a year's notices. */
export interface YearSummary {
  overview: OverviewShown;
  /** The notices listed by title, at most {@link MOST_LINKS}. */
  links: NoticeLink[];
}

const MOST_LINKS = 100;

export function* makeYears(collection: Collection): Generator<Page<YearShown>> {
  const { notices, listings } = collection;
  const years = [...Map.groupBy(notices, ({ year }) => year)].sort(([a], [b]) => a - b);
  for (const [at, [year, own]] of years.entries())
    yield* listPages(listings.years.get(String(year)), { year: String(year) }, ({ items, number, of }) => ({
      ...{ year, notices: own.length, page: { number, of } },
      earlier: years[at - 1]?.[0] ?? null,
      later: years[at + 1]?.[0] ?? null,
      list: listClauses(items, collection),
      summary:
        number === 1
          ? { overview: showOverview(own, collection), links: own.slice(0, MOST_LINKS).map(noticeLink) }
          : null,
    }));
}
