import type { ClauseRecord } from '../../model/notice.ts';
import { memoizeObjects } from '../../text/memoize-objects.ts';

const lengthOf = memoizeObjects(
  ({ text }: Pick<ClauseRecord, 'text'>): number => text.replace(/\s+/gu, '').length,
);

/** Counts the characters of the records' texts without white space, in UTF-16 units. */
export function countCharacters(records: readonly Pick<ClauseRecord, 'text'>[]): number {
  return records.reduce((sum, record) => sum + lengthOf(record), 0);
}
