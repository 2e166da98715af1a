import { nameOf } from '../knowledge/name-of.ts';
import type { Notice } from '../model/notice.ts';
import { nameNotice, readNoticeId } from '../model/notice-id.ts';
import type { Collection } from './collection.ts';

/**
 * Returns the name of a notice in a table: 陕西 2024, or 陕西 2024（第 2 份）.
 * @throws if the id is malformed
 */
export function noticeName(
  { id }: Pick<Notice, 'id'>,
  { vocabulary }: Pick<Collection, 'vocabulary'>,
): string {
  const parts = readNoticeId(id);
  if (parts === null)
    throw new Error(`${id} is no id of a notice: write <province>-<year>, as in fujian-2020.`);
  return nameNotice(nameOf(vocabulary.provinces, parts.province), parts);
}
