import { meanShares } from '../compare/compare-emphasis.ts';
import { listPresets } from '../compare/list-presets.ts';
import { countBy, mostCommon } from '../knowledge/count-by.ts';
import type { PageNumber } from '../listing/paginate.ts';
import type { ClauseRecord, Notice } from '../model/notice.ts';
import { type ClausesOfNotice, listClauses } from './clause-list.ts';
import { type CodingTally, tallyCodings } from '../knowledge/codings/tally-codings.ts';
import { listCodings } from './clause-codings.ts';
import type { Collection } from './collection.ts';
import { provincesWithNotices } from '../knowledge/provinces-with-notices.ts';
import { listPages } from './list-pages.ts';
import type { Page } from './page.ts';
import { countWordings } from './wording.ts';

/** /themes/<id>/ and its further pages: the clauses on a theme, by province. */
export interface ThemeShown {
  /** Theme id. */
  theme: string;
  /** Total number of clauses on it. */
  clauses: number;
  page: PageNumber;
  /** In the order of the provinces. */
  list: ClausesOfNotice[];
  /** Only on the first page. */
  summary: ThemeSummary | null;
}

/** Summary of the clauses on a theme. */
export interface ThemeSummary {
  /** Null if no clause is on the theme. */
  overview: ThemeOverviewShown | null;
  /** Path of the theme's preset comparison; null if there is none. */
  comparison: string | null;
  provinces: ThemeInProvince[];
  codings: CodingTally;
  /** Number of wordings shared with other notices. */
  wordings: number;
}

/** Overview of a theme: amount of text, years, provinces and related themes. */
export interface ThemeOverviewShown {
  clauses: number;
  /** Number of notices with a clause on the theme, and of all notices. */
  notices: { having: number; all: number };
  /** The first and the last year with a clause on the theme. */
  years: { first: number; last: number };
  /** The other themes of the same clauses, most frequent first, by id, with the number of clauses. */
  together: { theme: string; clauses: number }[];
  /** Mean share of a notice's characters on the theme, in percent; 0 if none of the notices has a clause on it. */
  byProvince: { province: string; share: number }[];
  byYear: { year: number; share: number }[];
}

/** A province with notices. */
export interface ThemeInProvince {
  /** Province id. */
  province: string;
  /** Number of its clauses on the theme. */
  clauses: number;
  /** The words by which its notices mention the theme, if they have no clause on it; otherwise null. */
  mention: string | null;
  /** Path of the clauses or the mention; that of the province if there are none. */
  path: string;
}

const MOST_TOGETHER = 4;

export function* makeThemes(collection: Collection): Generator<Page<ThemeShown>> {
  const { listings, vocabulary } = collection;
  for (const { id } of vocabulary.themes)
    yield* listPages(listings.themes.get(id), { id }, ({ items, all, number, of }) => ({
      ...{ theme: id, clauses: all.length, page: { number, of } },
      list: listClauses(items, collection),
      summary: number === 1 ? summarise(id, all, collection) : null,
    }));
}

function summarise(theme: string, clauses: readonly ClauseRecord[], collection: Collection): ThemeSummary {
  const { notices, vocabulary } = collection;
  const presets = listPresets(notices, vocabulary.provinces, vocabulary.themes);
  return {
    overview: clauses.length > 0 ? showThemeOverview(theme, clauses, collection) : null,
    comparison: presets.themes.find((preset) => preset.theme?.id === theme)?.path ?? null,
    provinces: listProvinces(theme, clauses, collection),
    codings: tallyCodings(listCodings(collection).filter(({ themes }) => themes.includes(theme))),
    wordings: countWordings(collection, ({ themes }) => themes.includes(theme)),
  };
}

function showThemeOverview(
  theme: string,
  clauses: readonly ClauseRecord[],
  { notices, noticeById, vocabulary, knowledge }: Collection,
): ThemeOverviewShown {
  const having = new Set(clauses.map(({ notice }) => notice));
  const years = [...having].flatMap((id) => noticeById.get(id)?.year ?? []);
  const others = countBy(clauses, ({ themes }) => themes.filter((id) => id !== theme));
  const shares = <Key>(keyOf: (notice: Notice) => Key) => [
    ...meanShares(theme, notices, vocabulary.themes, knowledge, keyOf),
  ];
  return {
    clauses: clauses.length,
    notices: { having: having.size, all: notices.length },
    years: { first: Math.min(...years), last: Math.max(...years) },
    together: mostCommon(others, MOST_TOGETHER).map(([id, count]) => ({ theme: id, clauses: count })),
    byProvince: shares(({ province }) => province)
      .map(([province, share]) => ({ province, share }))
      .sort((a, b) => b.share - a.share),
    byYear: shares(({ year }) => year)
      .map(([year, share]) => ({ year, share }))
      .sort((a, b) => a.year - b.year),
  };
}

function listProvinces(
  theme: string,
  clauses: readonly ClauseRecord[],
  collection: Collection,
): ThemeInProvince[] {
  const { noticeById, listings } = collection;
  const mentions = firstMentions(theme, collection);
  const counts = countBy(clauses, ({ notice }) => [noticeById.get(notice)?.province ?? '']);
  return provincesWithNotices(collection).map(({ id }) => {
    const mention = counts.has(id) ? undefined : mentions.get(id);
    return {
      ...{ province: id, clauses: counts.get(id) ?? 0, mention: mention?.quote ?? null },
      path: counts.has(id)
        ? listings.placeOf(`/themes/${theme}/#${id}`)
        : (mention?.path ?? `/provinces/${id}/`),
    };
  });
}

/** Returns, by province, the first passing mention of a theme in the collection's order, and its path. */
function firstMentions(
  theme: string,
  { notices, knowledge }: Collection,
): Map<string, { quote: string; path: string }> {
  return new Map(
    notices
      .flatMap(({ id, province }) =>
        (knowledge.themeMentions.get(id) ?? [])
          .filter((mention) => mention.theme === theme)
          .map(({ quote, clauseId }) => [province, { quote, path: `/notices/${id}/#${clauseId}` }] as const),
      )
      .toReversed(),
  );
}
