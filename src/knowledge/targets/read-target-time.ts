import { findingAt } from '../../model/finding.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { matched, matchesOf } from '../../text/match-pattern.ts';
import type { Quantity } from './quantity.ts';
import { endOf, startOf } from '../words/sentence-bounds.ts';

/** Drops the times that are quantities themselves. Both lists are in text order. */
export function withoutValues(times: readonly Deadline[], quantities: readonly Quantity[]): Deadline[] {
  const ahead = [...quantities];
  return times.filter(({ start, end }) => {
    while (ahead[0] && ahead[0].end <= start) ahead.shift();
    return ahead[0] === undefined || ahead[0].start >= end;
  });
}

/**
 * Returns when a target is to be reached: the last deadline, or bare year that isn't over, that its sentence names
 * before it (2024年培训教师5000名), or else the first deadline after it; in a table row, the row's deadline.
 */
export function readTargetTime(
  clauseId: string,
  text: string,
  start: number,
  {
    deadlines,
    quantities,
    noticeYear,
    shown,
  }: {
    deadlines: readonly Deadline[];
    quantities: readonly Quantity[];
    noticeYear: number | undefined;
    /** The text with titles blanked out, whose years aren't deadlines. */
    shown: string;
  },
): Deadline | null {
  const [from, to] = [startOf(text, start, '。；！？\n'), endOf(text, start, '。；！？\n')];
  // Tabs separate the cells of a row, and its deadline follows the full stop of its task.
  // A deadline in a note also follows the full stop: 达到90%。（责任单位：…；完成时限：2025年12月）
  const rowEnd = text.startsWith('。\t', to)
    ? endOf(text, to, '\n')
    : to + matched(NOTE, text.slice(to)).length;
  const own = deadlines.filter((deadline) => deadline.start >= from && deadline.end <= rowEnd);
  const isReported = ({ end }: Deadline) => REPORTED_APART.test(text.slice(end, start));
  const earlier = own.filter((deadline) => deadline.start <= start);
  const before = earlier.findLast((deadline) => !isReported(deadline));
  const named = yearBefore(clauseId, { text, shown }, start, noticeYear);
  const isOfReport = earlier.some(
    (deadline) => named && isReported(deadline) && deadline.start <= named.start && named.end <= deadline.end,
  );
  const year = isOfReport ? null : named;
  if (before && !(year && year.start >= before.end)) return before;
  const behind = own.find(
    ({ end, quote }) =>
      !REPORTED.test(text.slice(end)) && !(NAMES_OWN.test(quote) && leadsToValue(text, end, quantities)),
  );
  return year ?? behind ?? openingDeadline(text, from, deadlines);
}

/** Times that are rarely those of what precedes them: 到2027年, 两年内. */
const NAMES_OWN = /^(?:[到至在]?20\d{2}|[一二两三四五\d]年内)/u;

/** Whether a deadline applies to the value after it rather than to the one before: 建成50所，到2027年建成80所. */
function leadsToValue(text: string, end: number, quantities: readonly Quantity[]): boolean {
  const next = quantities.find(({ start }) => start >= end);
  return next !== undefined && /^[，,]?[^，,。；！？\n\t]*$/u.test(text.slice(end, next.start));
}

const NOTE = /^。[（(\[【][^（）()。\n]*(?:时限|时间|期限)[^（）()。\n]*[）)\]】]/u;
/** A deadline for reporting, not for the target: 明确1名联络员，于3月20日前报送. */
const REPORTED = /^(?:\p{Script=Han}{0,4}|将[^，。；\n]{2,60}?)(?:报|反馈|提交|发送|寄送|上传)/u;
/** The same in a phrase of its own before the value: 11月9日前，各县将结果上报省馆，每县限报10件. */
const REPORTED_APART =
  /^，?[^，。；\n]{0,40}(?:上传|(?:上报|报送|报至|提交|发送)(?!平台|系统|率|工作|情况))[^，。；\n]{0,24}[，；]/u;

/**
 * A deadline that opens a sentence applies across its semicolons until another is named: 到2027年 in 到2027年，建成50所；遴选8个.
 */
function openingDeadline(text: string, place: number, deadlines: readonly Deadline[]): Deadline | null {
  const sentence = startOf(text, place, '。！？\n');
  const earlier = deadlines.filter(({ start, end }) => start >= sentence && end <= place);
  const [first] = earlier;
  const isOpening =
    first !== undefined && earlier.length === 1 && OPENS_SENTENCE.test(text.slice(sentence, first.start));
  return isOpening && LEADS.test(text.slice(first.end, first.end + 2)) ? first : null;
}

const OPENS_SENTENCE = /^\s*(?:[^，。；：\n]{0,12}[：:])?(?:[一二三四五六七八九十]是)?(?:力争|确保|争取)?$/u;
/** What follows a time that leads its sentence: 2026年，…, 2026年计划创建…. */
const LEADS = /^(?:[，,将要拟]|计划|力争|确保)/u;
const BARE_YEAR =
  /(?<![较自从由至—\d-]|(?<!占)比|“[^”]{0,20})20\d{2}\s?年(?:\d{1,2}月(?![底末起]|\d|开始))?(?![度起以的级—-]|(?:[春秋]季学期|\d{1,2}月(?:\d{1,2}日)?)(?:开学)?(?:开始|起))/gu;

/** Returns the last bare year that the sentence names before a value, unless it is over. */
function yearBefore(
  clauseId: string,
  { text, shown }: { text: string; shown: string },
  place: number,
  noticeYear: number | undefined,
): Deadline | null {
  const from = startOf(text, place, '。；！？\n');
  const year = matchesOf(BARE_YEAR, shown.slice(from, place)).at(-1);
  if (!year || (noticeYear !== undefined && Number(year[0].slice(0, 4)) < noticeYear)) return null;
  return yearDeadline(clauseId, text, { start: from + year.index, end: from + year.index + year[0].length });
}

/** Builds the deadline of a bare year: `in` the year, or `by` its end if 底 or 末 follows. */
export function yearDeadline(
  clauseId: string,
  text: string,
  { start, end }: { start: number; end: number },
): Deadline {
  const finding = findingAt(clauseId, text, start, end);
  const month = /[底末]$/u.test(finding.quote) ? 12 : null;
  const named = /(?<month>\d{1,2})月$/u.exec(finding.quote)?.groups?.month;
  return {
    ...finding,
    ...{
      kind: month === null ? 'in' : 'by',
      year: Number(finding.quote.slice(0, 4)),
      month: named === undefined ? month : Number(named),
      day: null,
    },
    ...{ time: null, yearPart: null, from: null, within: null, period: null },
    ...{ recurring: false, inferredYear: false },
  };
}
