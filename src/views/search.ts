import type { Collection } from './collection.ts';
import { provincesWithNotices } from './provinces-with-notices.ts';
import type { Page } from './page.ts';

/** /search/: the filter options available before the first query. */
export interface SearchShown {
  /** Ids of the provinces with notices, in vocabulary order. */
  provinces: string[];
  /** Years with notices, newest first. */
  years: number[];
  /** URL of the search server; empty if the browser searches by itself. */
  server: string;
}

export function makeSearch(collection: Collection): Page<SearchShown>[] {
  const provinces = provincesWithNotices(collection).map(({ id }) => id);
  const years = [...new Set(collection.notices.map(({ year }) => year))];
  return [{ params: {}, shown: { provinces, years, server: collection.searchServer } }];
}
