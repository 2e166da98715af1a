import { ARABIC, CHINESE, readNumber } from './read-number.ts';
import { PHRASE_END, startOf } from './sentence-bounds.ts';

/** How a value is meant: 不低于, 不超过, 达到, 左右, 2~3, or as it stands. */
export type Comparator = 'at-least' | 'at-most' | 'reach' | 'about' | 'range' | 'exactly';

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

/** A quantity before it is known to be a target. */
export interface Quantity {
  start: number;
  end: number;
  comparator: Comparator;
  targetValue: number | null;
  targetValueMax: number | null;
  unitOfMeasure: string;
}

/** The quantities of a text in order, those that overlap an earlier one left out. */
export function findQuantities(text: string): Quantity[] {
  return keepFirst([...findNumbers(text), ...findWhole(text)]);
}

function findNumbers(text: string): Quantity[] {
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
