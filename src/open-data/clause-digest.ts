import { createHash } from 'node:crypto';

import type { ClauseRecord } from '../model/notice.ts';

/** What a clause says, by which a reader can tell whether a copy of it is what was published. */
export type ClauseWords = Pick<ClauseRecord, 'label' | 'title' | 'text'>;

/**
 * SHA-256 of a clause's label, title and text as UTF-8, joined by line feeds, one that is missing being empty; in hexadecimal.
 * `jq -j '[.label, .title, .text] | join("\n")' | sha256sum` gives the same of a line of clauses.jsonl.
 */
export function clauseDigest({ label, title, text }: ClauseWords): string {
  return createHash('sha256').update([label, title, text].join('\n')).digest('hex');
}
