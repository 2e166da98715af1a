import { z } from 'zod';

/** 引用文件: an entry of content/vocabulary/cited-documents.yaml. */
export const citedDocument = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  /** The full title. */
  title: z.string().nonempty(),
  /** The issuer, if it is part of the title or printed in a clause that cites the document; otherwise null. */
  issuer: z.string().nonempty().nullable().default(null),
  /** 发文字号, if a clause prints it. */
  docNumber: z.string().nonempty().nullable().default(null),
  /** Other names it is cited by. */
  variants: z.array(z.string().nonempty()).default([]),
});
export type CitedDocument = z.infer<typeof citedDocument>;

/** 法律法规: an entry of content/vocabulary/laws.json. Clauses cite it by its title or a variant, with or without 《》. */
export const law = citedDocument.extend({
  /** Who passed it and when; for a regulation, the order of the State Council. */
  source: z.string().nonempty(),
});
