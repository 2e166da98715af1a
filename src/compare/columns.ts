import { nameNotice, readNoticeId } from '../model/notice-id.ts';
import type { NoticeFile } from '../open-data/notice-file.ts';

/** What of a notice is compared. */
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

/** A column of a comparison: a notice, one that the collection doesn't hold, or one whose file didn't load. */
export type Column = {
  /** Notice id. */
  id: string;
  /** 陕西 2024. */
  name: string;
} & ({ state: 'held'; notice: ComparedNotice } | { state: 'no-notice' } | { state: 'failed' });

/**
 * What a notice is called in a comparison: 陕西 2024, or 陕西 2024（第 2 份）.
 * @returns null where the id is none, or of no known province.
 */
export function nameColumn(id: string, provinceNames: ReadonlyMap<string, string>): string | null {
  const parts = readNoticeId(id);
  const province = provinceNames.get(parts?.province ?? '');
  if (!parts || province === undefined) return null;
  return nameNotice(province, parts);
}
