import { type Finding, findingAt } from '../../model/finding.ts';
import { type Deadline, endsOnce } from '../deadlines/deadline.ts';
import { findDeadlines } from '../deadlines/find-deadlines.ts';
import { findQuantities } from './find-quantities.ts';
import { findWhole } from './find-whole.ts';
import { isPeriod, ownerOf } from './institutions.ts';
import { joinBases } from './join-bases.ts';
import type { Comparator, Quantity } from './quantity.ts';
import { CHANGE_OPENS, changeOf } from './read-comparator.ts';
import { readSharedLists, type Share } from './read-shared-list.ts';
import { phraseOf, readScope, readSubject } from './read-subject.ts';
import { nearestDeadline, withoutValues, yearBefore, yearDeadline } from './read-target-time.ts';
import { isPastSection, isTarget } from './tell-targets.ts';

/** 指标: a quantified target, as printed. */
export interface Indicator extends Finding {
  /** What is measured, a slice of the clause; null where it isn't told beside the value. */
  subject: string | null;
  comparator: Comparator;
  /** 目标值; of a range the lower end; 70 for 70%; null for 全覆盖 and 千兆到校百兆到班, which name no number. */
  targetValue: number | null;
  /** The upper end of a range. */
  targetValueMax: number | null;
  /** 基期值: 60 in 由60%提高到80%, in the same unit. */
  baseValue: number | null;
  /** 计量单位: %, Gbps, 个, 门 …; `:1` and `1:` of ratios; 全覆盖, 全部 and 千兆到校百兆到班 stand for themselves. */
  unitOfMeasure: string;
  /** 提高5个百分点 and 下降20% say by how much, not to what. */
  change: Quantity['change'];
  /** For whom or where, as printed: 全省, 所有普通高等学校; null where neither its phrase nor the topic of its sentence tells. */
  scope: string | null;
  deadline: Deadline | null;
  /** Where the notice sets the same target again. */
  alsoAt: Finding[];
  /** What a reader has to look at: a share of more than 100 %, two values for one subject. */
  flags: ('over-100' | 'contradictory')[];
}

/** What is known of where a clause stands. */
export interface IndicatorContext {
  /** Titles of the sections that it stands in: under 发展基础 nothing is a target. */
  sectionTitles?: readonly string[];
  /** The deadlines of the text, where they are known already. */
  deadlines?: readonly Deadline[] | undefined;
}

/**
 * Finds the quantified targets of a clause. A target is what is to be reached, built, chosen or covered in so many units or
 * such a share; the rule is this project's own, from reading the notices. Years, ordinals, versions, numbers of documents
 * and slogans (三个课堂) are none, nor is what was reached or exists already. Takes time linear in the text.
 */
export function findIndicators(
  clauseId: string,
  text: string,
  noticeYear?: number,
  { sectionTitles = [], deadlines: times = findDeadlines(clauseId, text, noticeYear) }: IndicatorContext = {},
): Indicator[] {
  if (sectionTitles.some(isPastSection)) return [];
  const shown = hideNames(text);
  const all = keepFirst([...findQuantities(shown), ...findWhole(shown)]);
  const quantities = joinBases(withoutEcho(all), shown);
  const shares = readSharedLists(shown, quantities);
  // 控制在2小时以内 is a value and no time by which it is reached.
  const deadlines = withoutValues(times.filter(endsOnce), quantities);
  const found: Omit<Indicator, 'flags'>[] = [];
  // What is no target stands in the names of some: 高危漏洞24小时内处置率.
  let floor = 0;
  quantities.forEach((quantity, at) => {
    if (!isTarget(shown, quantity, noticeYear)) return;
    const bounds = { floor, ceiling: quantities[at + 1]?.start ?? text.length };
    const indicator = toIndicator(clauseId, text, quantity, bounds, shares.get(at));
    floor = quantity.end;
    const last = found.at(-1);
    const deadline =
      indicator.deadline ??
      nearestDeadline(text, quantity.start, deadlines) ??
      yearBefore(clauseId, text, quantity.start, noticeYear);
    const scope = indicator.scope ?? sharedScope(text, indicator, last);
    const subject = indicator.subject ?? (last ? sharedSubject(text, indicator, last) : null);
    found.push({ ...indicator, subject, deadline, scope });
  });
  return withFlags(found);
}

/** The text with titles and document numbers blanked out in their length, and full-width digits as others. */
function hideNames(text: string): string {
  const blank = (name: string) => '＿'.repeat(name.length);
  return text
    .replace(/《[^《》]{0,80}》/gu, blank)
    .replace(/[（(][^（）()]{0,20}\d{4}[^（）()]{0,6}号[）)]/gu, blank)
    .replace(/[０-９％]/gu, (character) => character.normalize('NFKC'));
}

