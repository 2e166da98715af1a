import { type Finding, findingAt } from '../../model/finding.ts';
import { type Deadline, endsOnce } from '../deadlines/deadline.ts';
import { withPlainDigits } from '../../text/plain-digits.ts';
import type { WordAt } from '../../text/segment.ts';
import { findDeadlines } from '../deadlines/find-deadlines.ts';
import { findQuantities } from './find-quantities.ts';
import { findAllOrNone } from './find-all-or-none.ts';
import { joinBases } from './join-bases.ts';
import type { Comparator, Quantity } from './quantity.ts';
import { CHANGE_APART, changeOf } from './read-comparator.ts';
import { shareBounds } from './share-bounds.ts';
import { readSharedLists, type ListMember } from './read-shared-list.ts';
import { readScope } from './read-scope.ts';
import { phraseAround } from './phrase-around.ts';
import { readSubject } from './read-subject.ts';
import { separateRates } from './separate-rates.ts';
import { separate, withOwner } from './separate-scope.ts';
import { readTargetTime, withoutValues, yearDeadline } from './read-target-time.ts';
import { readShared, withLaterSubjects } from './shared-subjects.ts';
import { isPastSection } from './detect-history.ts';
import { isTarget } from './detect-targets.ts';

/** 指标: a quantified target as printed. */
export interface Indicator extends Finding {
  /** What is measured, as a slice of the clause; null if the words around the value don't name it. */
  subject: string | null;
  comparator: Comparator;
  /** 目标值: 70 for 70%; the lower end of a range; null for 全覆盖 and 千兆到校百兆到班, which have no number. */
  targetValue: number | null;
  /** The upper end of a range. */
  targetValueMax: number | null;
  /** 基期值: 60 in 由60%提高到80%, in the same unit. */
  baseValue: number | null;
  /** 计量单位: %, Gbps, 个, 门 …; `:1` and `1:` for ratios; 全覆盖, 全部 and 千兆到校百兆到班 are their own units. */
  unitOfMeasure: string;
  /** Set if the value is an amount of change rather than a level: 提高5个百分点, 下降20%. */
  change: Quantity['change'];
  /** For whom or where, as printed: 全省, 所有普通高等学校; null if neither the phrase nor the topic of the sentence names it. */
  scope: string | null;
  deadline: Deadline | null;
  /** Other places where the notice sets the same target. */
  alsoAt: Finding[];
  /** What a reader should check: a share of more than 100 %, two values for one subject. */
  flags: ('over-100' | 'contradictory')[];
}

/** The context of a clause. */
export interface IndicatorContext {
  /** Titles of the enclosing sections. Nothing under 发展基础 is a target. */
  sectionTitles?: readonly string[];
  /** The deadlines of the text, if they have been found already. */
  deadlines?: readonly Deadline[] | undefined;
  /** Looks words up in the dictionary, to distinguish verbs from what is measured. */
  wordAt: WordAt;
}

/**
 * Finds the quantified targets of a clause. A target is something to be reached, built, chosen or covered, as a number
 * of units or as a share. The definition is this project's own, derived from reading the notices. Years, ordinals,
 * versions, document numbers and slogans (三个课堂) aren't targets, nor is what has been reached or exists already. Runs in
 * time linear in the text.
 */
export function findIndicators(
  clauseId: string,
  text: string,
  noticeYear: number | undefined,
  {
    sectionTitles = [],
    deadlines: times = findDeadlines(clauseId, text, noticeYear),
    wordAt,
  }: IndicatorContext,
): Indicator[] {
  if (sectionTitles.some(isPastSection)) return [];
  const shown = hideNames(text);
  const all = withoutOverlaps([...findQuantities(shown), ...findAllOrNone(shown)]);
  const sized = withoutSizes(withoutRedundantCoverage(all, shown), shown);
  const quantities = shareBounds(joinBases(sized, shown), shown);
  const members = readSharedLists(shown, quantities);
  // 控制在2小时以内 is a value, not a deadline.
  const deadlines = withoutValues(times.filter(endsOnce), quantities);
  const found: Omit<Indicator, 'flags'>[] = [];
  // Only targets move the floor, since other quantities may be part of a subject: 高危漏洞24小时内处置率.
  let floor = 0;
  // A value that has been reached may name the subject of a target: 已遴选案例120个，2024年再遴选150个.
  let readPrevious: () => Omit<Indicator, 'flags'> | undefined = () => undefined;
  quantities.forEach((quantity, at) => {
    const bounds = { floor, ceiling: quantities[at + 1]?.start ?? text.length };
    const read = () => toIndicator(clauseId, text, quantity, { ...bounds, wordAt }, members.get(at));
    if (!isTarget(shown, quantity, noticeYear)) {
      if (!SIZE_OF.test(shown.slice(quantity.end, quantity.end + 12))) readPrevious = read;
      return;
    }
    const indicator = read();
    floor = quantity.end;
    const last = found.at(-1);
    const deadline =
      indicator.deadline ??
      readTargetTime(clauseId, text, quantity.start, { deadlines, quantities, noticeYear, shown });
    const target = { ...indicator, ...readShared(text, indicator, last, readPrevious()), deadline };
    readPrevious = () => target;
    found.push(target);
  });
  const named = withLaterSubjects(text, found, wordAt).filter(namesSubjectOrScope);
  return withFlags(named.flatMap(separateRates));
}

