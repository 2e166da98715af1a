import { type Finding, findingAt } from '../model/finding.ts';
import { type Deadline, endsOnce } from './deadline.ts';
import { findDeadlines } from './find-deadlines.ts';
import { type Comparator, findQuantities, type Quantity } from './find-quantities.ts';
import { endOf, PHRASE_END, SENTENCE_END, startOf } from './sentence-bounds.ts';

/** 指标: a quantified target, as printed. */
export interface Indicator extends Finding {
  /** What is measured, a slice of the clause; null where it isn't told beside the value. */
  subject: string | null;
  comparator: Comparator;
  /** 目标值; of a range the lower end; 70 for 70%; null for 全覆盖 and 千兆到校百兆到班, which name no number. */
  targetValue: number | null;
  /** The upper end of a range. */
  targetValueMax: number | null;
  /** 计量单位: %, Gbps, 个, 门 …; 全覆盖 and 千兆到校百兆到班 stand for themselves. */
  unitOfMeasure: string;
  /** For whom or where, as printed: 全省, 所有普通高等学校; null where it isn't told in the sentence. */
  scope: string | null;
  deadline: Deadline | null;
  /** What a reader has to look at: a share of more than 100 %, two values for one subject. */
  flags: ('over-100' | 'contradictory')[];
}

/** 已建成300门, 累计培训: what was, not what is to be. */
const HISTORY = /(?:已经?|累计|现有|共有|目前|去年|上年|截[至止]|曾|同比|占)[^，。；]{0,12}$/u;
/** 处五万元以上十万元以下罚款, 数额巨大: what the law threatens, not what is to be reached. */
const PENALTY = /罚款|罚金|没收|徒刑|拘[役留]|追究|情节严重|数额|货值|违法所得|立案|退还/u;
/** 按60%返还, 标准为200元: how something is reckoned, not what is to be reached. */
const RECKONING = /(?:按照?|标准(?:为|的)?|基准为?|只有|仅有)[^，。；]{0,24}$/u;

/**
 * Finds the quantified targets of a clause. A target is what is to be reached, built, chosen or covered in so many units or
 * such a share; the rule is this project's own, from reading the notices. Years, ordinals, versions, numbers of documents
 * and slogans (三个课堂) are none, nor is what was reached already. Takes time linear in the text.
 */
export function findIndicators(clauseId: string, text: string, noticeYear?: number): Indicator[] {
  const shown = hideNames(text);
  const deadlines = findDeadlines(clauseId, text, noticeYear).filter(endsOnce);
  const quantities = findQuantities(shown);
  const found = quantities
    .filter(
      ({ start, end }) =>
        !HISTORY.test(phraseBefore(shown, start)) &&
        !RECKONING.test(phraseBefore(shown, start)) &&
        !PENALTY.test(sentenceAround(shown, start, end)),
    )
    .map((quantity) => toIndicator(clauseId, text, quantity, deadlines));
  return found.map((indicator) => ({ ...indicator, flags: flagsOf(indicator, found) }));
}

/** The text with titles and document numbers blanked out in their length, and full-width digits as others. */
function hideNames(text: string): string {
  const blank = (name: string) => '＿'.repeat(name.length);
  return text
    .replace(/《[^《》]{0,80}》/gu, blank)
    .replace(/[（(][^（）()]{0,20}\d{4}[^（）()]{0,6}号[）)]/gu, blank)
    .replace(/[０-９％]/gu, (character) => character.normalize('NFKC'));
}

function phraseBefore(text: string, place: number): string {
  return text.slice(Math.max(startOf(text, place, '，。；！？\n\t,;'), place - 40), place);
}

function sentenceAround(text: string, start: number, end: number): string {
  return text.slice(startOf(text, start, SENTENCE_END), endOf(text, end, SENTENCE_END));
}

function toIndicator(
  clauseId: string,
  text: string,
  quantity: Quantity,
  deadlines: readonly Deadline[],
): Omit<Indicator, 'flags'> {
  const { start, end, ...value } = quantity;
  const isShare = /%|百分点|倍|bps|兆|覆盖|千兆/u.test(value.unitOfMeasure);
  const [before, behind] = [subjectBefore(text, start), subjectBehind(text, end)];
  const subject = isShare ? (before ?? behind) : (behind ?? before);
  return {
    ...findingAt(clauseId, text, start, end),
    ...value,
    subject,
    scope: scopeOf(text, start),
    deadline: nearestDeadline(text, start, deadlines),
  };
}

