import type { ListedByPage } from '../search/facets.ts';
import { type FacetOption, LISTED_BY_PAGE, OFFERED } from '../search/index/facet-values.ts';
import type { Collection } from './collection.ts';
import type { Page } from './page.ts';

/** /search/: the filter options available before the first query. */
export interface SearchShown {
  facets: { facet: ListedByPage; options: FacetOption[] }[];
  /** URL of the search server; empty if the browser searches by itself. */
  server: string;
}

export function makeSearch(collection: Collection): Page<SearchShown>[] {
  const facets = LISTED_BY_PAGE.map((facet) => ({
    facet,
    options: OFFERED[facet](collection).map(({ id, name }) => ({ id, name })),
  }));
  return [{ params: {}, shown: { facets, server: collection.searchServer } }];
}
