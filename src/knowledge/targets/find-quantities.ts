import {
  BOUNDED,
  CYCLE_LONG,
  FRACTION,
  HALF,
  HALF_HOUR,
  matchNumbers,
  NUMERAL,
  type PrintedNumber,
  QUANTITY,
  RATIO,
  SLASHED,
  TENTHS,
  YEARS_LONG,
} from './match-numbers.ts';
import { isName } from './is-name.ts';
import { SURE_COUNTER } from './measure-words.ts';
import { QUANTITY_DEFAULTS, type Quantity } from './quantity.ts';
import {
  BOUND_AND_VERB,
  boundWords,
  changeOf,
  changeOfNumber,
  comparatorOf,
  limitApart,
} from './read-comparator.ts';
import {
  readDoubling,
  readFraction,
  readHalfHour,
  readRatio,
  readSlashed,
  readTenths,
  toShare,
} from './read-shares.ts';
import { readNumber } from './read-number.ts';
import { wordsBefore } from '../words/sentence-bounds.ts';
import { textBefore } from '../../text/text-before.ts';
import { matchesOf } from '../../text/match-pattern.ts';

const DOUBLING = /翻(?<times>[一两二三四\d])?番|倍增(?=[^\p{Script=Han}”’"]|$)/gu;

const POINTS_BEHIND = /^[、和][\d.]{1,5}个百分点/u;
const GROWS = /^(?:提高|提升|增长|增加|上升|提速|下降|降低|减少|压减|缩减|精简|压缩|缩短)$/u;
const HAS_VERB = new RegExp(`^${BOUND_AND_VERB}$`, 'u');
/** 一 is a count only after a bound, 每 (每校一名) or 人手. Elsewhere it means “a” (一批, 一个平台). */
const COUNTED = /(?:每.{1,16}|人手|[县市区校乡镇村班][都均]有|各(?:开展|组织|举办|召开|完成))$/u;
/** What each of several is to name: 各单位确定一名联系人. */
const EACH_NAMES = /各(?!项|类|学段|环节)[^，。；]{1,12}(?:确定|明确|指定|选派|推荐|报送)$/u;
/** Verbs before 一门以上. In 两个以上部门 it is no target. */
const MADE_WELL = /(?:[开建办]好|建成|开设|开发|打造|培育|掌握|学会|创建|保存|留存|存储)$/u;
/** Verbs before a small numeral with 个 or 项 that make it a count rather than a slogan. */
const CHOSEN = /(?:遴选|评选|选树|新增|新建|培训|认定|申报|建成|组建|推荐).{0,2}$/u;
/** Verbs before 百 or 千 alone that make it a number: 打造百所智慧校园, but not 培育百名名师工程. */
const FORMED = /(?:打造|培育|培养|建设|创建|开发).{0,2}$/u;
const NAME_OF_PLAN = /^[^，。；、\n]{0,14}(?:工程|计划|行动|活动|[”"])/u;

/**
 * Finds the quantities of a text that have a number. They are unsorted and may overlap. Runs in time linear in the
 * text. A pattern runs only if the text has its sign, a word that all its matches contain.
 */
export function findQuantities(text: string): Quantity[] {
  const all = (pattern: RegExp, read: (number: PrintedNumber) => Quantity | null, sign = '') =>
    text.includes(sign) ? matchNumbers(text, pattern).flatMap((number) => read(number) ?? []) : [];
  return [
    ...all(QUANTITY, (number) => readQuantity(number, text)),
    ...all(BOUNDED, (number) => (isBounded(number, text) ? readQuantity(number, text) : null)),
    ...all(RATIO, (number) => readRatio(number, text)),
    ...all(NUMERAL, (number) => (isSureNumeral(number, text) ? readQuantity(number, text) : null)),
    ...all(
      YEARS_LONG,
      (number) => (isYearsLong(number, text) ? readQuantity(number, text) : null),
      '受教育年限',
    ),
    ...(/周期|[保留]存|存储/u.test(text)
      ? all(CYCLE_LONG, (number) => (isCycleLong(number, text) ? readQuantity(number, text) : null))
      : []),
    ...all(FRACTION, (number) => readFraction(number, text), '分之'),
    ...all(TENTHS, (number) => readTenths(number, text), '成'),
    ...all(HALF, (number) => toShare(number, text, 50), '半'),
    ...all(HALF_HOUR, (number) => readHalfHour(number, text), '半'),
    ...all(SLASHED, (number) => readSlashed(number, text), '/'),
    ...matchesOf(DOUBLING, text).map(readDoubling),
  ];
}

function isSureNumeral({ parts, start, end }: PrintedNumber, text: string): boolean {
  const { value = '', multiplier, unit = '', before } = parts;
  const phrase = wordsBefore(text, start);
  const isBound =
    before !== undefined ||
    parts.max !== undefined ||
    (parts.after === '以上' && MADE_WELL.test(phrase)) ||
    COUNTED.test(phrase) ||
    (EACH_NAMES.test(phrase) && /^[名位人所支]$/u.test(unit)) ||
    limitApart(phrase) !== undefined;
  if (/^[百千]$/u.test(value))
    return (
      (parts.more !== undefined && phrase !== '') ||
      (SURE_COUNTER.test(unit) && (isBound || CHOSEN.test(phrase))) ||
      (SURE_COUNTER.test(unit) && FORMED.test(phrase) && !NAME_OF_PLAN.test(text.slice(end, end + 20)))
    );
  const number = readNumber(value, multiplier);
  // 一批 is never a count.
  if (number < 2) return (isBound && unit !== '批') || (unit === '轮' && /完成$/u.test(phrase));
  return number >= 10 || SURE_COUNTER.test(unit) || isBound || CHOSEN.test(phrase);
}

/** How long people are taught: 新增劳动力平均受教育年限达到14.2年. */
const YEARS_OF = /受教育年限[^。！？\n]{0,90}$/u;

function isYearsLong({ start }: PrintedNumber, text: string): boolean {
  return YEARS_OF.test(textBefore(text, start, 94));
}

/** What takes or lasts so long: 建设周期, 日志留存时间. */
const KEPT_OR_TAKEN = /(?:周期|(?:保存|留存|存储)(?:时[间长]|期限)?)[^，。；\d]{0,6}$/u;

/** How long something is to take: 建设周期原则上不超过两年. */
function isCycleLong({ start, parts: { before, after } }: PrintedNumber, text: string): boolean {
  // The bound of 至少保存10年 has the verb.
  if (/(?:保存|留存)$/u.test(before ?? '')) return true;
  return (before ?? after) !== undefined && KEPT_OR_TAKEN.test(wordsBefore(text, start));
}

/** An index has no unit: 发展指数达到65, PUE控制在1.3以内. */
const INDEX_LAST = /(?:指数|PUE[）)]?).{0,6}$/u;

/**
 * Whether a number without a known unit is a quantity. It needs a bound, and unless it is an index a multiplier or some
 * unit, since a bare number below ten thousand may be anything (提高到2035).
 */
function isBounded({ start, parts: { before, unit, multiplier } }: PrintedNumber, text: string): boolean {
  const hasUnit = unit !== '' || multiplier !== '';
  return before !== undefined && (hasUnit || INDEX_LAST.test(wordsBefore(text, start)));
}

function readQuantity(number: PrintedNumber, text: string): Quantity | null {
  const { start, end, numberStart, parts } = number;
  const { before, about, value = '', max, multiplier, plus, more = plus, after } = parts;
  // In 分别提高5个、8个百分点 the unit stands behind the last value only.
  const unit =
    parts.unit === '个' && POINTS_BEHIND.test(text.slice(end, end + 12)) ? '个百分点' : (parts.unit ?? '');
  if (isName(number, text)) return null;
  // In 森林质量提升10万亩 the verb belongs to what is counted, not to the value.
  const change = changeOf(before, unit) ?? changeOfNumber(before, wordsBefore(text, start));
  const isVerb = before !== undefined && GROWS.test(before) && change === null;
  const words = boundWords(before, text, start);
  return {
    ...QUANTITY_DEFAULTS,
    ...{
      start: isVerb ? numberStart : start,
      end,
      ...words.at,
      hasVerb: before !== undefined && HAS_VERB.test(before),
    },
    ...yearOf(number, text),
    hasBound: words.before !== undefined || about !== undefined,
    comparator: comparatorOf({ before: words.before, after, more, about, unit, isRange: max !== undefined }),
    targetValue: readNumber(value, multiplier),
    targetValueMax: max === undefined ? null : readNumber(max, multiplier),
    unitOfMeasure: unitOf(unit),
    change,
  };
}

/** Returns where the year of a level is printed. 达到2025年的两倍 is a comparison. */
function yearOf({ start, parts: { year, unit } }: PrintedNumber, text: string): Pick<Quantity, 'year'> {
  if (year === undefined || unit === '倍') return {};
  const from = text.indexOf(year, start);
  return { year: { start: from, end: from + year.length } };
}

function unitOf(printed: string): string {
  return printed === '百分点' ? '个百分点' : printed.replace('／', '/');
}
