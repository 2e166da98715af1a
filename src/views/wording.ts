import { clauseKey } from '../knowledge/kin/derive-kin.ts';
import { listSharedWordings, type WordingEntry } from '../knowledge/kin/list-shared-wordings.ts';
import { paginate, type PageNumber } from '../listing/paginate.ts';
import type { ClauseRecord } from '../model/notice.ts';
import { memoizeObjects } from '../text/memoize-objects.ts';
import { type ClausePlace, clausePlace } from './clause-place.ts';
import type { Collection } from './collection.ts';
import { listPages } from './list-pages.ts';
import { noticeName } from './notice-name.ts';
import type { Page } from './page.ts';
import { type Facets, facetsOf, type RowPlace, rowPlaces } from './row-facets.ts';

/**
 * /wording/ and its further pages, 首见与沿用: wording shared by several notices, and the earliest notice in the
 * collection that contains it.
 */
export interface WordingShown {
  page: PageNumber;
  /** Total number of wordings, and number of those listed on all pages. */
  wordings: number;
  listed: number;
  list: WordingRow[];
  facets: Facets;
}

interface WordingRow {
  words: string;
  earliest: { name: string; path: string };
  /** The clauses that contain it, sorted by year. */
  at: { place: ClausePlace; quote: string }[];
  /** Number of further clauses that contain it. */
  more: number;
  places: RowPlace[];
}

const PER_PAGE = 200;
/** Most wordings listed on the site. The data contains all of them. */
const MOST_LISTED = 2000;
const MOST_PLACES = 10;

export function makeWording(collection: Collection): Iterable<Page<WordingShown>> {
  const all = listWordings(collection);
  const rows = all.slice(0, MOST_LISTED).map((entry) => showWording(entry, collection));
  const facets = facetsOf(
    rows.flatMap(({ places }) => places),
    collection.vocabulary,
  );
  return listPages(paginate(rows, PER_PAGE), {}, ({ items, number, of }) => ({
    ...{ page: { number, of }, wordings: all.length, listed: rows.length, facets },
    list: items,
  }));
}

/** Returns the wordings of a collection. Memoized because several kinds of pages need them. */
export const listWordings = memoizeObjects(({ knowledge }: Collection) => listSharedWordings(knowledge.kin));

/** Counts the wordings in some of the clauses, e.g. those of a province or theme. */
export function countWordings(collection: Collection, isOwn: (record: ClauseRecord) => boolean): number {
  const own = new Set(collection.records.filter(isOwn).map(clauseKey));
  return listWordings(collection).filter(({ clauses }) => [...clauses.keys()].some((key) => own.has(key)))
    .length;
}

function showWording({ words, earliest, clauses }: WordingEntry, collection: Collection): WordingRow {
  const yearOf = (key: string) => collection.noticeById.get(key.split('#')[0] ?? '')?.year ?? 0;
  const keys = [...clauses.keys()].sort((a, b) => yearOf(a) - yearOf(b));
  return {
    words,
    earliest: { name: noticeName({ id: earliest }, collection), path: `/notices/${earliest}/` },
    at: keys.slice(0, MOST_PLACES).map((key) => ({
      place: clausePlace(collection, urlOf(key)),
      quote: clauses.get(key) ?? words,
    })),
    more: Math.max(0, keys.length - MOST_PLACES),
    places: rowPlaces(collection, keys.map(urlOf)),
  };
}

function urlOf(key: string): string {
  return `/notices/${key.replace('#', '/#')}`;
}
