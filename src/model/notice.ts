import { z } from 'zod';

import { CLAUSE_ID, FACT_NAMES, noticeChange, noticeFacts, provenance } from './facts.ts';
import { findingCorrection } from './finding-correction.ts';
import { NOTICE_ID } from './notice-id.ts';

/** The front matter of `content/notices/<id>.mdx`: metadata of the whole notice. */
export const noticeFrontMatter = noticeFacts.extend({
  id: z.string().regex(NOTICE_ID),
  /** 省份 id of content/vocabulary/provinces.yaml. */
  province: z.string().nonempty(),
  /** 层级 of the issuers, by the administrative division in their names; null if they name none. */
  level: z.enum(['national', 'province', 'city', 'county']).nullable(),
  /** 主题 ids of all clauses, the most frequent first. */
  themes: z.array(z.string().nonempty()),
  /** Facts that the text doesn't state and an editor supplied: 编者补充. */
  suppliedFacts: z.array(z.string()),
  /** 编者更正: facts for which an editor overrode what was read from the text; absent if there are none. */
  correctedFacts: z
    .array(
      z.strictObject({
        fact: z.enum(FACT_NAMES),
        /** What was read from the text, with the entries of a list separated by 、; null if nothing was. */
        printed: z.string().nullable(),
        reason: z.string().nonempty(),
      }),
    )
    .min(1)
    .optional(),
  /** 编者更正: findings that an editor corrected; absent if there are none. */
  correctedFindings: z.array(findingCorrection).min(1).optional(),
  source: provenance.extend({
    /** Path of the original, relative to the project's root. */
    file: z.string().nonempty(),
    /** SHA-256 of the original's bytes, in hexadecimal. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  /** 更正: what was corrected in the source's text, and why. */
  corrections: z.array(z.strictObject({ find: z.string(), replace: z.string(), reason: z.string() })),
  /** 隐去: what is not published, and why. The words themselves stay in the source. */
  redactions: z.array(
    z.strictObject({ at: z.string().regex(CLAUSE_ID), characters: z.int(), reason: z.string() }),
  ),
  /** 更新: changes made after the notice was added; absent if there are none. */
  changes: z.array(noticeChange).min(1).optional(),
});
export type NoticeFrontMatter = z.infer<typeof noticeFrontMatter>;

/** Roles of a line in the letter that issues a notice, or in its colophon. */
export const LINE_ROLES = [
  'letterhead',
  'docNumber',
  'title',
  'addressees',
  'body',
  'signature',
  'date',
  'attachments',
  'openness',
  'imprint',
] as const;
export type LineRole = (typeof LINE_ROLES)[number];

/** A line of the cover, the document's title or the colophon. */
export interface Line {
  role: LineRole;
  text: string;
}

/** The text of a table cell, its paragraphs separated by line feeds; null if a merged cell above covers it. */
export type Cell = string | null;

/** 表格: a table inside a clause, other than a task table. */
export interface Table {
  type: 'table';
  /** The cells of the header row; null if the table has none. */
  header: string[] | null;
  /** Rows of cells, all of the same length. */
  rows: Cell[][];
}

/** A block of a clause: a paragraph or a table. */
export type Block = string | Table;

/** The columns of a task whose value may come from a merged cell above. */
export const TASK_COLUMNS = ['deadline', 'leadUnit', 'responsibleUnit', 'assistUnit', 'remark'] as const;
export type TaskColumn = (typeof TASK_COLUMNS)[number];

/** 具体任务: one row of a task table. */
export interface Task {
  /** 序号 of the task as printed, if it differs from that of the goal it belongs to; otherwise null. */
  label: string | null;
  /** Its paragraphs, separated by line feeds. */
  text: string;
  /** 完成时间 as printed, e.g. `2017年12月`. */
  deadline: string | null;
  /** 责任主体 as printed. */
  leadUnit: string | null;
  /** 责任单位 as printed. */
  responsibleUnit: string | null;
  /** 协助单位 as printed, several separated by 、. */
  assistUnit: string | null;
  /** 备注 as printed, or the content of a column with another name. */
  remark: string | null;
  /** Columns whose value comes from a merged cell of an earlier row. They are shown but aren't printed in this row. */
  inherited: TaskColumn[];
}

/** 条: the smallest numbered or titled provision, and the unit that is linked, tagged, searched, compared and cited. */
export interface Clause {
  type: 'clause';
  /** `c1` … `cN` in document order; `s3-lead` for text that opens section 3 before its first clause. */
  id: string;
  /** 序号 as printed, e.g. `8.`; null if none is printed. */
  label: string | null;
  /** The number that the label denotes, or that is inferred from the neighbouring clauses. */
  number: number | null;
  /** Whether the source lacks the number and the neighbours leave only one possibility: 序号为推定. */
  numberInferred: boolean;
  title: string | null;
  /** The punctuation after a run-in title, e.g. `。`. It is part of the text, not of the title. */
  titleEnd: string;
  blocks: Block[];
  tasks: Task[];
  themes: string[];
  /** The id of the section that consists of this clause alone; null for a clause within a section. */
  wholeSection: string | null;
  /** 编者注, shown beside the clause and never part of its text. */
  notes: string[];
}

/** 部分: a titled group of clauses or further sections. */
export interface Section {
  type: 'section';
  id: string;
  label: string | null;
  number: number | null;
  title: string;
  /** See {@link Clause}. */
  titleEnd: string;
  children: Provision[];
}

/** The header row, cell by cell, of a table whose rows are the clauses that follow. */
export interface TableHead {
  type: 'table-head';
  cells: string[];
}

/** 落款: the closing of a letter whose own text consists of the provisions above and that is followed by attachments. */
export interface Closing {
  type: 'closing';
  id: 'closing';
  content: Line[];
  notes: string[];
}

export type Provision = Section | Clause | TableHead | Closing;

/** A part of a notice outside its sections. */
export interface Frame<Content> {
  content: Content[];
  notes: string[];
}

/** 总体思路: the text between the title and the first section. */
export interface Preamble extends Frame<string> {
  /** 主题 ids, the main theme first. */
  themes: string[];
}

/** 通知/文件: a whole notice, in printed order. */
export interface Notice extends NoticeFrontMatter {
  /** 通知正文: the letter that issues the document; null if the source has none. */
  cover: Frame<Line> | null;
  /** The document's own title lines, below the cover letter. */
  heading: Line[];
  preamble: Preamble | null;
  body: Provision[];
  /** 版记: the lines below the text. */
  colophon: Frame<Line> | null;
}

/** The kinds of record that are searched and linked. A record is one line of /data/clauses.jsonl. */
export const RECORD_KINDS = ['cover', 'preamble', 'clause', 'lead', 'closing', 'colophon'] as const;

/** One line of /data/clauses.jsonl. */
export interface ClauseRecord {
  /** Notice id. */
  notice: string;
  id: string;
  kind: (typeof RECORD_KINDS)[number];
  label: string | null;
  number: number | null;
  numberInferred: boolean;
  /** Id of the innermost section, or null. */
  section: string | null;
  /** Label and title of each section above the clause, outermost first. */
  sectionTitles: string[];
  title: string | null;
  /** The punctuation after a run-in title, which neither `title` nor `text` contains. */
  titleEnd: string;
  /** The body without label and title, with one line per paragraph or table row and cells separated by tabs. */
  text: string;
  themes: string[];
  /** Path and fragment relative to the site's base, e.g. `/notices/shaanxi-2024/#c8`. */
  url: string;
}
