import type { ClauseRecord } from '../../model/notice.ts';

const lengths = new WeakMap<Pick<ClauseRecord, 'text'>, number>();

/** Characters of the records' texts without white space, in UTF-16 units. */
export function countCharacters(records: readonly Pick<ClauseRecord, 'text'>[]): number {
  let sum = 0;
  for (const record of records) {
    const length = lengths.get(record) ?? record.text.replace(/\s+/gu, '').length;
    lengths.set(record, length);
    sum += length;
  }
  return sum;
}
