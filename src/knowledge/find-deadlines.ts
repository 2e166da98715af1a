import { type Finding, findingAt } from '../model/finding.ts';

/** 完成时间: when something is to be done, in the numbers that its words name: 2025年前 is `by` 2025. */
export interface Deadline extends Finding {
  /** Null where the words leave it to the notice's year (年底前), and where it comes back. */
  year: number | null;
  month: number | null;
  day: number | null;
  /** `by` the end of what is named, or at any time `in` it. */
  kind: 'by' | 'in';
  /** 每年, 每季度, 每月: it comes back. */
  recurring: boolean;
  /** The year is the notice's, or counted from it: 年底前, 今年6月底前, 明年. */
  inferredYear: boolean;
}

/** A line may break between a number and its 年, 月 or 日; a table cell doesn't. */
const GAP = '[^\\S\\t]{0,3}';
const NUMERAL = '〇○零一二两三四五六七八九十';
/** The year of a calendar, 每年 …, or the number of another 年 (三年内, 1999年底), which is no deadline. */
const YEAR = [
  `(?:(?<year>20\\d{2}|二[〇○零][${NUMERAL}]{2})|(?<otherYear>[\\d${NUMERAL}]{1,4}))${GAP}年`,
  // 证明年龄 and 注明年、月、日 have no 明年.
  '(?<![证注说声标载写表])(?<relative>今年|本年度?|明年)(?!龄|份|代|、)',
  `(?<every>每年度?的?|每(?:个)?季度|每月)`,
].join('|');
const MONTH = `(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])${GAP}月份?`;
const DAY = `(?<day>3[01]|[12]\\d|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])${GAP}[日号]`;
const TIME = `(?:${MONTH}(?:${GAP}${DAY}|[上中下]旬)?|(?<=每月${GAP})(?<dayOfMonth>3[01]|[12]\\d|0?[1-9])${GAP}[日号]|(?<half>[上下])半年|第?(?<quarter>[一二三四1-4])季度)`;
/** 到, 至, 截至: up to what follows. */
const REACH = `(?:(?<reach>截[至止]到?|[到至])${GAP}(?:当年)?)?`;
/** 2022年底, 2022年年底, 6月底, 年内. */
const END = `(?:${GAP}(?:年${GAP})?(?<end>[底末内]))?`;
/** The 前 of 前三季度, 前4个月, 前往, 前后 is none, and 以前已 tells of what was. */
const BEFORE = `(?:${GAP}(?<before>之前|以前|前(?!提(?![请交出供])|[后期三半夕列沿往身来款瞻景述两二四五六七八九十\\d]))(?!已|的|且|曾|出生|年满|犯罪))?`;
/** What stands in a match decides what it says: see {@link readMatch}. */
const DEADLINE = new RegExp(
  `${REACH}(?:(?:${YEAR})(?:${GAP}${TIME})?|${TIME}|(?<yearEnd>年${GAP}(?=[底末内])))${END}${BEFORE}`,
  'gu',
);
/** “十四五”末, “十四五”期间. */
const PLAN = /[“"]?(?<plan>十[一二三四五])五[”"]?(?:规划)?(?:期末|末期?|期间|结束前)/gu;
/** The last years of the five-year plans. */
const PLAN_ENDS: Record<string, number> = { 十一: 2010, 十二: 2015, 十三: 2020, 十四: 2025, 十五: 2030 };

/** 完成时限：, before a date. */
const LABEL =
  /(?:(?:完成|截止|办结|整改|落实|目标|要求)(?:时间|期限|节点)|时限)(?:要求|节点|安排)?[：:]\s*$/u;
