import { type Finding, findingAt } from '../model/finding.ts';
import { type Deadline, findDeadlines } from './find-deadlines.ts';
import { ARABIC, CHINESE, readNumber } from './read-number.ts';

/** How a value is meant: 不低于, 不超过, 达到, 左右, 2~3, or as it stands. */
export type Comparator = 'at-least' | 'at-most' | 'reach' | 'about' | 'range' | 'exactly';

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

/** Measure words of what is counted; with Chinese numerals below ten only those that no slogan uses. */
const COUNTERS =
  '个工作日|工作日|个|所|门|名|人次|人|节|场次|场|次|期|项|份|套|台|间|家|件|支|篇|本|部|座|处|条|批次|课时|学时|学分|小时|亿元|万元|元|T|TB|GB|平方米|公里|户|类|种';
const SURE_COUNTERS = '所|门|名|人次|节|场次|场|期|家|台|套|间|篇|座|课时|学时|小时|万元|元';
const RATES = 'Gbps|Mbps|Kbps|Gb/s|Mb/s|[GM]bit/s|G(?:比特)|兆|千兆';
const PER_CENT = '%|％|个百分点|倍';
const BEFORE =
  '(?<before>不得?(?:低|少|小)于|至少|不得?(?:超过|高于|大于|多于)|高于|超过|多于|大于|低于|少于|(?:要)?达到?|提高到|提升到|增加到|控制在|降到|降至|提高|增长|提升)?';
const AFTER = '(?<after>以上|及以上|左右|上下|以内|以下|以来)?';
const RANGE = '(?:(?<rangeSign>[~～—–\\-至到])(?<max>NUMBER)(?:%|％)?)?';
const NUMBER = `(?:${ARABIC})`;
/** 98%, 1Gbps, 300 门, 2~3个, 20个以上, 1万名; a space or a line break may stand before the unit. */
const QUANTITY = new RegExp(
  `${BEFORE}\\s*(?<value>${NUMBER})${RANGE.replace('NUMBER', NUMBER)}\\s?(?<multiplier>[万亿]?)(?<more>余|多)?(?<unit>${PER_CENT}|${RATES}|${COUNTERS})${AFTER}`,
  'gu',
);
/** 四期, 十所, 一百个, 五千名. */
const NUMERAL = new RegExp(
  `${BEFORE}(?<value>(?:${CHINESE}))(?<multiplier>万?)(?<more>余|多)?(?<unit>${COUNTERS})${AFTER}`,
  'gu',
);
/** 三分之一以上, 百分之九十. */
const FRACTION = new RegExp(`${BEFORE}(?<of>${CHINESE})分之(?<value>${CHINESE})${AFTER}`, 'gu');
/** 全覆盖, 全面覆盖: whole, without a number. */
const COVERAGE = /(?:的)?(?<coverage>全覆盖(?!、全过程|的?基础)|全面覆盖|全员覆盖|应接尽接|应建尽建)/gu;
const CAMPUS_LINK = /千兆(?:到|进)校[、，]?百兆(?:到|进)班/gu;

