import { countBy } from '../knowledge/count-by.ts';
import type { Province } from '../model/vocabulary.ts';
import type { Collection } from './collection.ts';

/** Number of notices by province id. Provinces without notices are omitted. */
export type NoticesByProvince = Record<string, number>;

export function countNoticesByProvince({ notices }: Pick<Collection, 'notices'>): NoticesByProvince {
  return Object.fromEntries(countBy(notices, ({ province }) => [province]));
}

/** Returns the provinces that have notices, in vocabulary order. */
export function provincesWithNotices({
  notices,
  vocabulary,
}: Pick<Collection, 'notices' | 'vocabulary'>): Province[] {
  const held = new Set(notices.map(({ province }) => province));
  return vocabulary.provinces.filter(({ id }) => held.has(id));
}