/** Blanks out titles and document numbers, preserving the length, and converts full-width digits to ASCII. */
function hideNames(text: string): string {
  const blank = (name: string) => '＿'.repeat(name.length);
  const unnamed = text
    .replace(/《[^《》]{0,80}》/gu, blank)
    .replace(/[（(][^（）()]{0,20}\d{4}[^（）()]{0,6}号[）)]/gu, blank);
  return withPlainDigits(unnamed);
}

/** Sorts quantities by position and drops those that overlap an earlier one. */
function withoutOverlaps(quantities: readonly Quantity[]): Quantity[] {
  const retained: Quantity[] = [];
  for (const quantity of quantities.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (quantity.start >= (retained.at(-1)?.end ?? 0)) retained.push(quantity);
  return retained;
}

/** Drops the 全覆盖 of 100%全覆盖 and of 90%的学校实现网络全覆盖, which are one target. */
function withoutRedundantCoverage(quantities: readonly Quantity[], text: string): Quantity[] {
  return quantities.filter(({ start, targetValue }, at) => {
    const last = quantities[at - 1];
    const isOfShare = targetValue === null && last?.unitOfMeasure === '%';
    return !isOfShare || !REACHED_BY_THEM.test(text.slice(last.end, start));
  });
}

const REACHED_BY_THEM = /^(?:的?[^，。；、\d]{2,16}(?:实现|做到)[^，。；、\d]{0,16})?$/u;

/** Drops sizes that are part of the name of what is counted: 海拔1500米以上 in 100所海拔1500米以上农村学校. */
function withoutSizes(quantities: readonly Quantity[], text: string): Quantity[] {
  return quantities.filter(({ end }, at) => {
    const { targetValue = null, end: from } = quantities[at - 1] ?? {};
    return targetValue === null || !SIZE.test(`${text.slice(from, end)}｜${text.slice(end)}`);
  });
}

/** Behind the size of those concerned: 学生超过3000人的学校. */
const SIZE_OF = /^的\p{Script=Han}{0,6}(?:学校|高校|院校|幼儿园|县)/u;
const SIZE =
  /^\p{Script=Han}{0,4}(?:海拔|面积|人口|规模|投资|产值|产量|收入|销售额|交易额|教龄|工龄|年龄|容量|学制|距离)(?:超过?|达到?)?[\d.]+\p{Script=Han}{1,4}以[上下内]｜的?[\p{Script=Han}A-Z]/u;

function toIndicator(
  clauseId: string,
  text: string,
  quantity: Quantity,
  { floor, ceiling, wordAt }: { floor: number; ceiling: number; wordAt: WordAt },
  member: ListMember | undefined,
): Omit<Indicator, 'flags'> {
  const { start, end, comparator, targetValue, targetValueMax, baseValue, unitOfMeasure, change } = quantity;
  const phrase = phraseAround(text, quantity, floor, ceiling);
  const own = member
    ? { before: member.subject ?? '', behind: member.behind, earlier: member.earlier }
    : phrase;
  const year = member?.year ?? quantity.year;
  const measured = readSubject(own, quantity, wordAt);
  const named =
    member?.scope ?? withOwner(readScope(phrase, quantity, { text, wordAt }), measured.owner, text);
  const { subject, scope } = separate(measured.subject, named, quantity);
  return {
    ...findingAt(clauseId, text, start, end),
    subject,
    comparator: member && comparator === 'exactly' ? member.comparator : comparator,
    ...{ targetValue, targetValueMax, baseValue, unitOfMeasure },
    // 提高占比至75% names the level that is reached.
    change:
      member?.change ?? change ?? (comparator === 'reach' ? null : changeApart(phrase.before, unitOfMeasure)),
    scope,
    deadline: year ? yearDeadline(clauseId, text, year) : null,
    alsoAt: [],
  };
}

/** Reads a change whose verb is apart from its value: 压减各类APP数量30%, 经费年均增长不低于8%. */
function changeApart(before: string, unitOfMeasure: string): Indicator['change'] {
  const { verb, last } = CHANGE_APART.exec(before)?.groups ?? {};
  return changeOf(verb ?? last, unitOfMeasure);
}

/** Targets with equal keys must not have different values. */
function subjectKey({ subject, scope, unitOfMeasure, change, deadline }: Omit<Indicator, 'flags'>): string {
  return [subject, scope, unitOfMeasure, change, deadline?.quote].join('\n');
}

/**
 * Whether a target names what it applies to. 6月底前全面完成 and 完成全部整改 don't, and 每两年复核一次 says only how often, which
 * is told as a time.
 */
function namesSubjectOrScope(target: Omit<Indicator, 'flags'>): boolean {
  const { unitOfMeasure, subject, scope, comparator, targetValue } = target;
  if (subject !== null) return true;
  const isOnce = unitOfMeasure === '次' && comparator === 'exactly' && targetValue === 1;
  return !isOnce && (unitOfMeasure !== '全部' || scope !== null);
}

/** Flags shares over 100 % that aren't growth, and subjects with two values at the same time. */
function withFlags(all: readonly Omit<Indicator, 'flags'>[]): Indicator[] {
  const values = new Map<string, Set<number | null>>();
  for (const one of all) {
    const key = subjectKey(one);
    values.set(key, (values.get(key) ?? new Set()).add(one.targetValue));
  }
  return all.map((one) => {
    const { subject, unitOfMeasure, targetValue, change } = one;
    const isOver = unitOfMeasure === '%' && Number(targetValue) > 100 && change === null;
    const isContradicted = subject !== null && values.get(subjectKey(one))?.size !== 1;
    return {
      ...one,
      flags: [
        ...(isOver ? (['over-100'] as const) : []),
        ...(isContradicted ? (['contradictory'] as const) : []),
      ],
    };
  });
}