/** What makes a number none of a target: an ordinal, a year, a version, a document's number, a slogan. */
const NOT_BEFORE =
  /(?:第|[〔［[（(]|[A-Za-z.\d]|“?十|[届二三]|共印|[×＝=÷“"]\s?|由|从|含|首批|第一批|等|同比|其中)$/u;
const NOT_AFTER =
  /^(?:年|月|日|号|届|世纪|[A-Za-z\d.]|课堂|自信|意识|维护|确立|坚持|全面|统一|方面|结合|峡|口|条?[”"]|及以[上下]|的[，,]|的?基础上|条?政策|级|[^。；]{0,6}的基础上|层次|阶段|维度|环节|文件|办法|通知|大方向|重大|专项行动计划|五年)/u;
/** 已建成300门, 累计培训: what was, not what is to be. */
const HISTORY = /(?:已经?|累计|现有|共有|目前|去年|上年|截[至止]|曾|同比|占)[^，。；]{0,12}$/u;

/** 处五万元以上十万元以下罚款, 数额巨大: what the law threatens, not what is to be reached. */
const PENALTY = /罚款|罚金|没收|徒刑|拘[役留]|追究|情节严重|数额|货值|违法所得|立案|退还/u;

/** 按60%返还, 标准为200元: how something is reckoned, not what is to be reached. */
const RECKONING = /(?:按照?|标准(?:为|的)?|基准为?|只有|仅有)[^，。；]{0,24}$/u;

/** A quantity before it is known to be a target. */
interface Quantity {
  start: number;
  end: number;
  comparator: Comparator;
  targetValue: number | null;
  targetValueMax: number | null;
  unitOfMeasure: string;
}

/**
 * Finds the quantified targets of a clause. A target is what is to be reached, built, chosen or covered in so many units or
 * such a share; the rule is this project's own, from reading the notices. Years, ordinals, versions, numbers of documents
 * and slogans (三个课堂) are none, nor is what was reached already. Takes time linear in the text.
 */
export function findIndicators(clauseId: string, text: string, noticeYear?: number): Indicator[] {
  const shown = hideNames(text);
  const deadlines = findDeadlines(clauseId, text, noticeYear);
  const quantities = keepFirst([...findQuantities(shown), ...findWhole(shown)]);
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

function findQuantities(text: string): Quantity[] {
  const arabic = [...text.matchAll(QUANTITY)].flatMap((match) => readQuantity(match, text) ?? []);
  const chinese = [...text.matchAll(NUMERAL)].flatMap((match) =>
    isSureNumeral(match) ? (readQuantity(match, text) ?? []) : [],
  );
  const fractions = [...text.matchAll(FRACTION)].map((match) => readFraction(match, text));
  return [...arabic, ...chinese, ...fractions];
}

/** Small Chinese numerals stand in slogans as well (两个维护), 一 means any (一批). */
function isSureNumeral({ groups = {} }: RegExpMatchArray): boolean {
  const value = readNumber(groups.value ?? '', groups.multiplier);
  if (value < 2) return false;
  return value >= 10
    ? groups.value !== '千' && groups.value !== '百'
    : new RegExp(`^(?:${SURE_COUNTERS})$`, 'u').test(groups.unit ?? '');
}

function readQuantity(match: RegExpMatchArray & { index: number }, text: string): Quantity | null {
  const { before, value = '', max, multiplier, more, unit = '', after } = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  const valueStart = start + match[0].indexOf(value, before?.length ?? 0);
  if (
    NOT_BEFORE.test(text.slice(Math.max(0, valueStart - 4), valueStart)) ||
    NOT_AFTER.test(text.slice(end, end + 8))
  )
    return null;
  // 2020年… and 2024 年 are years; a lone 4-digit number of 人 is believed.
  // 10Mbps以上宽带接入比例: what is counted, not what is to be reached.
  const isQualifier =
    before === undefined &&
    new RegExp(`^(?:${RATES})$`, 'u').test(unit) &&
    /^\p{Script=Han}/u.test(text.slice(end));
  if (isQualifier || unit === '' || (/^(?:19|20)\d{2}$/u.test(value) && unit === '个')) return null;
  return {
    start,
    end,
    comparator: comparatorOf(before ?? comparatorBefore(text, start), after, more, max),
    targetValue: readNumber(value, multiplier),
    targetValueMax: max === undefined ? null : readNumber(max, multiplier),
    unitOfMeasure: unit === '％' ? '%' : unit,
  };
}

function readFraction(match: RegExpMatchArray & { index: number }, text: string): Quantity {
  const { before, of = '', value = '', after } = match.groups ?? {};
  const share = (readNumber(value) / Math.max(1, readNumber(of))) * 100;
  return {
    start: match.index,
    end: match.index + match[0].length,
    comparator: comparatorOf(before ?? comparatorBefore(text, match.index), after, undefined, undefined),
    targetValue: Math.round(share * 10) / 10,
    targetValueMax: null,
    unitOfMeasure: '%',
  };
}

/** 不低于 in 不低于奖励总额的百分之七十: apart from the value by what it is a share of. */
function comparatorBefore(text: string, start: number): string | undefined {
  const phrase = text.slice(startOf(text, start, PHRASE_END), start);
  return /(不(?:低|少|小)于|不(?:超过|高于|大于|多于)|超过|达到)[^\d]{1,16}的?$/u.exec(phrase)?.[1];
}

function comparatorOf(
  before: string | undefined,
  after: string | undefined,
  more: string | undefined,
  max: string | undefined,
): Comparator {
  if (max !== undefined) return 'range';
  if (
    /^(?:不得?(?:低|少|小)|至少|高于|超过|多于|大于)/u.test(before ?? '') ||
    /以上$/u.test(after ?? '') ||
    more !== undefined
  )
    return 'at-least';
  if (/^(?:不得?(?:超|高|大|多)|低于|少于|控制|降)/u.test(before ?? '') || /^以[内下]$/u.test(after ?? ''))
    return 'at-most';
  if (/^(?:左右|上下)$/u.test(after ?? '')) return 'about';
  return before === undefined ? 'exactly' : 'reach';
}

/** 全覆盖 and 千兆到校百兆到班, where no share stands behind them. */
function findWhole(text: string): Quantity[] {
  const none = { targetValue: null, targetValueMax: null, comparator: 'reach' } as const;
  const coverage = [...text.matchAll(COVERAGE)].map(({ 0: quote, index, groups }) => ({
    ...{ start: index + (quote.startsWith('的') ? 1 : 0), end: index + quote.length, ...none },
    unitOfMeasure: groups?.coverage === '全面覆盖' ? '全覆盖' : (groups?.coverage ?? ''),
  }));
  const links = [...text.matchAll(CAMPUS_LINK)]
    .filter(
      ({ 0: quote, index }) =>
        !/^(?:的比例)?(?:达到?)?\d/u.test(text.slice(index + quote.length, index + quote.length + 8)),
    )
    .map(({ 0: quote, index }) => ({
      start: index,
      end: index + quote.length,
      ...none,
      unitOfMeasure: '千兆到校百兆到班',
    }));
  return [...coverage, ...links];
}

/** In order, without those that overlap an earlier one. */
function keepFirst(quantities: readonly Quantity[]): Quantity[] {
  const kept: Quantity[] = [];
  for (const quantity of quantities.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (quantity.start >= (kept.at(-1)?.end ?? 0)) kept.push(quantity);
  return kept;
}

const PHRASE_END = '，。；！？、,;:：\n\t';
const SENTENCE_END = '。；！？\n';

function phraseBefore(text: string, place: number): string {
  return text.slice(Math.max(startOf(text, place, '，。；！？\n\t,;'), place - 40), place);
}

function sentenceAround(text: string, start: number, end: number): string {
  return text.slice(startOf(text, start, SENTENCE_END), endOf(text, end, SENTENCE_END));
}

/** Behind the last of some characters before a place. */
function startOf(text: string, place: number, characters: string): number {
  let at = place;
  while (at > 0 && place - at < 300 && !characters.includes(text.charAt(at - 1))) at -= 1;
  return at;
}

function endOf(text: string, place: number, characters: string): number {
  let at = place;
  while (at < text.length && at - place < 300 && !characters.includes(text.charAt(at))) at += 1;
  return at;
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
