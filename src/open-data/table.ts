import type { Row } from './formats.ts';
import type { CollectionFacts, RelatedNotice } from './relations.ts';

/** A table of the open data: a CSV and a JSON file of the same rows, which each notice has some of, or the collection has. */
export interface Table {
  /** File name without extension. */
  name: string;
  /** What it holds, in a sentence for the site's readers. */
  description: string;
  /** What each column means, in their order. */
  columns: Record<string, string>;
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
