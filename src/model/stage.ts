import { z } from 'zod';

/** 学段: an entry of content/vocabulary/stages.yaml. */
export const stage = z.strictObject({
  id: z.enum(['preschool', 'basic', 'vocational', 'higher', 'continuing']),
  name: z.string().nonempty(),
  /** Words that show a clause addresses the stage. */
  evidence: z.strictObject({
    /** One of these alone decides. */
    strong: z.array(z.string().nonempty()),
    /** Several of these together decide. */
    weak: z.array(z.string().nonempty()).default([]),
  }),
});
export type Stage = z.infer<typeof stage>;
