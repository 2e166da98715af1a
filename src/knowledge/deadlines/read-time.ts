import { isRange } from './judge-time.ts';
import type { CalendarMatch } from './judge-time.ts';
import type { CalendarDate, Deadline, DeadlineKind, Time, TimeUnit, YearPart } from './deadline.ts';
import { TIME_DEFAULTS } from './deadline.ts';
import { readNumeral } from './read-numeral.ts';

/** Converts what a calendar expression names to numbers. */
export function readTime({ start, end, words }: CalendarMatch, kind: DeadlineKind): Time {
  const { year, relative, every, toYear, month, toMonth, day, toDay, toMonthDay, dayOfMonth } = words;
  const { half, quarter, midYear, toEvent } = words;
  const partEnd = half === undefined ? (readNumeral(quarter) ?? 0) * 3 : half === '上' ? 6 : 12;
  const halfWay = midYear === undefined ? null : 6;
  // The words don't say when an event is.
  const isDated = toEvent === undefined;
  const namedMonth = readNumeral(toMonth ?? (isDated ? month : undefined)) ?? (partEnd || halfWay);
  const namedDay = toMonth === undefined ? (toDay ?? (isDated ? day : undefined) ?? dayOfMonth) : toMonthDay;
  const isOpen = year === undefined && toYear === undefined && every === undefined;
  return {
    ...{ ...TIME_DEFAULTS, start, end, kind },
    year: readNumeral(toYear ?? year),
    month: namedMonth ?? (endsYear(words) ? 12 : null),
    day: readNumeral(namedDay),
    time: clockOf(words),
    yearPart: partOf(words),
    from: rangeStart(words),
    period: periodOf(words),
    yearsLater: isOpen ? (/[明次翌]年|今明/u.test(relative ?? '') ? 1 : 0) : null,
  };
}

/** Whether an expression means the end of the year (年底) and not of anything shorter. */
function endsYear({ end, everyUnit, everyCount, term, holiday }: CalendarMatch['words']): boolean {
  if (end === undefined || term !== undefined || holiday !== undefined) return false;
  return everyUnit === undefined || (everyUnit.startsWith('年') && everyCount === undefined);
}

/** Returns the time of day, of a span its end: 17:30 for 14:30—17:30. */
function clockOf(words: CalendarMatch['words']): string | null {
  const { halfDay, hour, minute, minutes, halfPast } = words;
  if (hour === undefined) return null;
  const begin = clockAt(halfDay, hour, minute ?? minutes, halfPast);
  const { toHalfDay = halfDay, toHour, toMinute, toMinutes, toHalfPast } = words;
  if (toHour === undefined) return begin;
  const end = clockAt(toHalfDay, toHour, toMinute ?? toMinutes, toHalfPast);
  // 22:00—2:00 ends on the next day.
  return end < begin ? null : end;
}

function clockAt(
  halfDay: string | undefined,
  hour: string,
  minute: string | undefined,
  halfPast: string | undefined,
): string {
  const printed = readNumeral(hour) ?? 0;
  const isLater = /下午|晚/u.test(halfDay ?? '') && printed < 12;
  const past = minute ?? (halfPast === undefined ? '0' : '30');
  return `${String(printed + (isLater ? 12 : 0)).padStart(2, '0')}:${past.padStart(2, '0')}`;
}

function partOf({ half, quarter, term, holiday }: CalendarMatch['words']): YearPart | null {
  if (half !== undefined) return half === '上' ? 'H1' : 'H2';
  if (quarter !== undefined) return `Q${String(readNumeral(quarter))}` as YearPart;
  if (holiday !== undefined) return holiday === '寒假' ? 'winter-holiday' : 'summer-holiday';
  if (term === undefined) return null;
  return term.startsWith('春') ? 'spring' : term.startsWith('秋') ? 'autumn' : 'term';
}

function rangeStart(words: CalendarMatch['words']): CalendarDate | null {
  if (!isRange(words)) return null;
  const { year, fromYear, month, fromMonth, day, toMonth, toDay, toEvent } = words;
  if (fromYear !== undefined && month === undefined)
    return { year: readNumeral(fromYear), month: null, day: null };
  return {
    year: readNumeral(year),
    month: readNumeral((toMonth ?? toDay ?? toEvent) === undefined ? fromMonth : month),
    day: readNumeral(day),
  };
}

const PERIODS: [begin: string, unit: TimeUnit][] = [
  ['年', 'year'],
  ['季', 'quarter'],
  ['月', 'month'],
  ['学期', 'term'],
  ['学年', 'school-year'],
  ['周', 'week'],
  ['星期', 'week'],
  ['天', 'day'],
  ['日', 'day'],
];

/** Returns how often something recurs: 每半年. */
export function periodOf({ everyUnit, everyCount }: CalendarMatch['words']): Deadline['period'] {
  const unit = PERIODS.find(([begin]) => everyUnit?.startsWith(begin))?.[1];
  if (unit === undefined) return null;
  if (everyCount !== '半') return { every: readNumeral(everyCount?.replace(/[单双]/u, '二')) ?? 1, unit };
  // No unit means half a month, so 每半月 is every 0.5 months.
  return unit === 'year' ? { every: 1, unit: 'half-year' } : { every: 0.5, unit };
}
