import { findingAt } from '../../model/finding.ts';
import { CALENDAR } from './calendar-words.ts';
import { type Deadline, type DeadlineKind, TIME_DEFAULTS, type Time } from './deadline.ts';
import { findLengths } from './find-lengths.ts';
import { findFestivals } from './find-festivals.ts';
import { findUndated } from './find-undated.ts';
import { findRoutines } from './find-routines.ts';
import { type CalendarMatch, HISTORY, judgeTime } from './judge-time.ts';
import { readTime } from './read-time.ts';
import { yearsOfPlan } from '../../text/five-year-plan.ts';
import { withPlainDigits } from '../../text/plain-digits.ts';
import { EXAMPLE, startOf } from '../words/sentence-bounds.ts';
import { textBefore } from '../../text/text-before.ts';
import { matchesOf } from '../../text/match-pattern.ts';

/** The end or the period of a five-year plan: “十四五”末, “十四五”期间. */
const PLAN =
  /[“"]?(?<plan>十[一二三四五])五[”"]?(?:规划)?(?:期末|末期?|期间|(?<=(?:^|[，。；：、\n])[“"]?十[一二三四五]五[”"]?)时期(?!的|是|，(?:是|我[国省市]))|(?:结束|收官)之?前)/gu;
/** Words about the past of a plan that is hardly begun: “十五五”期间累计建成100所 in a notice of 2024 is to be done. */
const PAST_FOR_SURE = /^[^。；\n]{0,25}?(?:已|以来|了)/u;
const COMPARED = /(?:(?<!占)比|[较自从由])\s*$/u;
/** Years that don't follow from the notice's: 上年, 去年, 次年 and 学年. */
const FOREIGN_YEAR = /(?:[去上次下翌前当](?:一)?年度?|学年度?)\s*$/u;
/** The character before 年底 or 年内 that makes it another word: 学年末, 近年内, 半年内. */
const FOREIGN_YEAR_END = /(?:[学财青去上往次多近几数同成半该之历]|(?<!应)当)\s*$/u;
/** Separators of list members. */
const LIST_MARK = /^\s{0,2}[、和及与]\s{0,2}$/u;
const SENTENCE_LENGTH = 100;
const CONTEXT = 30;

/**
 * Finds the times that a clause's text names for what is to be done: deadlines, starts, recurring times, and
 * expressions in place of a date. Years in titles, document numbers and history are skipped. If the words leave the
 * year to the notice, the time has a year only if `noticeYear` is given; years before `noticeYear` then count as
 * history too. Runs in time linear in the text.
 *
 * @param noticeYear the notice's year; for a plan over several years, its first.
 * @param planEnd the last year of such a plan.
 */
export function findDeadlines(
  clauseId: string,
  text: string,
  noticeYear?: number,
  planEnd?: number,
): Deadline[] {
  const untitled = withPlainDigits(hideTitles(text));
  const times = [
    // 今年国庆节前 begins like 今年.
    ...findFestivals(untitled),
    // 一季度 is a date unless it is part of 一季度一通报.
    ...findRoutines(untitled),
    ...findDates(untitled, noticeYear),
    ...matchesOf(PLAN, untitled).flatMap((match) => readPlan(match, untitled, noticeYear)),
    ...findLengths(untitled),
    ...findUndated(untitled),
  ];
  return withoutOverlap(times)
    .map((time) => (noticeYear === undefined ? time : inNoticeYear(time, noticeYear, planEnd)))
    .filter(({ year }) => noticeYear === undefined || year === null || year >= noticeYear)
    .filter(({ start }) => !isInExample(untitled, start))
    .map((time) => toDeadline(clauseId, text, time));
}

/** Whether the sentence of a place is an example: 例如，某校用3个月时间…. */
function isInExample(text: string, place: number): boolean {
  return EXAMPLE.test(text.slice(startOf(text, place, '。！？\n'), place));
}

function toDeadline(clauseId: string, text: string, time: Time): Deadline {
  const { start, end, kind, year, month, day, yearPart, from, within, period, inferredYear } = time;
  return {
    ...findingAt(clauseId, text, start, end),
    ...{ kind, year, month, day, time: time.time, yearPart, from, within, period },
    ...{ recurring: period !== null, inferredYear },
  };
}

/** Blanks out each 《…》, including the titles inside it, preserving the length. */
function hideTitles(text: string): string {
  if (!text.includes('《')) return text;
  const hideInnermost = (shown: string) =>
    shown.replace(/《[^《》]*》/gu, (title) => '＿'.repeat(title.length));
  return hideInnermost(hideInnermost(text));
}

/**
 * Sorts times by position and drops those that overlap an earlier one. Of two at the same position, the first in the
 * list remains.
 */
function withoutOverlap(times: readonly Time[]): Time[] {
  let readUpTo = 0;
  return times
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      const isFree = start >= readUpTo;
      if (isFree) readUpTo = end;
      return isFree;
    });
}

interface Candidate {
  match: CalendarMatch;
  kind: DeadlineKind | null;
}

