import { z } from 'zod';

import { isoDate } from './facts.ts';
import { RECORD_KINDS } from './notice.ts';

/**
 * 此前文本: the text of a notice as published before a change, in `content/versions/<id>/<version>.json`, so that a
 * citation of it can still be checked. It is published as /data/notices/<id>/<version>.json.
 */
export const earlierText = z.strictObject({
  notice: z.string(),
  /** 文本版本, computed by src/open-data/text-version.ts. */
  version: z.string().regex(/^[0-9a-f]{64}$/),
  /** The day of the change that replaced it. */
  until: isoDate,
  title: z.string(),
  records: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(RECORD_KINDS),
      label: z.string().nullable(),
      title: z.string().nullable(),
      titleEnd: z.string(),
      text: z.string(),
    }),
  ),
});
export type EarlierText = z.infer<typeof earlierText>;

/** Returns the path of an earlier text, relative to /data/. */
export function earlierTextPath({ notice, version }: Pick<EarlierText, 'notice' | 'version'>): string {
  return `notices/${notice}/${version}.json`;
}
