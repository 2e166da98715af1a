import { z } from 'zod';

import { CLAUSE_ID } from './facts.ts';

/** `content/published/<id>.json`: the published ids of a notice, so that no change to them goes unnoticed. */
export const publishedSnapshot = z.strictObject({
  /** Digest of the corrections and redactions that were in effect. */
  declared: z.string(),
  /** For each id, the digest of its label, title and text without white space. */
  records: z.record(z.string().regex(CLAUSE_ID), z.string()),
});
export type PublishedSnapshot = z.infer<typeof publishedSnapshot>;

/** An entry of content/redirects.yaml: a published id that moved, changed or was withdrawn. */
export const redirect = z.strictObject({
  /** `<notice>#<id>` as published. */
  from: z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/),
  /** The current `<notice>#<id>`, the same if only the text was read again; null if it was withdrawn. */
  to: z
    .string()
    .regex(/^[a-z0-9-]+#[a-z0-9-]+$/)
    .nullable(),
  /** The reason, for the site's readers. */
  reason: z.string().nonempty(),
});
export type Redirect = z.infer<typeof redirect>;
