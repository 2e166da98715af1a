import { countBy } from '../knowledge/count-by.ts';
import type { CitationRole } from '../knowledge/citations/citation-role.ts';
import {
  type CitedAt,
  type DocumentEntry,
  type DocumentGroup,
  groupOfDocument,
} from '../knowledge/citations/resolve-citations.ts';
import type { PageNumber } from '../listing/paginate.ts';
import { listPromised } from '../knowledge/citations/list-promises.ts';
import { showPlaces } from './checkable.ts';
import { type ClausePlace, clausePlace } from './clause-place.ts';
import type { Collection } from './collection.ts';
import { listPages } from './list-pages.ts';
import type { Page } from './page.ts';
import { type Facets, facetsOf, type RowPlace, rowPlaces } from './row-facets.ts';

/** /documents/ and its further pages: the documents that clauses name. */
export interface DocumentsShown {
  /** Number of documents in each group, on all pages. */
  documents: Record<DocumentGroup, number>;
  page: PageNumber;
  groups: { group: DocumentGroup; list: DocumentShown[] }[];
  facets: Facets;
}

export interface DocumentShown extends Omit<DocumentEntry, 'citations'> {
  /** Number of clauses that cite it. */
  clauses: number;
  /** Mentions in notices later than the first one that promises it; empty if no notice promises it. */
  seenAgain: { place: ClausePlace; quote: string }[];
  /** The places of all citations. */
  statedAt: RowPlace[];
  /** The first citing clauses. */
  places: {
    place: ClausePlace;
    /** The first citation as printed. */
    quote: string;
    citations: number;
    /** Unique roles of its citations in the clause. */
    roles: CitationRole[];
  }[];
}

/** Most places listed per document. The data contains all of them. */
const MOST_PLACES = 20;

export function makeDocuments(collection: Collection): Iterable<Page<DocumentsShown>> {
  const { knowledge, listings, vocabulary } = collection;
  const places = rowPlaces(
    collection,
    knowledge.documents.flatMap(({ citations }) => citations.map(urlOf)),
  );
  const facets = facetsOf(places, vocabulary);
  return listPages(listings.documents, {}, ({ items, all, number, of }) => ({
    ...{ documents: countGroups(all), page: { number, of }, facets },
    groups: [...Map.groupBy(items, groupOfDocument)].map(([group, entries]) => ({
      group,
      list: entries.map((entry) => showDocument(entry, collection)),
    })),
  }));
}

function countGroups(documents: readonly DocumentEntry[]): Record<DocumentGroup, number> {
  const counts = countBy(documents, (entry) => [groupOfDocument(entry)]);
  const count = (group: DocumentGroup) => counts.get(group) ?? 0;
  return { cited: count('cited'), product: count('product'), itself: count('itself') };
}

function showDocument({ citations, ...document }: DocumentEntry, collection: Collection): DocumentShown {
  const perClause = Map.groupBy(citations, urlOf);
  const yearOf = (notice: string) => collection.noticeById.get(notice)?.year ?? 0;
  const seenAgain = listPromised([{ citations, ...document }], yearOf).flatMap((one) => one.seenAgain);
  return {
    ...document,
    clauses: perClause.size,
    seenAgain: showPlaces(seenAgain, collection),
    statedAt: rowPlaces(collection, perClause.keys()),
    places: [...perClause].slice(0, MOST_PLACES).map(([url, own]) => ({
      place: clausePlace(collection, url),
      quote: own[0]?.citation.quote ?? '',
      citations: own.length,
      roles: [...new Set(own.map(({ citation }) => citation.role))],
    })),
  };
}

function urlOf({ notice, citation }: CitedAt): string {
  return `/notices/${notice}/#${citation.clauseId}`;
}
