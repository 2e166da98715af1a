import type { Collection } from './collection.ts';
import { countHeld, type HeldByProvince } from './held-provinces.ts';
import type { Page } from './page.ts';

/** /provinces/: all provinces. */
export interface ProvincesIndex {
  held: HeldByProvince;
}

export function makeProvincesIndex(collection: Collection): Page<ProvincesIndex>[] {
  return [{ params: {}, shown: { held: countHeld(collection) } }];
}
