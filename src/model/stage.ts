import { z } from 'zod';

/** 学段: an entry of content/vocabulary/stages.yaml. */
export const stage = z.strictObject({
  id: z.enum(['preschool', 'basic', 'vocational', 'higher', 'continuing']),
  name: z.string().nonempty(),
  /** Words that indicate that a clause addresses the stage. */
  evidence: z.strictObject({
    /** A single one of these is enough. */
    strong: z.array(z.string().nonempty()),
    /** Several of these are needed. */
    weak: z.array(z.string().nonempty()).default([]),
  }),
});
export type Stage = z.infer<typeof stage>;
