import type { Notice } from '../../model/notice.ts';

/**
 * 收录截至: returns the date on which the latest notice of a collection was added, as ISO 8601, or an empty string if it
 * has none.
 */
export function lastAddedOn(notices: readonly Notice[]): string {
  return notices.reduce((day, { source }) => (source.addedOn > day ? source.addedOn : day), '');
}
