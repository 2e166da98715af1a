import type { Notice } from '../../model/notice.ts';

/** 收录截至: the day the last notice of a collection was added, as ISO 8601; empty where there is none. */
export function lastAddedOn(notices: readonly Notice[]): string {
  return notices.reduce((day, { source }) => (source.addedOn > day ? source.addedOn : day), '');
}
