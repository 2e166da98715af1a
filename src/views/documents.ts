import type { CitedAt, DocumentEntry } from '../knowledge/resolve-citations.ts';
import type { PageNumber } from '../listing/paginate.ts';
import { type ClausePlace, clausePlace } from './clause-place.ts';
import type { Collection } from './collection.ts';
import { listPages } from './list-pages.ts';
import type { Page } from './page.ts';

/** /documents/ and its further pages: the documents that clauses cite, and where they do. */
export interface DocumentsShown {
  /** How many are cited, on all pages. */
  documents: number;
  page: PageNumber;
  list: DocumentShown[];
}

export interface DocumentShown extends Omit<DocumentEntry, 'citations'> {
  /** How many clauses cite it. */
  clauses: number;
  /** The first of them. */
  places: {
    place: ClausePlace;
    /** The first citation as it is written. */
    quote: string;
    citations: number;
  }[];
}

/** A document that many cite has its other places in the data. */
const MOST_PLACES = 20;

export function makeDocuments(collection: Collection): Iterable<Page<DocumentsShown>> {
  return listPages(collection.listings.documents, {}, ({ items, all, number, of }) => ({
    ...{ documents: all.length, page: { number, of } },
    list: items.map((entry) => showDocument(entry, collection)),
  }));
}

function showDocument({ citations, ...document }: DocumentEntry, collection: Collection): DocumentShown {
  const perClause = Map.groupBy(citations, urlOf);
  return {
    ...document,
    clauses: perClause.size,
    places: [...perClause].slice(0, MOST_PLACES).map(([url, own]) => ({
      place: clausePlace(collection, url),
      quote: own[0]?.citation.quote ?? '',
      citations: own.length,
    })),
  };
}

function urlOf({ notice, citation }: CitedAt): string {
  return `/notices/${notice}/#${citation.clauseId}`;
}
