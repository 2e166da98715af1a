import type { PrintedNumber } from './match-numbers.ts';
import { RATE } from './measure-words.ts';
import { limitApart, TO_WORDS } from './read-comparator.ts';
import { wordsBefore } from '../words/sentence-bounds.ts';

/** Words around a number that isn't a target: an ordinal, a year, a version, a document number, a slogan. */
const NOT_BEFORE =
  /(?:第|[〔［[（(]|[A-Za-z.\d]|“?十|[届二三]|排名[前后]|共印|\d[＋+]|[×＝=÷“"]\s?|(?<!包)含|所列的?|列明的|(?<!启动|遴选|建设|建成|认定|评选|培育|打造|创建|完成|开展|组织|实施)(?:首批|第[一二三四五六七八九十]批)|上述|以下|[每这此该另某]|涉及|一式)$/u;
const NOT_AFTER =
  /^(?:周[一二三四五六日天]|一体|(?:数[量字])?代码|编码|大[事局]|举措|措施|年(?!交易|产[值量出]|营业|销售|收入|均)|月|日(?!常)|号|届|世纪|[A-Za-z\d.]|课堂|自信|意识|维护|确立|坚持|全面|统一|方面|结合|峡|口|条?[”"]|及以[上下]|的[，,]|的?基础上|条?政策|级|[^。；]{0,6}的基础上|层次|阶段|维度|环节|文件|办法|通知|大方向|重大|专项行动计划|五年(?!制)|学[年期]|季度|星期|周期|名单|结构|性|(?:及?以[上下])?的?(?:超)?大班额)/u;
/** 每 with its noun before a number: 每校1个. 每 directly before a number (每1个) doesn't match. */
const PER_UNIT = /每.{1,8}(?<!每)$/u;
/** Words before a bare unit that make it a capacity even without a bound: 带宽200G. */
const CAPACITY_LAST = /(?:带宽|容量|空间|算力)$/u;
const RISES = new RegExp(`^${TO_WORDS}`, 'u');
const IS_RATE = new RegExp(`^${RATE}$`, 'u');
/** Article numbers: 第24、25、26条. */
const NUMBERED = /第[\d、和至—-]{1,14}$/u;
/** Names in quotation marks: “1个中心、3个平台、N类应用”. */
const QUOTED = /“[^”]*$/u;
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
  /每(?:\d{1,3}|[一二两三四五半])?个?(?:年度?|季度?|月|周|天|日|学期|学年)(?:\p{Script=Han}{2})?$/u;
/** 每3年为1轮 says how long a round is. */
const CYCLE = /每(?:\d|[一二两三四五半])(?:年|个?月|学年|学期|周)为$/u;
/** Words before 二期 that make it a construction stage: 学院二期. */
const STAGE_OF = /(?:[线程区园）]|学校|小学|中学|学院|大学|医院|中心|基地|大厦|场馆)$/u;
/** Words after 二期 that make it a stage: 二期项目. */
const PROJECT = /^(?:项目|工程|建设|改造|招标|规划)/u;

/** A number with the words around it. */
interface NumberInWords {
  /** As printed: 三, 1.5万. */
  value: string;
  unit: string;
  /** The bound before it or after it. */
  bound: string | undefined;
  /** The bound after it: 以上. */
  after: string | undefined;
  /** Whether it is a range, or 以上, 左右 or 以内 follows. */
  isOpen: boolean;
  /** The words of its phrase up to the bound, or up to the number itself. */
  beforeBound: string;
  before: string;
  behind: string;
}

/** Whether a number is an ordinal, a year, a version, a stage or a part of a name rather than a count. */
export function isName({ start, end, numberStart, parts }: PrintedNumber, text: string): boolean {
  const { before: boundBefore, after, value = '', unit = '' } = parts;
  if (isClock(unit, text.charAt(numberStart - 1))) return true;
  const number = {
    ...{ value, unit, after, bound: boundBefore ?? after },
    isOpen: after !== undefined || parts.max !== undefined,
    beforeBound: wordsBefore(text, start),
    before: wordsBefore(text, numberStart),
    behind: text.slice(end, end + 10),
  };
  return [isInName, isRoutine, isStage, isAgeOrRank, isBareRate].some((rule) => rule(number));
}

/** Whether a number and its unit are the end of a time of day: 20:30起, 14时30分. */
function isClock(unit: string, last: string): boolean {
  return (unit === '起' && /[:：]/u.test(last)) || (unit === '分' && /[时点]/u.test(last));
}

/** Article numbers, lists and quoted names, and words that look like numbers. */
function isInName({ value, unit, bound, after, isOpen, before, behind }: NumberInWords): boolean {
  if (NUMBERED.test(before) || NOT_AFTER.test(behind)) return true;
  // 摘要（200字左右） and 关键词（3-5个） set how much there is to be.
  const isOpenInBracket = isOpen && !/[%‰元]/u.test(unit) && /[（(]$/u.test(before);
  if (NOT_BEFORE.test(before) && !PER_UNIT.test(before) && !isOpenInBracket) return true;
  if (before.endsWith('等') && after === undefined) return true;
  if (bound === undefined && QUOTED.test(before)) return true;
  // A name of what is taught: 16学分培训.
  if (/学分$/u.test(unit) && bound === undefined && /^的?(?:培训|课程|班)/u.test(behind)) return true;
  if (unit === '条' && RULES.test(behind)) return true;
  if (unit === '件' && /列入[^，。；]{0,10}$/u.test(before) && /实事/u.test(behind)) return true;
  // 第三师44团 is a place, and so is 九台.
  if (unit === '团' && before.endsWith('师')) return true;
  if (unit === '台' && value === '九' && /^(?:区|、\p{Script=Han}{2}(?:、|等))/u.test(behind)) return true;
  if (/^0\d/u.test(value)) return true;
  // An adverb: 任务十分艰巨.
  return unit === '分' && value === '十' && bound === undefined;
}

/** How often something is a routine: 每季度通报一次, 复评每两年一次, 每3年为1轮, 连续两次检查不合格. */
function isRoutine({ value, unit, bound, before, behind }: NumberInWords): boolean {
  if (CYCLE.test(before)) return true;
  if (!/^[次遍轮届期]$/u.test(unit)) return false;
  if (/^[次遍轮]$/u.test(unit) && bound === undefined && REPORTING.test(before)) return true;
  if (unit !== '遍' && before.endsWith('连续')) return true;
  const isOnce = unit === '次' && bound === undefined && /^[一1]$/u.test(value);
  const isLast = /^(?:[，。；、）]|$)/u.test(behind);
  return isOnce && isLast && EVERY_PERIOD.test(before) && limitApart(before) === undefined;
}

/** Stages of construction and of work: 学院二期, 分三步; and pages of the paper itself. */
function isStage({ unit, before, behind }: NumberInWords): boolean {
  if (unit === '期' && (PROJECT.test(behind) || STAGE_OF.test(before))) return true;
  if (/^(?:[期次轮场步]|批次)$/u.test(unit) && IN_PARTS.test(before)) return true;
  return /^[页份]$/u.test(unit) && /共计?$/u.test(before);
}

/** How old those concerned may be, which is a condition, and ranks: 前三名. */
function isAgeOrRank({ unit, before, behind }: NumberInWords): boolean {
  if (/^[名位项个所家]$/u.test(unit) && RANKED.test(before)) return true;
  if (unit.startsWith('周岁') || (unit === '周' && behind.startsWith('岁'))) return true;
  return unit === '岁' && !/平均年龄|教龄|工龄|寿命/u.test(before);
}

/**
 * Whether a speed isn't a target: 10Mbps以上宽带接入比例 qualifies what is counted, and 5G, 4K and 3M without a bound are
 * names.
 */
function isBareRate({ unit, bound, behind, beforeBound }: NumberInWords): boolean {
  if (!IS_RATE.test(unit)) return false;
  if (/^[MGTPE]$/u.test(unit))
    return (
      !RISES.test(behind) &&
      !CAPACITY_LAST.test(beforeBound) &&
      (bound === undefined || /^\p{Script=Han}/u.test(behind))
    );
  return (
    /^\p{Script=Han}/u.test(behind) &&
    !RISES.test(behind) &&
    !/(?:[低小少高]于|达到|超过)$/u.test(bound ?? beforeBound)
  );
}
