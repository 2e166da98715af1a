import { z } from 'zod';

import { CLAUSE_ID } from './facts.ts';

/** `content/published/<id>.json`: the ids of a notice that have been published, so that none changes unseen. */
export const publishedSnapshot = z.strictObject({
  /** Sum of the corrections and redactions that the texts were made with. */
  declared: z.string(),
  /** For each id, the sum of its label, title and text, white space aside. */
  records: z.record(z.string().regex(CLAUSE_ID), z.string()),
});
export type PublishedSnapshot = z.infer<typeof publishedSnapshot>;

/** An entry of content/redirects.yaml: a published id that moved, changed or was withdrawn. */
export const redirect = z.strictObject({
  /** `<notice>#<id>` as it was published. */
  from: z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/),
  /** `<notice>#<id>` where it is now, the same for a text that was read anew; null where it was withdrawn. */
  to: z
    .string()
    .regex(/^[a-z0-9-]+#[a-z0-9-]+$/)
    .nullable(),
  /** Why, in words for the site's readers. */
  reason: z.string().nonempty(),
});
export type Redirect = z.infer<typeof redirect>;