/** In order, without those that overlap an earlier one. */
function keepFirst(quantities: readonly Quantity[]): Quantity[] {
  const kept: Quantity[] = [];
  for (const quantity of quantities.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (quantity.start >= (kept.at(-1)?.end ?? 0)) kept.push(quantity);
  return kept;
}

/** 100%全覆盖 is one target. */
function withoutEcho(quantities: readonly Quantity[]): Quantity[] {
  return quantities.filter(({ start, targetValue }, at) => {
    const last = quantities[at - 1];
    return !(targetValue === null && last?.unitOfMeasure === '%' && last.end === start);
  });
}

function toIndicator(
  clauseId: string,
  text: string,
  quantity: Quantity,
  { floor, ceiling }: { floor: number; ceiling: number },
  share: Share | undefined,
): Omit<Indicator, 'flags'> {
  const { start, end, comparator, targetValue, targetValueMax, baseValue, unitOfMeasure, change } = quantity;
  const phrase = phraseOf(text, quantity, floor, ceiling);
  const own = share ? { before: share.subject ?? '', behind: share.behind, earlier: share.earlier } : phrase;
  const subject = readSubject(own, share ? { ...quantity, comparator: 'reach' } : quantity);
  const scope = share?.scope ?? readScope(phrase, quantity, text);
  return {
    ...findingAt(clauseId, text, start, end),
    subject,
    comparator: share && comparator === 'exactly' ? share.comparator : comparator,
    ...{ targetValue, targetValueMax, baseValue, unitOfMeasure },
    change: share?.change ?? change ?? openingChange(phrase.before, unitOfMeasure),
    scope: scope === subject ? null : scope,
    deadline: share?.year ? yearDeadline(clauseId, text, share.year) : null,
    alsoAt: [],
  };
}

/** 压减各类APP数量30%. */
function openingChange(before: string, unitOfMeasure: string): Indicator['change'] {
  return changeOf(CHANGE_OPENS.exec(before)?.groups?.verb, unitOfMeasure);
}

/** 2024年达到85%、2025年达到95%, 收入突破3亿元，年均增长12%: what stands between names nothing else that is measured. */
const NAMES_NOTHING =
  /^[，、和及与并]*(?:到|至)?(?:20\d{2}年(?:年?[底末])?)?(?:前|，)?(?:年均|每年|平均|力争|确保|其中|再)*$/u;

function sharedSubject(
  text: string,
  { start, targetValue }: Omit<Indicator, 'flags'>,
  last: Omit<Indicator, 'flags'>,
) {
  return targetValue !== null && NAMES_NOTHING.test(text.slice(last.end, start)) ? last.subject : null;
}

const PLACE = /^(?:全|我)[省市县区州旗域校系国]|^(?:省|市|县|区|校|辖区)域?内/u;

/** The scope that a target leaves to the one before it in its sentence: the same, or in a list whose share that is. */
function sharedScope(
  text: string,
  { start, subject }: Omit<Indicator, 'flags'>,
  last: Omit<Indicator, 'flags'> | undefined,
): string | null {
  if (!last) return null;
  const between = text.slice(last.end, start);
  if (/[。；！？\n\t]|确保|力争/u.test(between) || last.quote.startsWith('为')) return null;
  // How often is told anew of each, and so is whose schools they are behind a comma.
  if (last.scope !== null) return isPeriod(last.scope) || !isCarried(last, between) ? null : last.scope;
  const isListed = between.startsWith('、') && ownerOf(subject) === null;
  return isListed && /率|比例|千兆/u.test(subject ?? '') ? ownerOf(last.subject) : null;
}

/** A place holds for what its sentence goes on to set, all of a kind only for what is listed with it. */
function isCarried({ scope, targetValue }: Omit<Indicator, 'flags'>, between: string): boolean {
  if (!between.includes('，') || scope === null) return true;
  return PLACE.test(scope) || (targetValue !== null && /^[每各]/u.test(scope));
}

/** What two values may not both be of. */
function subjectKey({ subject, scope, unitOfMeasure, change, deadline }: Omit<Indicator, 'flags'>): string {
  return [subject, scope, unitOfMeasure, change, deadline?.quote].join('\n');
}

/** Marks a share over 100 % that is no growth, and two values of one subject at the same time. */
function withFlags(all: readonly Omit<Indicator, 'flags'>[]): Indicator[] {
  const values = new Map<string, Set<number | null>>();
  for (const one of all) {
    const key = subjectKey(one);
    values.set(key, (values.get(key) ?? new Set()).add(one.targetValue));
  }
  return all.map((one) => {
    const { subject, unitOfMeasure, targetValue, change } = one;
    const isOver = unitOfMeasure === '%' && (targetValue ?? 0) > 100 && change === null;
    const isContradicted = subject !== null && (values.get(subjectKey(one))?.size ?? 0) > 1;
    return {
      ...one,
      flags: [
        ...(isOver ? (['over-100'] as const) : []),
        ...(isContradicted ? (['contradictory'] as const) : []),
      ],
    };
  });
}
