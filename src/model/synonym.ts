import { z } from 'zod';

/** 同义词: an entry of content/vocabulary/synonyms.yaml. */
export const synonymGroup = z.union([
  /** Terms that stand for one another: 等保, 等级保护. */
  z.strictObject({ terms: z.array(z.string().min(1)).min(2) }),
  /** Everyday words, and the notices' terms that are searched with them, but not the other way round: 网课 → 在线教学. */
  z.strictObject({ from: z.array(z.string().min(1)).min(1), to: z.array(z.string().min(1)).min(1) }),
]);
export type SynonymGroup = z.infer<typeof synonymGroup>;
