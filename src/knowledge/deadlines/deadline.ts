import type { Finding } from '../../model/finding.ts';

/**
 * What words of time say of when something is to be done: `by` the end of the date they name, at any time `in` it, `within` a length
 * of time, from it on (`start`), or without a date, as it is going on or comes (`ongoing`: 长期坚持, 按要求).
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

/** What a length of time is counted in. */
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

/** A date as far as it is named. */
export interface CalendarDate {
  year: number | null;
  month: number | null;
  day: number | null;
}

/** 完成时间: when something is to be done, in the numbers that its words name: 2025年前 is `by` 2025. Of a range it is the end. */
export interface Deadline extends Finding, CalendarDate {
  /**
   * Null where the words leave it to the notice's year (年底前) and that isn't given, where it comes back, and where it is counted in
   * less than years from an unknown day.
   */
  year: number | null;
  /** Of a half or a quarter of a year, its last. */
  month: number | null;
  kind: DeadlineKind;
  /** 时刻 as `hh:mm`. */
  time: string | null;
  yearPart: YearPart | null;
  /** The beginning of a range: 3月至5月. */
  from: CalendarDate | null;
  /** 三至五年: how long, from the notice on or from what the sentence names. */
  within: { min: number; max: number; unit: TimeUnit } | null;
  /** 每年, 每两年, 每季度: how often it comes back. */
  period: { every: number; unit: TimeUnit } | null;
  /** It has a period. */
  recurring: boolean;
  /** The year is the notice's, or counted from it: 年底前, 今年6月底前, 明年, 三年内. */
  inferredYear: boolean;
}

/** Whether a deadline ends something once: it is no beginning, doesn't come back and isn't without a date. */
export function endsOnce({ kind, recurring }: Pick<Deadline, 'kind' | 'recurring'>): boolean {
  return !recurring && kind !== 'start' && kind !== 'ongoing';
}

/** By which of several times something is to be done: the first that ends it; 长期坚持 and 每季度 where there is none. */
export function deadlineOf(times: readonly Deadline[]): Deadline | null {
  return times.find(endsOnce) ?? times.find(({ kind }) => kind !== 'start') ?? null;
}

/** A deadline whose quote isn't cut yet, and how many years after the notice's it is; null where the words name the year, or none. */
export interface Time extends Omit<Deadline, 'clauseId' | 'quote' | 'recurring'> {
  yearsLater: number | null;
}

/** What most times have none of. */
export const NO_TIME: Omit<Time, 'start' | 'end' | 'kind'> = {
  ...{ year: null, month: null, day: null, time: null, yearPart: null },
  ...{ from: null, within: null, period: null, inferredYear: false, yearsLater: null },
};
