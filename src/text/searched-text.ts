import type { ClauseRecord } from '../model/notice.ts';

/**
 * The text of a record that a keyword is looked for in: title and body, one after the other. The label is a place in the
 * notice, not words of it.
 */
export function searchedText({ title, text }: Pick<ClauseRecord, 'title' | 'text'>): string {
  return title === null ? text : `${title}\n${text}`;
}
