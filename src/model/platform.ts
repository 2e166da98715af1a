import { z } from 'zod';

const PLATFORM_KINDS = ['platform', 'programme', 'activity', 'system', 'term'] as const;

/** 平台、工程、活动、制度或术语: an entry of content/vocabulary/platforms.yaml. */
export const platform = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  name: z.string().nonempty(),
  /** Other ways in which the notices write it. */
  variants: z.array(z.string().nonempty()),
  kind: z.enum(PLATFORM_KINDS),
  /** Ids of the provinces whose notices mean it by these names, where others mean their own or none: 省教育资源公共服务平台. */
  provinces: z.array(z.string().nonempty()).default([]),
  /** Names that say whose it is, and mean it in any province's notice. */
  fullNames: z.array(z.string().nonempty()).default([]),
  /** Characters that make another word of a short name where they stand before or behind it: 诚信创建 says no 信创. */
  notAfter: z.string().default(''),
  notBefore: z.string().default(''),
  /** What it is, in a sentence. */
  gloss: z.string().nonempty(),
  /** The clause, `<notice>#<clauseId>`, that the sentence rests on; `public` where it is what the field means by it. */
  source: z.string().regex(/^(?:public|[a-z-]+-\d{4}(?:-\d+)?#[a-z0-9-]+)$/),
});
export type Platform = z.infer<typeof platform>;
