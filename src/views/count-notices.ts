import { countBy } from '../knowledge/count-by.ts';
import type { Collection } from './collection.ts';

/** Number of notices by province id. Provinces without notices are omitted. */
export type NoticesByProvince = Record<string, number>;

export function countNoticesByProvince({ notices }: Pick<Collection, 'notices'>): NoticesByProvince {
  return Object.fromEntries(countBy(notices, ({ province }) => [province]));
}
