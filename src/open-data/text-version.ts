import { createHash } from 'node:crypto';

import type { ClauseRecord } from '../model/notice.ts';

/**
 * Returns 文本版本: the SHA-256 of a notice's text in hexadecimal, by which readers can check whether a cited text
 * has changed. It covers `label`, `title`, `titleEnd` and `text` of every record in order (empty if null), each
 * followed by a line feed, in UTF-8.
 */
export function textVersion({
  records,
}: {
  records: readonly Pick<ClauseRecord, 'label' | 'title' | 'titleEnd' | 'text'>[];
}): string {
  const hash = createHash('sha256');
  for (const { label, title, titleEnd, text } of records)
    for (const part of [label, title, titleEnd, text]) hash.update(`${part ?? ''}\n`);
  return hash.digest('hex');
}
