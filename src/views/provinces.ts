import { countBy } from '../knowledge/count-by.ts';
import type { PageNumber } from '../listing/paginate.ts';
import { readNoticeId } from '../model/notice-id.ts';
import type { ClauseRecord, Notice } from '../model/notice.ts';
import { type ClausesOfNotice, listClauses } from './clause-list.ts';
import { type CodingTally, tallyCodings } from '../knowledge/codings/tally-codings.ts';
import { listCodings } from './clause-codings.ts';
import type { Collection } from './collection.ts';
import { provincesWithNotices } from '../knowledge/provinces-with-notices.ts';
import { listPages } from './list-pages.ts';
import { type OverviewShown, showOverview } from './overview.ts';
import type { Page } from './page.ts';
import { countWordings } from './wording.ts';

/** /provinces/<id>/ and its further pages: the clauses of a province. */
export interface ProvinceShown {
  /** Province id. */
  province: string;
  /** Number of its notices in the collection. */
  notices: number;
  page: PageNumber;
  list: ClausesOfNotice[];
  /** Only on the first page, if there are notices. */
  summary: ProvinceSummary | null;
  /** If there are no notices: ids of nearby provinces that have some, nearest first. */
  neighbours: string[];
}

/** Summary of a province's notices. */
export interface ProvinceSummary {
  overview: OverviewShown;
  /** Years with notices, newest first. */
  years: number[];
  /** The themes of its clauses, in vocabulary order, with the number of clauses and the path of their list. */
  themes: { theme: string; clauses: number; path: string }[];
  codings: CodingTally;
  /** Number of wordings shared with other notices. */
  wordings: number;
}

export function* makeProvinces(collection: Collection): Generator<Page<ProvinceShown>> {
  const { notices, listings, vocabulary } = collection;
  const noticesOf = Map.groupBy(notices, ({ province }) => province);
  for (const { id } of vocabulary.provinces) {
    const own = noticesOf.get(id) ?? [];
    yield* listPages(listings.provinces.get(id), { id }, ({ items, all, number, of }) => ({
      ...{ province: id, notices: own.length, page: { number, of } },
      list: listClauses(items, collection),
      summary: number === 1 && own.length > 0 ? summarise(id, own, all, collection) : null,
      neighbours: own.length === 0 ? nearestWithNotices(id, collection) : [],
    }));
  }
}

const MOST_NEIGHBOURS = 4;

/** Returns the provinces with notices, by the distance of their squares on the tile map. */
function nearestWithNotices(province: string, collection: Collection): string[] {
  const place = collection.vocabulary.provinces.find(({ id }) => id === province)?.tile;
  if (!place) return [];
  return provincesWithNotices(collection)
    .map(({ id, tile }) => ({ id, far: Math.hypot(tile.row - place.row, tile.column - place.column) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST_NEIGHBOURS)
    .map(({ id }) => id);
}

function summarise(
  province: string,
  notices: readonly Notice[],
  clauses: readonly ClauseRecord[],
  collection: Collection,
): ProvinceSummary {
  const { listings, vocabulary } = collection;
  const perTheme = countBy(clauses, ({ themes }) => themes);
  return {
    overview: showOverview(notices, collection),
    codings: tallyCodings(listCodings(collection).filter((coding) => coding.province === province)),
    wordings: countWordings(collection, ({ notice }) => readNoticeId(notice)?.province === province),
    years: [...new Set(notices.map(({ year }) => year))],
    themes: vocabulary.themes.flatMap(({ id }) => {
      const count = perTheme.get(id);
      return count
        ? [{ theme: id, clauses: count, path: listings.placeOf(`/themes/${id}/#${province}`) }]
        : [];
    }),
  };
}