/** Words or a clause's beginning before 6月底 that make it a deadline without 前. */
const ANNOUNCED = /(?:[在于]|^|[，。；：、,;:（(“\t\n])\s*$/u;
/** 力争2023年底: of what is to come, whatever follows. */
const PLEDGED = /(?:确保|力争|争取|实现)[在于]?\s*$/u;
/** 比, 较, 自, 从 2020年底: not what is to come. */
const COMPARED = /[比较自从由]\s*$/u;
/** 已, 累计, 增长: of what was. */
const HISTORY = /^[^。；\n]{0,25}?(?:已|累[计积]|共有|增长|同比|来看|以来|了)/u;
const STOCK_TAKING = /^[，,]?\s*(?:全[省市国区县州]|我[省市国区县州])/u;
/** 提高到2025年的…, 执行期限至…, 6月1日至…: numbers reached, validity and ranges. */
const NO_REACH = /(?:[年月日号\d底末加高达升复降大展缩少低起]|期限?|有效|延续|实施|执行|延长?)\s*$/u;
/** 到2025年的, 到2019年水平, 到2009年以后. */
const ATTRIBUTE = /^(?:的|水平|(?:[以之]?后|[起止])|\s*[\d—–-])/u;
/** 上年, 去年, 次年 and 学年: no year that the notice's tells. */
const FOREIGN_YEAR = /(?:[去上次下翌前当](?:一)?年度?|学年度?)\s*$/u;
/** The letter before a 年底 that makes it another word: 学年末, 近年内, 半年内. */
const FOREIGN_YEAR_END = /(?:[学财青去上往次多近几数同成半该之历]|(?<!应)当)\s*$/u;
const CONTEXT = 30;

/**
 * Finds the deadlines that a clause's text names. Years of titles, document numbers and history are none. What leaves
 * the year to the notice has none, unless `noticeYear` is given; then a year before it is history too.
 * Takes time linear in the text.
 */
export function findDeadlines(clauseId: string, text: string, noticeYear?: number): Deadline[] {
  const untitled = hideTitles(text);
  const dates = [...untitled.matchAll(DEADLINE)].flatMap((match) => readMatch(match, untitled) ?? []);
  const plans = [...untitled.matchAll(PLAN)].flatMap((match) => readPlan(match, untitled));
  return [...dates, ...plans]
    .sort((a, b) => a.start - b.start)
    .map((time) => (noticeYear === undefined ? time : inNoticeYear(time, noticeYear)))
    .filter(({ year }) => noticeYear === undefined || year === null || year >= noticeYear)
    .map(({ start, end, year, month, day, kind, recurring, inferredYear }) => ({
      ...findingAt(clauseId, text, start, end),
      ...{ year, month, day, kind, recurring, inferredYear },
    }));
}

/** A deadline whose quote isn't cut yet. */
interface Time extends Omit<Deadline, 'clauseId' | 'quote'> {
  /** How many years after the notice's; null where the words name a year, or every year. */
  yearsLater: number | null;
}

/** The text with each 《…》, and the titles inside one, blanked out in its length. */
function hideTitles(text: string): string {
  const hideInnermost = (shown: string) =>
    shown.replace(/《[^《》]*》/gu, (title) => '＿'.repeat(title.length));
  return hideInnermost(hideInnermost(text));
}

/** What a match and the words around it say; null where it is no deadline. */
function readMatch(match: RegExpMatchArray & { index: number }, text: string): Time | null {
  const start = match.index;
  const end = start + match[0].length;
  const { otherYear, relative, every, yearEnd, year, month, day, dayOfMonth, half, quarter } =
    match.groups ?? {};
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  if (otherYear !== undefined) return null;
  const namesYear = year !== undefined || relative !== undefined || every !== undefined;
  if (!namesYear && FOREIGN_YEAR.test(before)) return null;
  if (yearEnd !== undefined && FOREIGN_YEAR_END.test(before)) return null;
  const kind = kindOf(match, text, before);
  if (kind === null) return null;
  return {
    start,
    end,
    kind,
    year: numberOf(year),
    month: numberOf(month) ?? monthOf(half, quarter) ?? (endsYear(match) ? 12 : null),
    day: numberOf(day ?? dayOfMonth),
    recurring: every !== undefined,
    inferredYear: false,
    yearsLater: year === undefined && every === undefined ? (relative === '明年' ? 1 : 0) : null,
  };
}

/** Whether a match is `by` its end, `in` it, or neither. */
function kindOf(
  match: RegExpMatchArray & { index: number },
  text: string,
  before: string,
): 'by' | 'in' | null {
  const { reach, before: byWord, end, half, quarter, relative, month, every } = match.groups ?? {};
  const day = match.groups?.day ?? match.groups?.dayOfMonth;
  const behind = match.index + match[0].length;
  const after = text.slice(behind, behind + CONTEXT);
  if (byWord !== undefined || LABEL.test(before)) return 'by';
  if (reach !== undefined) return isReached(reach, before, after) ? 'by' : null;
  if (day === undefined && isCell(text, match.index, behind)) return end === undefined ? 'in' : 'by';
  if (every !== undefined && end === undefined) return null;
  const endsPeriod = end !== undefined || half !== undefined || quarter !== undefined;
  if (endsPeriod && day === undefined) return isAnnounced(end, before, after) ? 'by' : null;
  const isNextYear = relative === '明年' && month === undefined && !/^(?:的|度|工作|和)/u.test(after);
  return isNextYear && !/[为对与和比]\s*$/u.test(before) ? 'in' : null;
}

function isReached(reach: string, before: string, after: string): boolean {
  if (NO_REACH.test(before) || ATTRIBUTE.test(after) || /^[^。；，\n]{0,2}已/u.test(after)) return false;
  return !reach.startsWith('截') || !(HISTORY.test(after) || STOCK_TAKING.test(after));
}

/** Whether 6月底, 上半年 without 前 is what is to be done: 内 is, the others where words around them say so. */
function isAnnounced(end: string | undefined, before: string, after: string): boolean {
  if (PLEDGED.test(before)) return true;
  if (COMPARED.test(before) || HISTORY.test(after)) return false;
  if (end === '内') return true;
  const isFollowed = /^[^，。；\n]{0,14}(?:完成|建成|实现|达到?|形成|出台|印发|上报|报送)/u.test(after);
  return isFollowed || (end !== undefined && ANNOUNCED.test(before) && !ATTRIBUTE.test(after));
}

/** Whether a place is a whole cell of a table row, or the whole text. */
function isCell(text: string, start: number, end: number): boolean {
  const [left, right] = [text.charAt(start - 1), text.charAt(end)];
  const isWhole = /^[\t\n]?$/u.test(left) && /^[\t\n]?$/u.test(right);
  return isWhole && (left === '\t' || right === '\t' || end - start === text.length);
}

/** 年底: the end of the year, and of nothing shorter. */
function endsYear({ groups = {} }: RegExpMatchArray): boolean {
  return groups.end !== undefined && (groups.every === undefined || groups.every.startsWith('每年'));
}

function readPlan({ 0: quote, index, groups }: RegExpMatchArray & { index: number }, text: string): Time[] {
  const end = index + quote.length;
  const isPast = HISTORY.test(text.slice(end, end + CONTEXT));
  if (isPast || COMPARED.test(text.slice(Math.max(0, index - 2), index))) return [];
  const year = PLAN_ENDS[groups?.plan ?? ''] ?? null;
  const time = { kind: 'by', month: null, day: null, recurring: false, inferredYear: false } as const;
  return [{ ...time, start: index, end, year, yearsLater: null }];
}

function inNoticeYear(time: Time, noticeYear: number): Time {
  if (time.yearsLater === null) return time;
  return { ...time, year: noticeYear + time.yearsLater, inferredYear: true };
}

/** The last month of 上半年, 第三季度. */
function monthOf(half: string | undefined, quarter: string | undefined): number | null {
  if (half !== undefined) return half === '上' ? 6 : 12;
  const number = numberOf(quarter);
  return number === null ? null : number * 3;
}

const DIGITS = '〇一二三四五六七八九';

/** The number that digits or Chinese numerals up to 99, or a year's digits, stand for. */
function numberOf(words: string | undefined): number | null {
  if (words === undefined) return null;
  const digits = words
    .replace(/[○零]/gu, '〇')
    .replace(/^十/u, '一十')
    .replace(/十$/u, '十〇')
    .replace('十', '')
    .replace(/[〇一二三四五六七八九]/gu, (digit) => String(DIGITS.indexOf(digit)));
  return Number(digits);
}
