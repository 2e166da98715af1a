import { yearsOfPlan } from '../../../src/text/five-year-plan.ts';
import { readYear, YEAR } from './read-date.ts';

/** The years that a document covers. Both are equal for a single year. */
export interface Years {
  first: number;
  last: number;
}

const SPAN = new RegExp(
  `(?<!\\d)(?<first>${YEAR}) ?(?:年|学年)?度? ?(?:[—–―－~～-]{1,2}|至|到) ?(?<last>${YEAR}) ?(?:年|学年|[）)]|$)`,
  'u',
);
const SINGLE = new RegExp(`(?<!\\d)(?<first>${YEAR}) ?(?:年|学年)`, 'u');
/** 白皮书（2024）, 标准（2024版）. */
const BRACKETED = new RegExp(`[（(](?<first>${YEAR}) ?版?[）)]`, 'u');
/** “十四五”. Without quotation marks, 十五 is a number. */
const FIVE_YEAR_PLAN = /[“"](?<quoted>十[一二三四五六七]?)五[”"]|(?<bare>十[一二三四五六七])五/u;

/** Reads the years that a title names: a span, a year or a five-year plan; null if it names none. */
export function readYears(title: string): Years | null {
  for (const pattern of [SPAN, SINGLE, BRACKETED]) {
    const { first, last = first } = pattern.exec(title)?.groups ?? {};
    if (first !== undefined && last !== undefined) return inOrder(readYear(first), readYear(last));
  }
  const { quoted, bare } = FIVE_YEAR_PLAN.exec(title)?.groups ?? {};
  const ordinal = quoted ?? bare;
  return ordinal === undefined ? null : yearsOfPlan(ordinal);
}

/** Treats a reversed span as a misprint and uses its first year. */
function inOrder(first: number, last: number): Years {
  return { first, last: Math.max(first, last) };
}
