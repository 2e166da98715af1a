import { type Finding, findingAt } from '../model/finding.ts';

/** 完成时间: when something is to be done. */
export interface Deadline extends Finding {
  /** Null where the text leaves it to the notice's year: 年底前. */
  year: number | null;
  month: number | null;
  day: number | null;
  /** `by` the end of it, or at any time `in` it. */
  kind: 'by' | 'in';
}

const YEAR = '(?:(?<year>20\\d{2}) ?年)';
const MONTH = '(?:(?<month>1[0-2]|0?[1-9]) ?月(?:份|(?<day>[12]\\d|3[01]|0?[1-9]) ?[日号])?)';
const YEAR_END = '(?<yearEnd>年 ?(?:底|末|内))';
/** 底前, 前, 底: up to the end of what stands before it. */
const BY = '(?<by>(?:底|末)?(?:之?前|以前)|底|末)';
const DEADLINE = new RegExp(
  [
    // 2022年底前, 到2024年底, 年底前; the year's own 年 belongs to 年底.
    `(?<yearOfEnd>20\\d{2})? ?${YEAR_END}(?:之?前|以前)?`,
    // 6月底前, 2023年6月30日前.
    `${YEAR.replace('year', 'yearOfMonth')}? ?${MONTH} ?${BY}`,
    // 2025年前.
    `${YEAR.replace('year', 'yearBefore')}(?:之?前|以前)`,
    // 到2025年, 截至2025年.
    `(?:到|至|截至) ?${YEAR.replace('year', 'yearReached')}(?! ?[底末内\\d])`,
    // “十四五”末, “十四五”期间.
    '“?(?<plan>十[三四五])五”?(?:期末|末|期间|时期)',
  ].join('|'),
  'gu',
);
/** A cell that holds nothing but a month: 2017年10月. */
const MONTH_ALONE = /^(?<year>20\d{2}) ?年 ?(?<month>1[0-2]|0?[1-9]) ?月$/u;
/** The last years of the five-year plans. */
const PLAN_ENDS: Record<string, number> = { 十三: 2020, 十四: 2025, 十五: 2030 };
const DECEMBER = 12;

/** Finds the deadlines that a clause's text names. Years of titles, document numbers and history are none. */
export function findDeadlines(clauseId: string, text: string): Deadline[] {
  const found = [...text.matchAll(DEADLINE)].map((match): Deadline => {
    const { yearOfEnd, yearEnd, yearOfMonth, month, day, yearBefore, yearReached, plan } = match.groups ?? {};
    const finding = findingAt(clauseId, text, match.index, match.index + match[0].length);
    const by = { ...finding, kind: 'by', month: null, day: null } as const;
    if (yearEnd !== undefined) return { ...by, year: numberOf(yearOfEnd), month: DECEMBER };
    if (month !== undefined)
      return { ...by, year: numberOf(yearOfMonth), month: Number(month), day: numberOf(day) };
    if (plan !== undefined) return { ...by, year: PLAN_ENDS[plan] ?? null };
    if (yearBefore !== undefined) return { ...by, year: Number(yearBefore) - 1 };
    return { ...by, year: numberOf(yearReached) };
  });
  return [...found, ...findMonthCells(clauseId, text)].sort((a, b) => a.start - b.start);
}

function findMonthCells(clauseId: string, text: string): Deadline[] {
  return [...text.matchAll(/[^\t\n]+/gu)].flatMap(({ 0: cell, index }) => {
    const { year, month } = MONTH_ALONE.exec(cell)?.groups ?? {};
    if (year === undefined) return [];
    const finding = findingAt(clauseId, text, index, index + cell.length);
    return [{ ...finding, year: Number(year), month: Number(month), day: null, kind: 'in' as const }];
  });
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
