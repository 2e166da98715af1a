import type { Collection } from './collection.ts';
import { countNoticesByProvince, type NoticesByProvince } from './count-notices.ts';
import type { Page } from './page.ts';

/** /provinces/: all provinces. */
export interface ProvincesIndex {
  held: NoticesByProvince;
}

export function makeProvincesIndex(collection: Collection): Page<ProvincesIndex>[] {
  return [{ params: {}, shown: { held: countNoticesByProvince(collection) } }];
}
