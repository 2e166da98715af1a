import { z } from 'zod';

/** 引用文件: an entry of content/vocabulary/cited-documents.yaml. */
export const citedDocument = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  /** Its title in full. */
  title: z.string().nonempty(),
  /** Who issued it, where that is printed by a clause that cites it or in the title; null where it isn't. */
  issuer: z.string().nonempty().nullable().default(null),
  /** 发文字号, where a clause prints it. */
  docNumber: z.string().nonempty().nullable().default(null),
  /** Other ways in which it is cited. */
  variants: z.array(z.string().nonempty()).default([]),
});
export type CitedDocument = z.infer<typeof citedDocument>;

/** 法律法规: an entry of content/vocabulary/laws.json. Clauses name it by its title or a variant, with and without marks. */
export const law = citedDocument.extend({
  /** Who passed it and when; for a regulation, the order of the State Council. */
  source: z.string().nonempty(),
});
