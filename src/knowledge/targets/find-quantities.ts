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
import { RATE, SURE_COUNTER } from './measure-words.ts';
import { QUANTITY_DEFAULTS, type Quantity } from './quantity.ts';
import {
  BOUND_AND_VERB,
  boundWords,
  changeOf,
  changeOfNumber,
  comparatorOf,
  limitApart,
  TO_WORDS,
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

/** Words around a number that isn't a target: an ordinal, a year, a version, a document number, a slogan. */
const NOT_BEFORE =
  /(?:第|[〔［[（(]|[A-Za-z.\d]|“?十|[届二三]|排名[前后]|共印|\d[＋+]|[×＝=÷“"]\s?|(?<!包)含|所列的?|列明的|列入(?:20\d{2}年度?|[省市县区]|政府){0,3}|(?<!启动|遴选|建设|建成|认定|评选|培育|打造|创建|完成|开展|组织|实施)(?:首批|第[一二三四五六七八九十]批)|上述|以下|[每这此该另某]|涉及|一式)$/u;
const NOT_AFTER =
  /^(?:周[一二三四五六日天]|一体|(?:数[量字])?代码|编码|大[事局]|举措|措施|年(?!交易|产[值量出]|营业|销售|收入|均)|月|日(?!常)|号|届|世纪|[A-Za-z\d.]|课堂|自信|意识|维护|确立|坚持|全面|统一|方面|结合|峡|口|条?[”"]|及以[上下]|的[，,]|的?基础上|条?政策|级|[^。；]{0,6}的基础上|层次|阶段|维度|环节|文件|办法|通知|大方向|重大|专项行动计划|五年(?!制)|学[年期]|季度|星期|周期|名单|结构|性)/u;
const GROWS = /^(?:提高|提升|增长|增加|上升|提速|下降|降低|减少|压减|缩减|精简|压缩|缩短)$/u;
const HAS_VERB = new RegExp(`^${BOUND_AND_VERB}$`, 'u');
const IS_RATE = new RegExp(`^${RATE}$`, 'u');
/** Words before a bare unit that make it a capacity even without a bound: 带宽200G. */
const CAPACITY_LAST = /(?:带宽|容量|空间|算力)$/u;
const RISES = new RegExp(`^${TO_WORDS}`, 'u');
/** Article numbers: 第24、25、26条. */
const NUMBERED = /第[\d、和至—-]{1,14}$/u;
/** Names in quotation marks: “1个中心、3个平台、N类应用”. */
const QUOTED = /“[^”]*$/u;
const POINTS_BEHIND = /^[、和][\d.]{1,5}个百分点/u;
/** 分两期 says how something is done. */
const IN_PARTS = /(?<![得评积])分$/u;
/** A set of rules named by their number: 28条配套规定. */
const RULES = /^(?:配套|具体|实施|铁的)?(?:规定|禁令|准则|纪律|铁规|要求)/u;
/** 前三名 is a rank, but 年底前三名 and 开学前三名 are counts. */
const RANKED = /[^底末月日年学假束之以目当]前$/u;
/** Routines, whose times say only how often: 每季度通报一次. */
const REPORTING = /每[^每，。；]{1,24}(?:通报|调度|更新|报送|上报|汇总|公布|发布|修订|调整|填报)$/u;
/** 每两年, 每学期评定, right before its number. */
const EVERY_PERIOD =
  /每(?:\d|[一二两三四五半])?个?(?:年度?|季度?|月|周|天|日|学期|学年)(?:\p{Script=Han}{2})?$/u;
/** 每3年为1轮 says how long a round is. */
const CYCLE = /每(?:\d|[一二两三四五半])(?:年|个?月|学年|学期|周)为$/u;
/** Words before 二期 that make it a construction stage: 学院二期. */
const STAGE_OF = /(?:[线程区园）]|学校|小学|中学|学院|大学|医院|中心|基地|大厦|场馆)$/u;
/** Words after 二期 that make it a stage: 二期项目. */
const PROJECT = /^(?:项目|工程|建设|改造|招标|规划)/u;
/** 每 with its noun before a number: 每校1个. 每 directly before a number (每1个) doesn't match. */
const PER_UNIT = /每.{1,8}(?<!每)$/u;
/** 一 is a count only after a bound, 每 (每校一名) or 人手. Elsewhere it means “a” (一批, 一个平台). */
const COUNTED =
  /(?:每.{1,16}|各[^，。；]{1,12}(?:确定|明确|指定|选派|安排|推荐|报送)|人手|[县市区校乡镇村班][都均]有|各(?:开展|组织|举办|召开|完成))$/u;
/** Verbs before 一门以上. In 两个以上部门 it is no target. */
const MADE_WELL = /(?:[开建办]好|建成|开设|开发|打造|培育|掌握|学会|创建)$/u;
/** Verbs before a small numeral with 个 or 项 that make it a count rather than a slogan. */
const CHOSEN = /(?:遴选|评选|选树|新增|新建|培训|认定|申报|建成|组建|推荐).{0,2}$/u;

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
    ...['周期', '存'].flatMap((sign) =>
      all(CYCLE_LONG, (number) => (isCycleLong(number, text) ? readQuantity(number, text) : null), sign),
    ),
    ...all(FRACTION, (number) => readFraction(number, text), '分之'),
    ...all(TENTHS, (number) => readTenths(number, text), '成'),
    ...all(HALF, (number) => toShare(number, text, 50), '半'),
    ...all(HALF_HOUR, (number) => readHalfHour(number, text), '半'),
    ...all(SLASHED, (number) => readSlashed(number, text), '/'),
    ...matchesOf(DOUBLING, text).map(readDoubling),
  ];
}

function isSureNumeral({ parts, start }: PrintedNumber, text: string): boolean {
  const { value = '', multiplier, unit = '', before } = parts;
  const phrase = wordsBefore(text, start);
  const isBound =
    before !== undefined ||
    parts.max !== undefined ||
    (parts.after === '以上' && MADE_WELL.test(phrase)) ||
    COUNTED.test(phrase) ||
    limitApart(phrase) !== undefined;
  if (/^[百千]$/u.test(value))
    return (
      (parts.more !== undefined && phrase !== '') ||
      (SURE_COUNTER.test(unit) && (isBound || CHOSEN.test(phrase)))
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

/** How long something is to take: 建设周期原则上不超过两年. */
function isCycleLong({ start, parts: { before } }: PrintedNumber, text: string): boolean {
  return (
    before !== undefined &&
    /(?:周期|(?:保存|留存|存储)(?:时[间长]|期限)?)[^，。；\d]{0,6}$/u.test(wordsBefore(text, start))
  );
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

/** Whether a number is an ordinal, a year, a version, a stage or a part of a name rather than a count. */
function isName({ start, end, numberStart, parts }: PrintedNumber, text: string): boolean {
  const { before, unit = '', after } = parts;
  const bound = before ?? after;
  const beforeNumber = wordsBefore(text, numberStart);
  const behind = text.slice(end, end + 10);
  if (NUMBERED.test(beforeNumber) || NOT_AFTER.test(behind)) return true;
  if (NOT_BEFORE.test(beforeNumber) && !PER_UNIT.test(beforeNumber)) return true;
  if (CYCLE.test(beforeNumber) || (beforeNumber.endsWith('等') && after === undefined)) return true;
  if (bound === undefined && QUOTED.test(beforeNumber)) return true;
  if (/^[名位项个所家]$/u.test(unit) && RANKED.test(beforeNumber)) return true;
  if (/^[次遍轮]$/u.test(unit) && REPORTING.test(beforeNumber)) return true;
  // 复评每两年一次 says only how often.
  if (
    unit === '次' &&
    bound === undefined &&
    limitApart(beforeNumber) === undefined &&
    /^[一1]$/u.test(parts.value ?? '') &&
    EVERY_PERIOD.test(beforeNumber) &&
    /^(?:[，。；、）]|$)/u.test(behind)
  )
    return true;
  // 连续两次检查不合格
  if (/^[次届期轮]$/u.test(unit) && beforeNumber.endsWith('连续')) return true;
  // A name of what is taught: 16学分培训.
  if (/学分$/u.test(unit) && bound === undefined && /^的?(?:培训|课程|班)/u.test(behind)) return true;
  if (unit === '期' && (PROJECT.test(behind) || STAGE_OF.test(beforeNumber))) return true;
  if (/^(?:[期次轮场步]|批次)$/u.test(unit) && IN_PARTS.test(beforeNumber)) return true;
  if (/^[页份]$/u.test(unit) && /共计?$/u.test(beforeNumber)) return true;
  if (unit === '条' && RULES.test(behind)) return true;
  // Ages: 不超过55周岁.
  if (unit.startsWith('周岁') || (unit === '周' && behind.startsWith('岁'))) return true;
  if (unit === '岁' && !/平均年龄|教龄|工龄|寿命/u.test(beforeNumber)) return true;
  // 九台、通化等县
  if (unit === '台' && parts.value === '九' && /^[、区]/u.test(behind)) return true;
  // 20:00起
  if (/^0\d/u.test(parts.value ?? '')) return true;
  // 任务十分艰巨
  if (unit === '分' && parts.value === '十' && bound === undefined) return true;
  // 第三师44团 is a place.
  if (unit === '团' && beforeNumber.endsWith('师')) return true;
  return isBareRate(unit, bound, behind, wordsBefore(text, start));
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

/**
 * Whether a speed isn't a target: 10Mbps以上宽带接入比例 qualifies what is counted, and 5G, 4K and 3M without a bound are
 * names.
 */
function isBareRate(unit: string, bound: string | undefined, behind: string, before: string): boolean {
  if (!IS_RATE.test(unit)) return false;
  if (/^[MGTPE]$/u.test(unit))
    return (
      !RISES.test(behind) &&
      !CAPACITY_LAST.test(before) &&
      (bound === undefined || /^\p{Script=Han}/u.test(behind))
    );
  return (
    /^\p{Script=Han}/u.test(behind) &&
    !RISES.test(behind) &&
    !/(?:[低小少高]于|达到|超过)$/u.test(bound ?? before)
  );
}
