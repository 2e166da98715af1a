import { z } from 'zod';

import { CLAUSE_ID } from './facts.ts';

/** The kinds of finding that an editor may set right. */
export const CORRECTED_KINDS = ['indicator', 'deadline', 'citation', 'platform'] as const;
export type CorrectedKind = (typeof CORRECTED_KINDS)[number];

/** 编者更正 of a finding: what holds of some words of a clause, whatever a rule read there, and why. */
export const findingCorrection = z.strictObject({
  kind: z.enum(CORRECTED_KINDS),
  clause: z.string().regex(CLAUSE_ID),
  /** The words as the clause prints them. Where they stand there several times, all are meant. */
  quote: z.string().nonempty(),
  /** Fields that hold in place of those that were read; with none, the words are no such finding. */
  set: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
  reason: z.string().nonempty(),
});
export type FindingCorrection = z.infer<typeof findingCorrection>;
