import type { Collection } from './collection.ts';
import { heldProvinces } from './held-provinces.ts';
import type { Page } from './page.ts';

/** /search/: what of the collection a search can be narrowed to before it is asked. */
export interface SearchShown {
  /** Ids of the provinces that are held, in the order of the vocabulary. */
  provinces: string[];
  /** The years that are held, the newest first. */
  years: number[];
  /** Address of the server that the page asks; empty where it searches by itself. */
  server: string;
}

export function makeSearch(collection: Collection): Page<SearchShown>[] {
  const provinces = heldProvinces(collection).map(({ id }) => id);
  const years = [...new Set(collection.notices.map(({ year }) => year))];
  return [{ params: {}, shown: { provinces, years, server: collection.searchServer } }];
}
