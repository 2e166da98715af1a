import type { ClauseRecord } from '../model/notice.ts';

/**
 * Returns the text of a record that keywords are searched in: title and body. The label is left out: it numbers the
 * provision and isn't part of its wording.
 */
export function searchedText({ title, text }: Pick<ClauseRecord, 'title' | 'text'>): string {
  return title === null ? text : `${title}\n${text}`;
}
