import { z } from 'zod';

import { CLAUSE_ID, correctedFacts, noticeChange, noticeFacts, provenance } from './facts.ts';
import { findingCorrection } from './finding-correction.ts';
import { NOTICE_ID } from './notice-id.ts';

/** `content/sources/<id>/notice.yaml`: what an editor recorded and decided about a source. */
export const sourceRecord = z.strictObject({
  /** The notice id, which is also the folder's name. */
  id: z
    .string()
    .regex(NOTICE_ID, 'must be <province>-<year>, e.g. shaanxi-2024, or shaanxi-2024-2 for a second notice'),
  /** 省份 id of content/vocabulary/provinces.yaml. */
  province: z.string(),
  /** SHA-256 of the source's bytes, in hexadecimal, so that no change to the original goes unnoticed. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
  /**
   * SHA-256 of converted.docx, which LibreOffice converted from an original in a format that can't be read directly
   * (.doc, .wps, .rtf). It is stored beside the original, since the site is built on machines without LibreOffice, and
   * other versions of it convert differently.
   */
  converted: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')
    .optional(),
  provenance,
  /** 编者补充: facts that the text doesn't state. A fact that it does state is an error here; `corrected` overrides it. */
  facts: noticeFacts.partial().default({}),
  /**
   * 编者更正: facts that the text misprints or that were misread from it, e.g. `issuers: { value: [陕西省教育厅], reason: … }`.
   * They override what was read, and the page shows the reason. An empty value (`null`, `[]`) states that the text
   * contains none.
   */
  corrected: correctedFacts.default({}),
  /** 更正: fixes of damage done by the extraction. Each `find` must occur exactly once in the source. */
  corrections: z
    .array(
      z.strictObject({ find: z.string().nonempty(), replace: z.string(), reason: z.string().nonempty() }),
    )
    .default([]),
  /** 隐去: words that are not published, and the part they are in. Each `find` must occur exactly once in the source. */
  redactions: z
    .array(
      z.strictObject({
        at: z.string().regex(CLAUSE_ID),
        find: z.string().nonempty(),
        reason: z.string().nonempty(),
      }),
    )
    .default([]),
  /** 更新记录: changes made after the notice was added, e.g. `- { on: 2026-12-01, kind: re-read, what: 据原件重新识读第8条 }`. */
  changes: z.array(noticeChange).default([]),
  /**
   * Numbers that are missing in the source and restored by an editor: the clause whose heading starts with `find` gets
   * the number of `label`.
   */
  labels: z
    .array(
      z.strictObject({
        find: z.string().nonempty(),
        label: z.string().nonempty(),
        reason: z.string().nonempty(),
      }),
    )
    .default([]),
  /** Personal data that may be published. Each `find` is a string that ingest reports. */
  personalData: z
    .array(z.strictObject({ find: z.string().nonempty(), reason: z.string().nonempty() }))
    .default([]),
  /** 编者注, shown beside the part `at`. */
  notes: z
    .array(z.strictObject({ at: z.string().regex(CLAUSE_ID), text: z.string().nonempty() }))
    .default([]),
  /** Themes that an editor assigned to a clause, in place of those that the rules find. */
  themes: z.record(z.string().regex(CLAUSE_ID), z.array(z.string()).min(1)).default({}),
  /** 编者更正: findings that a rule misread or missed. They override the rules, and the page shows the reason. */
  findings: z.array(findingCorrection).default([]),
  /** Why a notice that isn't marked 主动公开 may be published. Without a reason it isn't published. */
  publish: z.strictObject({ reason: z.string().nonempty() }).optional(),
});
export type SourceRecord = z.infer<typeof sourceRecord>;
