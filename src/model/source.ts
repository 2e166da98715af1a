import { z } from 'zod';

import { CLAUSE_ID, correctedFacts, noticeChange, noticeFacts, provenance } from './facts.ts';
import { findingCorrection } from './finding-correction.ts';
import { NOTICE_ID } from './notice-id.ts';

/** `content/sources/<id>/notice.yaml`: what an editor knows of a source and decided about it. */
export const sourceRecord = z.strictObject({
  /** The notice id; the same as the folder's name. */
  id: z
    .string()
    .regex(NOTICE_ID, 'must be <province>-<year>, e.g. shaanxi-2024, or shaanxi-2024-2 for a second notice'),
  /** 省份 id of content/vocabulary/provinces.yaml. */
  province: z.string(),
  /** SHA-256 of the source's bytes, in hexadecimal, so that nobody changes the original unseen. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
  /**
   * SHA-256 of converted.docx, which LibreOffice made of an original that isn't read itself (.doc, .wps, .rtf). It is kept beside
   * the original, since the site is built where LibreOffice isn't, and another version of it converts otherwise.
   */
  converted: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')
    .optional(),
  provenance,
  /** 编者补充: facts that the text doesn't print. One that it prints is an error here; `corrected` overrides it. */
  facts: noticeFacts.partial().default({}),
  /**
   * 编者更正: facts that the text misprints or that were misread from it, e.g. `issuers: { value: [陕西省教育厅], reason: … }`. The
   * editor has the last word on each; the page shows the reason. An empty value (`null`, `[]`) says that the text prints none.
   */
  corrected: correctedFacts.default({}),
  /** 更正: damage of the extraction undone. Each `find` stands exactly once in the source. */
  corrections: z
    .array(
      z.strictObject({ find: z.string().nonempty(), replace: z.string(), reason: z.string().nonempty() }),
    )
    .default([]),
  /** 隐去: what is not published, and in which part. Each `find` stands exactly once in the source. */
  redactions: z
    .array(
      z.strictObject({
        at: z.string().regex(CLAUSE_ID),
        find: z.string().nonempty(),
        reason: z.string().nonempty(),
      }),
    )
    .default([]),
  /** 更新记录: what was changed after the notice was added, e.g. `- { on: 2026-12-01, kind: re-read, what: 据原件重新识读第8条 }`. */
  changes: z.array(noticeChange).default([]),
  /** Numbers that the print lost and an editor restores: the clause whose heading begins with `find` gets the `label`'s number. */
  labels: z
    .array(
      z.strictObject({
        find: z.string().nonempty(),
        label: z.string().nonempty(),
        reason: z.string().nonempty(),
      }),
    )
    .default([]),
  /** Personal data that may be published all the same; each `find` is what ingest reports. */
  personalData: z
    .array(z.strictObject({ find: z.string().nonempty(), reason: z.string().nonempty() }))
    .default([]),
  /** 编者注, shown beside the part named. */
  notes: z
    .array(z.strictObject({ at: z.string().regex(CLAUSE_ID), text: z.string().nonempty() }))
    .default([]),
  /** Themes an editor decided for a clause, in place of those the rules find. */
  themes: z.record(z.string().regex(CLAUSE_ID), z.array(z.string()).min(1)).default({}),
  /** 编者更正: findings that a rule misread or missed; the editor has the last word on each, and the page shows the reason. */
  findings: z.array(findingCorrection).default([]),
  /** Why a notice that isn't marked 主动公开 may be published; without a reason it isn't. */
  publish: z.strictObject({ reason: z.string().nonempty() }).optional(),
});
export type SourceRecord = z.infer<typeof sourceRecord>;
