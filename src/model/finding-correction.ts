import { z } from 'zod';

import { CLAUSE_ID } from './facts.ts';

/** The kinds of finding that an editor can correct. */
export const CORRECTED_KINDS = ['indicator', 'deadline', 'citation', 'platform'] as const;
export type CorrectedKind = (typeof CORRECTED_KINDS)[number];

/** 编者更正 of a finding: overrides what a rule read in some words of a clause, and gives the reason. */
export const findingCorrection = z.strictObject({
  kind: z.enum(CORRECTED_KINDS),
  clause: z.string().regex(CLAUSE_ID),
  /** The words as printed in the clause. If they occur several times, the correction applies to every occurrence. */
  quote: z.string().nonempty(),
  /** Fields that replace those that were read. If absent, the words are no finding of this kind. */
  set: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
  reason: z.string().nonempty(),
});
export type FindingCorrection = z.infer<typeof findingCorrection>;
