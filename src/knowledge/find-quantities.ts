import { COUNTER, RATE, SHARE, SURE_COUNTER } from './measure-words.ts';
import { PLAIN, type Quantity } from './quantity.ts';
import {
  AFTER_WORDS,
  BEFORE_WORDS,
  BOUND_AND_VERB,
  boundApart,
  changeOf,
  comparatorOf,
  TO_WORDS,
} from './read-comparator.ts';
import { ARABIC, CHINESE, MULTIPLIER, readNumber } from './read-number.ts';
import { PHRASE_END, startOf } from './sentence-bounds.ts';

const BEFORE = `(?:(?<before>${BOUND_AND_VERB}|${BEFORE_WORDS})\\s*)?`;
const AFTER = `(?<after>${AFTER_WORDS})?`;
const RANGE = `(?:(?:%|％)?(?<sign>[~～—–\\-至到]{1,2})(?<max>${ARABIC}))?`;
/** 98%, 1Gbps, 300 门, 2~3个, 20个以上, 1万名; a space or a line break may stand before the unit. */
const QUANTITY = new RegExp(
  `${BEFORE}(?<about>约|近)?(?<value>${ARABIC})${RANGE}\\s?(?<multiplier>${MULTIPLIER})(?<more>余|多)?(?<unit>${SHARE}|％|${RATE}|${COUNTER})${AFTER}`,
  'gu',
);
/** 四期, 十所, 一百个, 五千名, 提高两个百分点. */
const NUMERAL = new RegExp(
  `${BEFORE}(?<value>${CHINESE})(?<multiplier>[万亿]?)(?<more>余|多)?(?<unit>个百分点|倍(?!增)|${COUNTER})${AFTER}`,
  'gu',
);
/** 三分之一以上, 百分之九十, 千分之三. */
const FRACTION = new RegExp(`${BEFORE}(?<of>${CHINESE})分之(?<value>${CHINESE})${AFTER}`, 'gu');
/** 七成以上, 九成; not 七成 of another word (三成立). */
const TENTHS = new RegExp(
  `${BEFORE}(?<value>[一二三四五六七八九1-9])成(?<half>半)?(?:${AFTER})(?=的|[^\\p{Script=Han}]|$)`,
  'gu',
);
/** 半数以上的, 一半的. */
const HALF = new RegExp(`${BEFORE}(?:半数|一半)${AFTER}(?=的|[^\\p{Script=Han}]|$)`, 'gu');
/** 1:1, 6∶1. */
const RATIO = new RegExp(
  `${BEFORE}(?<left>\\d+(?:\\.\\d+)?)\\s?[:：∶]\\s?(?<right>\\d+(?:\\.\\d+)?)(?!\\d)${AFTER}`,
  'gu',
);
const DOUBLING = /翻(?<times>[一两二三四\d])?番|倍增(?=[^\p{Script=Han}”’"]|$)/gu;

/** 不低于2600万盆、, 超过3000万，: after a bound, whatever stands between the number and the end of the phrase is its unit. */
const BOUNDED = new RegExp(
  `(?<before>${BEFORE_WORDS})\\s*(?<value>${ARABIC})\\s?(?<multiplier>${MULTIPLIER})(?<more>余|多)?(?<unit>(?![年月日号时点度])\\p{Script=Han}{0,2}?)${AFTER}(?=[，。；、）\\n\\t]|$)`,
  'gu',
);

/** What makes a number none of a target: an ordinal, a year, a version, a document's number, a slogan. */
const NOT_BEFORE =
  /(?:第|[〔［[（(]|[A-Za-z.\d]|“?十|[届二三]|共印|[×＝=÷“"]\s?|含|首批|第[一二三四五六七八九十]批|上述|以下|其中|[每这该另某])$/u;
const NOT_AFTER =
  /^(?:大[事局]|举措|措施|年|月|日|号|届|世纪|[A-Za-z\d.]|课堂|自信|意识|维护|确立|坚持|全面|统一|方面|结合|峡|口|条?[”"]|及以[上下]|的[，,]|的?基础上|条?政策|级|[^。；]{0,6}的基础上|层次|阶段|维度|环节|文件|办法|通知|大方向|重大|专项行动计划|五年)/u;
const GROWS = /^(?:提高|提升|增长|增加|上升|提速|下降|降低|减少|压减|缩减|压缩|缩短)$/u;
const RISES = new RegExp(`^${TO_WORDS}`, 'u');
/** 第24、25、26条. */
const NUMBERED = /第[\d、，和至—-]{1,14}$/u;
/** 民宿、食堂等29个行业 describes, 新生儿出生等50项以上事项 bounds. */
const LISTED = /等$/u;
/** 二期项目 is a stage. */
const PROJECT = /^(?:项目|工程|建设|改造|招标|规划)/u;
/** 每校一名: 一 counts where a bound or 每 stands before it; else it means any (一批, 一个平台). */
const COUNTED = /每[^，。；\n\t]{1,16}$/u;
/** Verbs of which a small numeral with 个 or 项 is the object and no slogan. */
const CHOSEN = /(?:遴选|评选|选树|新增|新建|培训|认定|申报|建成|组建|推荐)[^，。；\n\t]{0,2}$/u;

/** The quantities of a text that name a number, as they stand in it; they may overlap. Takes time linear in the text. */
export function findQuantities(text: string): Quantity[] {
  const all = (rule: RegExp, read: (match: Match, text: string) => Quantity | null) =>
    [...text.matchAll(rule)].flatMap((match) => read(match, text) ?? []);
  return [
    ...all(QUANTITY, readQuantity),
    ...all(NUMERAL, (match) => (isSureNumeral(match, text) ? readQuantity(match, text) : null)),
    ...all(BOUNDED, (match) => (isBounded(match) ? readQuantity(match, text) : null)),
    ...all(FRACTION, readFraction),
    ...all(TENTHS, ({ groups = {}, ...match }) =>
      toShare(
        { ...match, groups } as Match,
        text,
        readNumber(groups.value ?? '') * 10 + (groups.half ? 5 : 0),
      ),
    ),
    ...all(HALF, (match) => toShare(match, text, 50)),
    ...all(RATIO, readRatio),
    ...all(DOUBLING, readDoubling),
  ];
}

type Match = RegExpMatchArray & { index: number };

function isSureNumeral({ groups = {}, index }: Match, text: string): boolean {
  const { value = '', multiplier, unit = '', before } = groups;
  const number = readNumber(value, multiplier);
  const phrase = text.slice(Math.max(0, index - 20), index);
  const isBound = before !== undefined || COUNTED.test(phrase);
  if (/^[百千]$/u.test(value)) return SURE_COUNTER.test(unit) && (isBound || CHOSEN.test(phrase));
  if (number < 1) return false;
  if (number === 1) return isBound;
  if (number >= 10 || unit === '个百分点' || unit === '倍') return true;
  return SURE_COUNTER.test(unit) || isBound || CHOSEN.test(phrase);
}

/** A bare number below ten thousand may be anything (提高到2035). */
function isBounded({ groups = {} }: Match): boolean {
  return groups.unit !== '' || groups.multiplier !== '';
}

function readQuantity(match: Match, text: string): Quantity | null {
  const { before, about, value = '', max, multiplier, more, unit = '', after } = match.groups ?? {};
  const [start, end] = [match.index, match.index + match[0].length];
  const valueStart = start + match[0].indexOf(value, before?.length ?? 0);
  const behind = text.slice(end, end + 10);
  if (
    NOT_BEFORE.test(text.slice(Math.max(0, valueStart - 4), about ? valueStart - 1 : valueStart)) &&
    !isPerUnit(text, valueStart)
  )
    return null;
  if (NUMBERED.test(text.slice(Math.max(0, valueStart - 16), valueStart))) return null;
  if (
    NOT_AFTER.test(behind) ||
    isBareRate(unit, before ?? after, behind, text.slice(Math.max(0, start - 12), start))
  )
    return null;
  if (/^(?:19|20)\d{2}$/u.test(value) && unit === '个') return null;
  if (LISTED.test(text.slice(0, valueStart).slice(-1)) && after === undefined) return null;
  if (unit === '期' && (PROJECT.test(behind) || /[线程）]$/u.test(text.slice(0, start).slice(-1))))
    return null;
  // 森林质量提升10万亩: what grows by a count is what is counted.
  const isVerb = before !== undefined && GROWS.test(before) && changeOf(before, unit) === null;
  const words = boundWords(before, text, start);
  return {
    ...PLAIN,
    ...{ start: isVerb ? valueStart : start, end, ...words.at },
    comparator: comparatorOf({ before: words.before, after, more, about, isRange: max !== undefined }),
    targetValue: readNumber(value, multiplier),
    targetValueMax: max === undefined ? null : readNumber(max, multiplier),
    unitOfMeasure: unitOf(unit),
    change: changeOf(before, unit),
  };
}

/** 每校1个: 每 alone before a number would be 每1个. */
function isPerUnit(text: string, place: number): boolean {
  return (
    /每$/u.test(text.slice(0, place)) === false &&
    /每[^，。；\n\t]{1,8}$/u.test(text.slice(Math.max(0, place - 10), place))
  );
}

function unitOf(printed: string): string {
  if (printed === '％') return '%';
  return printed === '百分点' ? '个百分点' : printed.replace('／', '/');
}

/** The bound before a value, or the one that stands apart from it. */
function boundWords(before: string | undefined, text: string, start: number) {
  if (before !== undefined) return { before, at: {} };
  const from = startOf(text, start, PHRASE_END.replace('、', ''));
  const apart = boundApart(text.slice(Math.max(from, start - 40), start));
  return { before: apart?.before, at: apart ? { subjectEnd: Math.max(from, start - 40) + apart.at } : {} };
}

/**
 * Whether a speed says no target: 10Mbps以上宽带接入比例 qualifies what is counted, and 5G, 4K, 3M without a bound are names.
 */
function isBareRate(unit: string, bound: string | undefined, behind: string, before: string): boolean {
  if (!new RegExp(`^${RATE}$`, 'u').test(unit)) return false;
  if (/^[MGT]$/u.test(unit))
    return !RISES.test(behind) && (bound === undefined || /^\p{Script=Han}/u.test(behind));
  return /^\p{Script=Han}/u.test(behind) && !/(?:低于|小于|少于|达到|高于|超过)$/u.test(bound ?? before);
}

function readFraction(match: Match, text: string): Quantity | null {
  const { of = '', value = '' } = match.groups ?? {};
  const perMille = of === '千';
  const share = (readNumber(value) / Math.max(1, readNumber(of))) * (perMille ? 1000 : 100);
  const quantity = toShare(match, text, Math.round(share * 10) / 10);
  return perMille ? { ...quantity, unitOfMeasure: '‰' } : quantity;
}

/** A share told in words. */
function toShare(match: Match, text: string, share: number): Quantity {
  const { before, after } = match.groups ?? {};
  const words = boundWords(before, text, match.index);
  return {
    ...PLAIN,
    ...{ start: match.index, end: match.index + match[0].length, ...words.at },
    comparator: comparatorOf({ before: words.before, after }),
    ...{ targetValue: share, unitOfMeasure: '%', change: changeOf(before, '%') },
  };
}

/** 师机比达到1:1, 配比不低于1:200: n to one as `:1`, one to n as `1:`; other pairs of numbers are times and scores. */
function readRatio(match: Match, text: string): Quantity | null {
  const { before, left = '', right = '', after } = match.groups ?? {};
  const phrase = text.slice(Math.max(0, match.index - 16), match.index);
  if (!/比例?[^，。；\n\t]{0,8}$/u.test(phrase) || (left !== '1' && right !== '1')) return null;
  return {
    ...PLAIN,
    ...{ start: match.index, end: match.index + match[0].length },
    comparator: comparatorOf({ before, after }),
    targetValue: Number(right === '1' ? left : right),
    unitOfMeasure: right === '1' ? ':1' : '1:',
  };
}

/** 翻一番 is twice as much, 翻两番 four times. */
function readDoubling({ 0: quote, index, groups }: Match): Quantity {
  const targetValue = 2 ** readNumber(groups?.times ?? '1');
  return {
    ...PLAIN,
    start: index,
    end: index + quote.length,
    comparator: 'reach',
    targetValue,
    unitOfMeasure: '倍',
  };
}
