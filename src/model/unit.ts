import { z } from 'zod';

const UNIT_KINDS = ['office', 'affiliate', 'government', 'school', 'group'] as const;

/** 责任单位: an entry of content/vocabulary/units.yaml. */
export const unit = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  /** Full name. */
  name: z.string().nonempty(),
  /** Province id. Short names are only valid within that province. */
  province: z.string().nonempty(),
  /** Names used in notices. */
  shortNames: z.array(z.string().nonempty()),
  kind: z.enum(UNIT_KINDS),
});
export type Unit = z.infer<typeof unit>;
