import { createHash } from 'node:crypto';

import type { ClauseRecord } from '../model/notice.ts';

/** The parts of a clause from which its digest is computed. */
export type DigestedClause = Pick<ClauseRecord, 'label' | 'title' | 'text'>;

/**
 * Returns the SHA-256 of a clause's label, title and text in UTF-8, joined by line feeds, in hexadecimal. Missing
 * parts are empty. For a line of clauses.jsonl,
 * `jq -j '[.label, .title, .text] | join("\n")' | sha256sum` prints the same.
 */
export function clauseDigest({ label, title, text }: DigestedClause): string {
  return createHash('sha256').update([label, title, text].join('\n')).digest('hex');
}
