import type { Collection } from './collection.ts';
import { provincesWithNotices } from '../knowledge/provinces-with-notices.ts';
import type { Page } from './page.ts';

/** /lens/: word frequencies by province and year, which the browser counts. */
export interface LensShown {
  /** Ids of the provinces with notices, in vocabulary order. */
  provinces: string[];
}

export function makeLens(collection: Collection): Page<LensShown>[] {
  return [{ params: {}, shown: { provinces: provincesWithNotices(collection).map(({ id }) => id) } }];
}
