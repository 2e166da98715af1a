import { listPresets, type Preset } from '../compare/list-presets.ts';
import { countBy } from '../knowledge/count-by.ts';
import { isProvision } from '../knowledge/records/list-records.ts';
import type { Notice } from '../model/notice.ts';
import type { Collection } from './collection.ts';
import { countNoticesByProvince, type NoticesByProvince } from './count-notices.ts';
import { type NoticeCard, noticeCard } from './notice-card.ts';
import type { Page } from './page.ts';

/** /: overview of the collection, and entry points. */
export interface HomeShown {
  notices: number;
  clauses: number;
  held: NoticesByProvince;
  /** All years from the first to the last with notices, with the number of notices, which may be 0. */
  years: { year: number; notices: number }[];
  /** Ready-made comparisons. */
  comparisons: Pick<Preset, 'path' | 'name'>[];
  /** The notices added last, and those issued last. */
  added: NoticeCard[];
  issued: NoticeCard[];
  /** Number of clauses by theme id. Themes without clauses are omitted. */
  clausesByTheme: Record<string, number>;
}

const NEWEST = 4;

export function makeHome(collection: Collection): Page<HomeShown>[] {
  const { notices, records } = collection;
  const clauses = records.filter(({ kind }) => kind === 'clause');
  const perTheme = countBy(records.filter(isProvision), ({ themes }) => themes);
  return [
    {
      params: {},
      shown: {
        notices: notices.length,
        clauses: clauses.length,
        held: countNoticesByProvince(collection),
        years: countByYear(notices),
        comparisons: offerComparisons(collection, perTheme),
        added: newest(notices, ({ source }) => source.addedOn),
        issued: newest(notices, ({ issuedOn }) => issuedOn),
        clausesByTheme: Object.fromEntries(perTheme),
      },
    },
  ];
}

/** Returns the newest notices by a date. Those without it are excluded. Ties are in the collection's order. */
function newest(notices: readonly Notice[], dayOf: (notice: Notice) => string | null): NoticeCard[] {
  return notices
    .filter((notice) => dayOf(notice) !== null)
    .toSorted((a, b) => (dayOf(b) ?? '').localeCompare(dayOf(a) ?? ''))
    .slice(0, NEWEST)
    .map(noticeCard);
}

function countByYear(notices: readonly Notice[]): HomeShown['years'] {
  const perYear = countBy(notices, ({ year }) => [year]);
  const first = Math.min(...perYear.keys());
  return Array.from({ length: Math.max(...perYear.keys()) - first + 1 }, (_, at) => ({
    year: first + at,
    notices: perYear.get(first + at) ?? 0,
  }));
}

/** Selects the newest notices, one province over the years, and the themes with the most clauses. */
function offerComparisons(
  { notices, vocabulary }: Collection,
  perTheme: ReadonlyMap<string, number>,
): HomeShown['comparisons'] {
  const { standard, provinces, themes } = listPresets(notices, vocabulary.provinces, vocabulary.themes);
  const clausesOn = ({ theme }: Preset) => perTheme.get(theme?.id ?? '') ?? 0;
  const byClauses = themes.toSorted((a, b) => clausesOn(b) - clausesOn(a));
  return [standard, ...provinces.slice(0, 1), ...byClauses.slice(0, 3)].map(({ path, name }) => ({
    path,
    name,
  }));
}
