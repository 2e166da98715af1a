import { createHash } from 'node:crypto';

import type { ClauseRecord } from '../model/notice.ts';

/**
 * 文本版本: SHA-256, in hexadecimal, of a notice's text, so that one who cites it can tell whether it is still the text that was cited.
 * What is summed is `label`, `title`, `titleEnd` and `text` of every record in order, those that are null left empty, each followed by
 * a line feed, as UTF-8.
 */
export function textVersion({
  records,
}: {
  records: readonly Pick<ClauseRecord, 'label' | 'title' | 'titleEnd' | 'text'>[];
}): string {
  const sum = createHash('sha256');
  for (const { label, title, titleEnd, text } of records)
    for (const part of [label, title, titleEnd, text]) sum.update(`${part ?? ''}\n`);
  return sum.digest('hex');
}