/** Verbs, dates and conjunctions that open a phrase and aren't what is measured. */
const OPENING =
  /^(?:(?:并|且|和|与|及|以及|确保|力争|争取|保证|逐步|基本|使|推动|推进|完成|到|将|其中|为|对|的|要|所有|全省|全市|全部|年底前?|实现)+)/u;
/** 具备条件的学校基本实现互联网: what is measured stands behind the verb. */
const LAST_VERB = /^.*(?:实现|达成|做到)(?=\p{Script=Han}{2})/u;

/** 数字校园达标率 in 数字校园达标率不低于70%. */
function subjectBefore(text: string, start: number): string | null {
  const phrase = text.slice(startOf(text, start, PHRASE_END), start).replace(/(?:实现|的)+$/u, '');
  const subject = phrase
    .replace(/^\s*\d{4}\s?年(?:底前?|末)?/u, '')
    .replace(LAST_VERB, '')
    .replace(OPENING, '')
    .trim();
  return subject.length >= 2 && subject.length <= 40 && !/^\d+%/u.test(subject) ? subject : null;
}

/** 教学联盟 in 43个教学联盟教学管理, 教师 in 90%以上的教师: the words counted, to the end of their phrase. */
function subjectBehind(text: string, end: number): string | null {
  const rest = text.slice(end, endOf(text, end, PHRASE_END));
  const words = /^的?《?(?<subject>[\p{Script=Han}A-Za-z“”"+]{2,30})/u.exec(rest)?.groups?.subject;
  return words?.replace(/(?<=.{2})(?:和|与|积极|开展|开通|建立|进行).*$/u, '') ?? null;
}

const SCOPE =
  /全省|全市|全县|全国|各市|各县|各地|各校|每校|每所学校|每个[\p{Script=Han}]{1,6}|所有[\p{Script=Han}]{2,12}?(?=实现|接入|达到|建立|开通|配备|的|为)|具备条件的学校|全体[\p{Script=Han}]{2,6}/gu;

/** The scope named last before the value, in its sentence. */
function scopeOf(text: string, start: number): string | null {
  const sentence = text.slice(startOf(text, start, SENTENCE_END), start);
  // Another 确保 begins anew: what was named before it is another target's.
  const own = sentence.slice(Math.max(0, sentence.lastIndexOf('确保'), sentence.lastIndexOf('力争')));
  return [...own.matchAll(SCOPE)].at(-1)?.[0] ?? null;
}

/** The deadline of the value's sentence that stands nearest to it; in a table row, that of the row. */
function nearestDeadline(text: string, start: number, deadlines: readonly Deadline[]): Deadline | null {
  const [from, to] = [startOf(text, start, '。；！？\n'), endOf(text, start, '。；！？\n')];
  // A row's cells are apart by tabs, and its deadline stands behind the task's full stop.
  const rowEnd =
    text.slice(to, to + 1) === '。' && text.charAt(to + 1) === '\t' ? endOf(text, to + 1, '\n') : to;
  return (
    deadlines
      .filter((deadline) => deadline.start >= from && deadline.end <= rowEnd)
      .toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0] ?? null
  );
}

/** A share over 100 % that is no growth, and another value for the same subject in the clause. */
function flagsOf(
  indicator: Omit<Indicator, 'flags'>,
  all: readonly Omit<Indicator, 'flags'>[],
): Indicator['flags'] {
  const { subject, unitOfMeasure, targetValue, quote } = indicator;
  const isOver =
    unitOfMeasure === '%' && (targetValue ?? 0) > 100 && !/增长|提高|提升/u.test(quote + (subject ?? ''));
  const isContradicted =
    subject !== null &&
    all.some(
      (other) =>
        other.subject === subject &&
        other.unitOfMeasure === unitOfMeasure &&
        other.targetValue !== targetValue,
    );
  return [
    ...(isOver ? (['over-100'] as const) : []),
    ...(isContradicted ? (['contradictory'] as const) : []),
  ];
}
