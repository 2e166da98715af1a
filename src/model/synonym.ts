import { z } from 'zod';

/**
 * A term as typed by a person or printed in a notice. Single characters are excluded, since they occur in every text.
 */
const term = z
  .string()
  .regex(/^\S.*\S$/u, 'A term has two characters or more, and no white space at its ends.');

/** How another word relates to a query's word: 同义, 下位, 上位, 相关. */
export const RELATIONS = ['same', 'narrower', 'broader', 'related'] as const;
export type Relation = (typeof RELATIONS)[number];

/** 同义词与简称: an entry of content/vocabulary/synonyms.yaml, by which queries are expanded. */
export const synonymGroup = z.union([
  z.strictObject({
    /** Each term matches every other one. */
    terms: z.array(term).min(2),
    /** 简称: another form of the same name. 同义词: another word. */
    kind: z.enum(['abbreviation', 'synonym']),
  }),
  z.strictObject({
    /** A query for one of these … */
    from: z.array(term).min(1),
    /** … also matches these, but not the other way round. */
    to: z.array(term).min(1),
    /** How the terms of `to` relate to those of `from`. */
    relation: z.enum(RELATIONS),
  }),
]);
export type SynonymGroup = z.infer<typeof synonymGroup>;
