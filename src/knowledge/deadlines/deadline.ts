import type { Finding } from '../../model/finding.ts';

/**
 * When something is to be done: `by` the end of the named date, at any time `in` it, `within` a length of time, from it
 * on (`start`), or, without a date, all along or as it comes up (`ongoing`: 长期坚持, 按要求).
 */
export type DeadlineKind = 'by' | 'in' | 'within' | 'start' | 'ongoing';

/** 上半年, 下半年; 一季度 …; 春季学期, 秋季学期, 本学期; 寒假, 暑期. */
export type YearPart =
  | 'H1'
  | 'H2'
  | 'Q1'
  | 'Q2'
  | 'Q3'
  | 'Q4'
  | 'spring'
  | 'autumn'
  | 'term'
  | 'winter-holiday'
  | 'summer-holiday';

/** Unit of a length of time. */
export type TimeUnit =
  | 'year'
  | 'half-year'
  | 'school-year'
  | 'term'
  | 'quarter'
  | 'month'
  | 'week'
  | 'day'
  | 'workday'
  | 'hour'
  | 'minute';

/** A date. Parts that aren't named are null. */
export interface CalendarDate {
  year: number | null;
  month: number | null;
  day: number | null;
}

/**
 * 完成时间: when something is to be done, in the numbers that its words name: 2025年前 is `by` 2025. For a range it is the
 * end.
 */
export interface Deadline extends Finding, CalendarDate {
  /**
   * Null if the words leave it to the notice's year (年底前) and that isn't passed in, if the deadline recurs, and if it
   * is counted in units shorter than years from an unknown day.
   */
  year: number | null;
  /** The last month of a half or a quarter of a year. */
  month: number | null;
  kind: DeadlineKind;
  /** 时刻 as `hh:mm`. */
  time: string | null;
  yearPart: YearPart | null;
  /** The beginning of a range: 3月至5月. */
  from: CalendarDate | null;
  /** How long, from the notice or from what the sentence names: 三至五年. */
  within: { min: number; max: number; unit: TimeUnit } | null;
  /** How often it recurs: 每年, 每两年, 每季度. */
  period: { every: number; unit: TimeUnit } | null;
  /** Whether it has a period. */
  recurring: boolean;
  /** Whether the year is the notice's, or counted from it: 年底前, 今年6月底前, 明年, 三年内. */
  inferredYear: boolean;
}

/** Whether a deadline ends something once: it isn't a start, doesn't recur and has a date. */
export function endsOnce({ kind, recurring }: Pick<Deadline, 'kind' | 'recurring'>): boolean {
  return !recurring && kind !== 'start' && kind !== 'ongoing';
}

/**
 * Returns the one of several times by which something is to be done: the first that ends it once, or else 长期坚持 or 每季度.
 */
export function deadlineOf(times: readonly Deadline[]): Deadline | null {
  return times.find(endsOnce) ?? times.find(({ kind }) => kind !== 'start') ?? null;
}

/** A deadline before its quote is cut. */
export interface Time extends Omit<Deadline, 'clauseId' | 'quote' | 'recurring'> {
  /** How many years after the notice's it is; null if the words name the year, or none at all. */
  yearsLater: number | null;
}

/** Defaults of the fields that most times don't need. */
export const TIME_DEFAULTS: Omit<Time, 'start' | 'end' | 'kind'> = {
  ...{ year: null, month: null, day: null, time: null, yearPart: null },
  ...{ from: null, within: null, period: null, inferredYear: false, yearsLater: null },
};
