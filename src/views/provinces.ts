import { countBy } from '../knowledge/count-by.ts';
import type { PageNumber } from '../listing/paginate.ts';
import { readNoticeId } from '../model/notice-id.ts';
import type { ClauseRecord, Notice } from '../model/notice.ts';
import { type ClausesOfNotice, listClauses } from './clause-list.ts';
import { type CodingTally, tallyCodings } from '../knowledge/codings/tally-codings.ts';
import { listCodings } from './clause-codings.ts';
import type { Collection } from './collection.ts';
import { heldProvinces } from './held-provinces.ts';
import { listPages } from './list-pages.ts';
import { type OverviewShown, showOverview } from './overview.ts';
import type { Page } from './page.ts';
import { countWordings } from './wording.ts';

/** /provinces/<id>/ and its further pages: the clauses of a province. */
export interface ProvinceShown {
  /** Id. */
  province: string;
  /** How many are held of it. */
  notices: number;
  page: PageNumber;
  list: ClausesOfNotice[];
  /** On the first page, where a notice is held. */
  summary: ProvinceSummary | null;
  /** Where none is held: those around it of which some are, the nearest first, by id. */
  neighbours: string[];
}

/** A province's notices as a whole. */
export interface ProvinceSummary {
  overview: OverviewShown;
  /** Those of its notices, the newest first. */
  years: number[];
  /** The themes of its clauses, in the order of the vocabulary, each with how many are on it and the path to where they stand. */
  themes: { theme: string; clauses: number; path: string }[];
  codings: CodingTally;
  /** How many wordings they share with other notices. */
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
      neighbours: own.length === 0 ? nearestHeld(id, collection) : [],
    }));
  }
}

const MOST_NEIGHBOURS = 4;

/** The provinces of which notices are held, by how far their squares are on the map. */
function nearestHeld(province: string, collection: Collection): string[] {
  const place = collection.vocabulary.provinces.find(({ id }) => id === province)?.tile;
  if (!place) return [];
  return heldProvinces(collection)
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
