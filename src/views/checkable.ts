import { listPromised } from '../knowledge/citations/list-promises.ts';
import { paginate, type PageNumber } from '../listing/paginate.ts';
import { type CitedAt } from '../knowledge/citations/resolve-citations.ts';
import { type ClausePlace, clausePlace } from './clause-place.ts';
import {
  type ClauseCoding,
  type CodingTally,
  isCheckable,
  tallyCodings,
} from '../knowledge/codings/tally-codings.ts';
import { listCodings } from './clause-codings.ts';
import { type CodingGroup, groupByNotice, groupByTheme, groupByYear } from './coding-groups.ts';
import type { Collection } from './collection.ts';
import { listPages } from './list-pages.ts';
import type { Page } from './page.ts';
import { type Facets, facetsOf } from './row-facets.ts';

/** /checkable/ and its further pages: clauses whose fulfilment can be checked. */
export interface CheckableShown {
  page: PageNumber;
  /** Number of clauses on all pages with at least one of the four facts. */
  checkable: number;
  list: CheckableClause[];
  facets: Facets;
  /** Only on the first page. */
  summary: CheckableSummary | null;
}

export interface CheckableClause extends Pick<
  ClauseCoding,
  | 'notice'
  | 'title'
  | 'province'
  | 'year'
  | 'themes'
  | 'units'
  | 'dates'
  | 'recurring'
  | 'numbers'
  | 'documents'
> {
  place: ClausePlace;
}

/** Counts by group, and the documents to be written. */
export interface CheckableSummary {
  all: CodingTally;
  notices: CodingGroup[];
  /** Whether the list of notices is truncated. */
  isPartial: boolean;
  themes: CodingGroup[];
  years: CodingGroup[];
  documents: PromisedShown[];
}

/** A document to be written: the clauses that promise it, and the later ones that name it. */
export interface PromisedShown {
  title: string;
  path: string;
  province: string;
  year: number;
  promised: { place: ClausePlace; quote: string }[];
  seenAgain: { place: ClausePlace; quote: string }[];
}

const PER_PAGE = 200;
const MOST_NOTICES = 100;
const MOST_DOCUMENTS = 200;
const MOST_PLACES = 5;

export function makeCheckable(collection: Collection): Iterable<Page<CheckableShown>> {
  const codings = listCodings(collection);
  const checkable = codings.filter(isCheckable);
  const facets = facetsOf(checkable, collection.vocabulary);
  return listPages(paginate(checkable, PER_PAGE), {}, ({ items, number, of }) => ({
    page: { number, of },
    ...{ checkable: checkable.length, facets },
    list: items.map((coding) => showClause(coding, collection)),
    summary: number === 1 ? summarise(codings, collection) : null,
  }));
}

function showClause(coding: ClauseCoding, collection: Collection): CheckableClause {
  const { notice, title, province, year, themes, units, dates, recurring, numbers, documents } = coding;
  return {
    ...{ notice, title, province, year, themes, units, dates, recurring, numbers, documents },
    place: clausePlace(collection, coding.url),
  };
}

function summarise(codings: readonly ClauseCoding[], collection: Collection): CheckableSummary {
  const notices = groupByNotice(codings, collection);
  return {
    all: tallyCodings(codings),
    notices: notices.slice(0, MOST_NOTICES),
    isPartial: notices.length > MOST_NOTICES,
    themes: groupByTheme(codings, collection),
    years: groupByYear(codings),
    documents: showPromised(collection),
  };
}

/** Returns the documents to be written, sorted by province and year. */
function showPromised(collection: Collection): PromisedShown[] {
  const { knowledge, noticeById, vocabulary, listings } = collection;
  const yearOf = (notice: string) => noticeById.get(notice)?.year ?? 0;
  const order = new Map(vocabulary.provinces.map(({ id }, at) => [id, at]));
  return listPromised(knowledge.documents, yearOf)
    .map(({ document, promised, seenAgain }) => {
      const notice = noticeById.get(promised[0]?.notice ?? '');
      return {
        ...{ title: document.title, path: listings.placeOf(`/documents/#${document.id}`) },
        ...{ province: notice?.province ?? '', year: notice?.year ?? 0 },
        promised: showPlaces(promised, collection),
        seenAgain: showPlaces(seenAgain, collection),
      };
    })
    .sort((a, b) => (order.get(a.province) ?? 0) - (order.get(b.province) ?? 0) || a.year - b.year)
    .slice(0, MOST_DOCUMENTS);
}

/** Returns the unique clauses that name a document, each with its first quote, in order; at most {@link MOST_PLACES}. */
export function showPlaces(cited: readonly CitedAt[], collection: Collection): PromisedShown['promised'] {
  const quotes = new Map(
    cited
      .toReversed()
      .map(({ notice, citation }) => [`/notices/${notice}/#${citation.clauseId}`, citation.quote]),
  );
  return [...quotes]
    .toReversed()
    .slice(0, MOST_PLACES)
    .map(([url, quote]) => ({ place: clausePlace(collection, url), quote }));
}
