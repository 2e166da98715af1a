import { z } from 'zod';

const PLATFORM_KINDS = ['platform', 'programme', 'activity', 'system', 'term'] as const;

/** 平台、工程、活动、制度或术语: an entry of content/vocabulary/platforms.yaml. */
export const platform = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  name: z.string().nonempty(),
  /** Other names that notices use for it. */
  variants: z.array(z.string().nonempty()),
  kind: z.enum(PLATFORM_KINDS),
  /**
   * Ids of the provinces whose notices refer to it by these names; empty if all do. In other provinces the names mean
   * something else or nothing: 省教育资源公共服务平台.
   */
  provinces: z.array(z.string().nonempty()).default([]),
  /** Names that include the owner, and so refer to it in the notices of every province. */
  fullNames: z.array(z.string().nonempty()).default([]),
  /** Characters that make a different word of a short name when they precede or follow it: 诚信创建 doesn't contain 信创. */
  notAfter: z.string().default(''),
  notBefore: z.string().default(''),
  /** Definition in one sentence. */
  gloss: z.string().nonempty(),
  /**
   * The clause, `<notice>#<clauseId>`, that the definition is based on; `public` if it is common usage in the field.
   */
  source: z.string().regex(/^(?:public|[a-z-]+-\d{4}(?:-\d+)?#[a-z0-9-]+)$/),
});
export type Platform = z.infer<typeof platform>;
