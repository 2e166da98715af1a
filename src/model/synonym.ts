import { z } from 'zod';

/** A word of the list as a person types or a notice prints it; a single character would stand in every text. */
const term = z
  .string()
  .regex(/^\S.*\S$/u, 'A term has two characters or more, and no white space at its ends.');

/** What else a word may stand for: 同义, 下位, 上位, 相关. */
export const RELATIONS = ['same', 'narrower', 'broader', 'related'] as const;
export type Relation = (typeof RELATIONS)[number];

/** 同义词与简称: an entry of content/vocabulary/synonyms.yaml, by which a query is widened. */
export const synonymGroup = z.union([
  z.strictObject({
    /** Each stands for each other one. */
    terms: z.array(term).min(2),
    /** 简称: another form of the same name. 同义词: another word. */
    kind: z.enum(['abbreviation', 'synonym']),
  }),
  z.strictObject({
    /** Whoever asks for one of these … */
    from: z.array(term).min(1),
    /** … may also mean these, but not the other way round. */
    to: z.array(term).min(1),
    /** What the words of `to` are to those of `from`. */
    relation: z.enum(RELATIONS),
  }),
]);
export type SynonymGroup = z.infer<typeof synonymGroup>;
