import { nameNotice, readNoticeId } from '../model/notice-id.ts';
import type { NoticeFile } from '../open-data/notice-file.ts';

/** The fields of a notice that comparisons use. */
export type ComparedNotice = Pick<
  NoticeFile,
  | 'id'
  | 'title'
  | 'province'
  | 'year'
  | 'url'
  | 'citation'
  | 'records'
  | 'indicators'
  | 'themeMentions'
  | 'codings'
  | 'wording'
>;

/** A column of a comparison: a notice, a notice missing from the collection, or one whose file failed to load. */
export type Column = {
  id: string;
  /** For example 陕西 2024. */
  name: string;
} & ({ state: 'held'; notice: ComparedNotice } | { state: 'no-notice' } | { state: 'failed' });

/**
 * Returns the name of a notice in a comparison: 陕西 2024, or 陕西 2024（第 2 份）. Returns null if the id is
 * malformed or its province is unknown.
 */
export function nameColumn(id: string, provinceNames: ReadonlyMap<string, string>): string | null {
  const parts = readNoticeId(id);
  const province = provinceNames.get(parts?.province ?? '');
  if (!parts || province === undefined) return null;
  return nameNotice(province, parts);
}