function findDates(text: string, noticeYear: number | undefined): Time[] {
  const candidates = matchesOf(CALENDAR, text).flatMap(
    ({ 0: quote, index: start, groups = {} }): Candidate[] => {
      const match = { start, end: start + quote.length, words: groups };
      return namesOwnYear(text, match) ? [{ match, kind: judgeTime(text, match, noticeYear) }] : [];
    },
  );
  const times: Time[] = [];
  for (const { match, kind } of judgeLists(text, candidates)) {
    if (kind === null) continue;
    const time = readTime(match, kind);
    const { relative, yearEnd } = match.words;
    const last = times.at(-1);
    if (/^[次翌]/u.test(relative ?? '')) times.push(inYearNamed(text, time, last, 1) ?? time);
    else if (/^[当同]/u.test(relative ?? '')) {
      // 同年10月 has no date of its own.
      const dated = inYearNamed(text, time, last, 0);
      if (dated) times.push(dated);
    } else times.push((relative ?? yearEnd) === undefined ? inheritYear(text, time, last) : time);
  }
  return times;
}

/** Applies the kind of a list's last member to the undecided members before it: 6月、9月 in 6月、9月、11月分别. */
function judgeLists(text: string, candidates: readonly Candidate[]): Candidate[] {
  return candidates
    .reduceRight<Candidate[]>((judged, { match, kind }) => {
      const next = judged.at(-1);
      const isListed =
        next && next.kind !== 'start' && LIST_MARK.test(text.slice(match.end, next.match.start));
      judged.push({ match, kind: kind ?? (isListed ? next.kind : null) });
      return judged;
    }, [])
    .reverse();
}

/** Whether a month recurs as the one before it does: 每年6月、9月, 每年5月举办读书月、12月举办展演月. */
function goesOn(between: string, last: Time, time: Time): boolean {
  const areMonths = last.month !== null && time.month !== null;
  return LIST_MARK.test(between) || (areMonths && /^[^，。；\n]{1,16}、$/u.test(between));
}

/** Dates a month without a year by a year named before it in its sentence: 2025年3月启动，6月底前完成. */
function inheritYear(text: string, time: Time, last: Time | undefined): Time {
  if (last?.period && time.yearsLater !== null && goesOn(text.slice(last.end, time.start), last, time))
    return { ...time, period: last.period, yearsLater: null };
  if (!last || last.year === null || time.yearsLater !== 0 || (time.month ?? 0) < (last.month ?? 0))
    return time;
  const between = text.slice(last.end, time.start);
  const isList = LIST_MARK.test(between);
  if (!isList && (between.length > SENTENCE_LENGTH || /[。\n\t]/u.test(between))) return time;
  const from = time.from && { ...time.from, year: time.from.year ?? last.year };
  return { ...time, year: last.year, from, inferredYear: !isList, yearsLater: null };
}

/**
 * Dates 次年1月底前 and 同年10月 by the year named before them in their sentence; if that one recurs, they recur too. Returns
 * null if none is named.
 */
function inYearNamed(text: string, time: Time, last: Time | undefined, yearsLater: 0 | 1): Time | null {
  if (!last || /[。\n\t]/u.test(text.slice(last.end, time.start))) return null;
  if (last.period) return { ...time, period: last.period, yearsLater: null };
  return last.year === null ? null : { ...time, year: last.year + yearsLater, yearsLater: null };
}

/** Whether the match names its year or leaves it to the notice, rather than to some other year. */
function namesOwnYear(text: string, { start, words }: CalendarMatch): boolean {
  const { otherYear, year, relative, every, yearEnd, midYear } = words;
  if (otherYear !== undefined) return false;
  const before = textBefore(text, start, CONTEXT);
  if ((year ?? relative ?? every) === undefined && FOREIGN_YEAR.test(before)) return false;
  return (yearEnd ?? midYear) === undefined || !FOREIGN_YEAR_END.test(before);
}

function readPlan(
  { 0: quote, index, groups }: RegExpMatchArray & { index: number },
  text: string,
  noticeYear: number | undefined,
): Time[] {
  const end = index + quote.length;
  const year = yearsOfPlan(String(groups?.plan)).last;
  const past = noticeYear !== undefined && year > noticeYear + 1 ? PAST_FOR_SURE : HISTORY;
  const isPast = past.test(text.slice(end, end + CONTEXT));
  if (isPast || COMPARED.test(textBefore(text, index, 3))) return [];
  return [{ ...TIME_DEFAULTS, kind: 'by', start: index, end, year }];
}

function inNoticeYear(time: Time, noticeYear: number, planEnd = noticeYear): Time {
  if (time.yearsLater === null) return time;
  // 三年内 in a plan for 2025—2027 ends with the plan, not a year after it.
  const isWholePlan =
    planEnd > noticeYear && time.within !== null && noticeYear + time.within.max === planEnd + 1;
  const year = isWholePlan ? planEnd : noticeYear + time.yearsLater;
  const from = time.from && { ...time.from, year: time.from.year ?? year };
  return { ...time, year, from, inferredYear: true };
}
