import type { Row } from './formats.ts';
import type { CollectionFacts, RelatedNotice } from './relations.ts';

/** A table of the open data: files of the same rows, which each notice has some of, or the collection has. */
export interface Table {
  /** Its name in the data package and the database, and that of its files without extension. */
  name: string;
  /** What it holds, in a sentence for the site's readers. */
  description: string;
  /** What each column means, in their order. Its name tells its type (columns.ts). */
  columns: Record<string, string>;
  /** The columns that tell a row from all others; absent where none do. */
  key?: readonly string[];
  /** Whether its rows have a JSON file that says more (notices.json, clauses.jsonl), in place of one of the same columns. */
  hasOwnJson?: true;
  /** The rows of a notice, in the order of its text. */
  ofNotice?: (notice: RelatedNotice) => Row[];
  ofCollection?: (facts: CollectionFacts) => Row[];
}

/** Columns that tables share. */
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
/** The same of findings that an editor may correct. */
export const CORRECTABLE = { ...QUOTE, corrected: '编者更正的理由；空为照规则读出' };
export const URL_COLUMN = { url: '条款网址，站点根路径之后的部分' };

const ABSOLUTE_URL = { absoluteUrl: '同上，完整网址；空为建站时没有给出' };

/** The columns as they are published: the full address stands beside that below the site's root. */
export function columnsOf({ columns }: Table): Record<string, string> {
  const described = Object.entries(columns).flatMap(([name, meaning]) => [
    { [name]: meaning },
    ...(name === 'url' ? [ABSOLUTE_URL] : []),
  ]);
  return Object.assign({}, ...described) as Record<string, string>;
}

/** Rows with their full addresses. @param site where the site is published, without a slash at its end; empty where that isn't known. */
export function withAddresses(rows: readonly Row[], site: string): Row[] {
  return rows.map((row) =>
    typeof row['url'] === 'string'
      ? { ...row, absoluteUrl: site === '' ? null : `${site}${row['url']}` }
      : row,
  );
}
