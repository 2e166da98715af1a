import type { Row } from './formats.ts';
import type { CollectionFacts, RelatedNotice } from './relations.ts';

/** A table of the open data. Its rows come from the notices or from the collection. */
export interface Table {
  /** Name in the data package and the database, and base name of its files. */
  name: string;
  /** One-sentence description in Chinese, published on the site. */
  description: string;
  /** Chinese description of each column, in column order. The name determines the type (columns.ts). */
  columns: Record<string, string>;
  /** The primary key; absent if there is none. */
  key?: readonly string[];
  /** Whether a more detailed JSON file (notices.json, clauses.jsonl) replaces the one with the same columns. */
  hasOwnJson?: true;
  /** Returns the rows of a notice, in text order. */
  ofNotice?: (notice: RelatedNotice) => Row[];
  ofCollection?: (facts: CollectionFacts) => Row[];
}

/** Columns shared by several tables. */
export const NOTICE = '文件编号，与网址 /notices/<编号>/ 一致';
export const PLACE = { notice: NOTICE, province: '省份编号', year: '年度' };
export const QUOTE = {
  clause: '条款编号',
  field:
    '引文所在：text 条款正文（clauses 的 text）、title 条款标题、section 该条所在部分的序号和标题、heading 文件标题',
  start: '引文在其中的起点，从 0 数，UTF-16 单位',
  end: '终点，不含',
  quote: '引文，即起点与终点之间的文字',
};
/** The columns of a quote that editors may correct. */
export const CORRECTABLE = { ...QUOTE, corrected: '编者更正的理由；空为照规则读出' };
export const URL_COLUMN = { url: '条款网址，站点根路径之后的部分' };

const ABSOLUTE_URL = { absoluteUrl: '同上，完整网址；空为建站时没有给出' };

/** Returns the published columns. The absolute URL follows the path below the site's base. */
export function columnsOf({ columns }: Table): Record<string, string> {
  const described = Object.entries(columns).flatMap(([name, meaning]) => [
    { [name]: meaning },
    ...(name === 'url' ? [ABSOLUTE_URL] : []),
  ]);
  return Object.assign({}, ...described) as Record<string, string>;
}

/**
 * Adds absolute URLs to rows.
 * @param site URL of the site without a trailing slash; empty if unknown
 */
export function withAbsoluteUrls(rows: readonly Row[], site: string): Row[] {
  return rows.map((row) =>
    typeof row['url'] === 'string'
      ? { ...row, absoluteUrl: site === '' ? null : `${site}${row['url']}` }
      : row,
  );
}
