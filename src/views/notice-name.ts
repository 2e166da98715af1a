import { nameOf } from '../knowledge/name-of.ts';
import type { Notice } from '../model/notice.ts';
import type { Collection } from './collection.ts';

/** A notice as a table names it: 陕西 2024. */
export function noticeName(
  { province, year }: Pick<Notice, 'province' | 'year'>,
  { vocabulary }: Pick<Collection, 'vocabulary'>,
): string {
  return `${nameOf(vocabulary.provinces, province)} ${year}`;
}
