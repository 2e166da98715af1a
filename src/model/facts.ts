import { z } from 'zod';

/** A calendar date as ISO 8601, e.g. `2024-03-25`. */
export const isoDate = z.iso.date();

/** A clause id. It is derived from the clause's position in the notice, never from its wording. */
export const CLAUSE_ID = /^(?:c[1-9]\d*|s[1-9]\d*-lead|cover|preamble|closing|colophon)$/;

/** Bibliographic facts of a notice: who issued it, when, and to whom. `null` or an empty list: 原文未载. */
export const noticeFacts = z.strictObject({
  /** 标题 of the document as printed, e.g. `2020年教育信息化和网络安全工作要点`. */
  title: z.string().nonempty(),
  /** 年度 the notice is for, which may differ from the year it was issued in. */
  year: z.int().min(1949).max(2100),
  /** The last year, if the notice is for several: 2025—2027年; `year` is the first. */
  yearEnd: z.int().min(1949).max(2100).optional(),
  /** 文种 as named in the title: 工作要点, 任务分解表, 通知 … */
  genre: z.string().nonempty(),
  /** 发文机关, one entry per body of a joint issue. */
  issuers: z.array(z.string().nonempty()),
  /** 发文字号 as printed, e.g. `陕教信办〔2024〕7号`. */
  docNumber: z.string().nonempty().nullable(),
  /** 成文日期, the date under the signature. */
  issuedOn: isoDate.nullable(),
  /** 印发日期, the date in the colophon. */
  printedOn: isoDate.nullable(),
  /** 施行日期: the date from which a regulation is in force. */
  effectiveFrom: isoDate.nullable(),
  /** 主送机关, one entry per addressee listed in the salutation. */
  addressees: z.array(z.string().nonempty()),
  /** 公开属性 as printed. */
  openness: z.enum(['主动公开', '依申请公开', '不予公开']).nullable(),
  /** 附件: the names of the attachments listed in the letter. */
  attachments: z.array(z.string().nonempty()),
});
export type NoticeFacts = z.infer<typeof noticeFacts>;

/** The names of the facts in display order. */
export const FACT_NAMES = Object.keys(noticeFacts.shape) as (keyof NoticeFacts)[];

type FactShape = typeof noticeFacts.shape;

/** 编者更正, by fact: a value that overrides what was read from the text, and the reason. */
export const correctedFacts = z
  .strictObject(
    Object.fromEntries(
      FACT_NAMES.map((name) => [
        name,
        z.strictObject({ value: noticeFacts.shape[name], reason: z.string().nonempty() }),
      ]),
    ) as { [Name in keyof FactShape]: z.ZodObject<{ value: FactShape[Name]; reason: z.ZodString }> },
  )
  .partial();

/** Kinds of change to a published text: its words were corrected, or its source was read again. */
export const CHANGE_KINDS = ['corrected', 're-read'] as const;

/** 更新: a change that an editor made to a text after it was added, and its date. */
export const noticeChange = z.strictObject({
  on: isoDate,
  kind: z.enum(CHANGE_KINDS),
  /** Description for the site's readers. */
  what: z.string().nonempty(),
});
export type NoticeChange = z.infer<typeof noticeChange>;

/** Where a source came from. */
export const provenance = z.strictObject({
  /** 来源: who supplied the text, in words that readers of the site understand. */
  from: z.string().nonempty(),
  /** 原文网址: where the original is published; `null` if unknown. */
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** 收录日期: the day the source was added to the collection. */
  addedOn: isoDate,
  /** How the text was extracted, and what damage the extraction did. */
  note: z.string().nonempty().optional(),
});
