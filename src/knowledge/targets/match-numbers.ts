import { COUNTER, RATE, SHARE } from './measure-words.ts';
import { AFTER_WORDS, BEFORE_WORDS, BOUND_AND_VERB, TO_WORDS } from './read-comparator.ts';
import { ARABIC, CHINESE, MULTIPLIER } from './read-number.ts';
import { textBefore } from '../../text/text-before.ts';
import { matchesOf } from '../../text/match-pattern.ts';

const AFTER = `(?<after>${AFTER_WORDS})?`;
/** 2~3个, 1万—3万元, 1项-2项. In 选派100名到50所学校 another unit follows, and 到 is a verb. */
const RANGE = `(?:(?:[%万亿]|(?<between>[项个门次名所节])(?=[~～─—–－\\-至到]{1,2}\\d{1,6}\\k<between>))?[~～─—–－\\-至到]{1,2}(?<max>${ARABIC}))?`;
/** 3万余, 7000多万. */
const HEAD = `\\s?(?:(?<plus>余|多)(?=[万亿]))?(?<multiplier>${MULTIPLIER})(?<more>余|多)?`;

/** 98%, 1Gbps, 300 门, 2~3个, 20个以上, 1万名. A space or a line break may precede the unit. */
export const QUANTITY = new RegExp(
  `(?<value>${ARABIC})${RANGE}${HEAD}(?<unit>${SHARE}|${RATE}|${COUNTER})${AFTER}`,
  'gu',
);
/** 四期, 十所, 一百个, 五千名, 提高两个百分点. */
export const NUMERAL = new RegExp(
  `(?<value>${CHINESE})(?:[~～—–－至到-]{1,2}(?<max>${CHINESE}))?(?<multiplier>[万亿]?)(?<more>余|多)?(?<unit>个百分点|倍(?!增)|${COUNTER})${AFTER}`,
  'gu',
);
/** 不低于2600万盆、, 超过3000万，: up to three characters between the number and the end of the phrase are its unit. */
export const BOUNDED = new RegExp(
  `(?<value>${ARABIC})${HEAD}(?<unit>(?![年月日号时点度万亿]|学[年期]|版本|${COUNTER})\\p{Script=Han}{0,3}?)${AFTER}(?=[，。；、）\\n\\t]|$)`,
  'gu',
);
/** 13.5年, which is a length only after 受教育年限. */
export const YEARS_LONG = new RegExp(
  `(?<![\\d.])(?<value>\\d{1,2}(?:\\.\\d{1,2})?)(?<unit>年)(?![底末前内级度初中来间])${AFTER}`,
  'gu',
);
/** 两年, which is a length only after 周期 and a bound: 建设周期不超过两年. */
export const CYCLE_LONG = new RegExp(
  `(?<value>${CHINESE}|${ARABIC})(?<unit>年)(?![底末前内级度初中来间])${AFTER}`,
  'gu',
);
/** 三分之一以上, 百分之九十, 千分之三, 万分之五. */
export const FRACTION = new RegExp(`(?<of>${CHINESE}|万)分之(?<value>${CHINESE})${AFTER}`, 'gu');
/** Those a share in words may be of, without 的: 六成学校. */
const SHARED =
  '中小?学|小学|初[中高]|高[中校职]|职[业教]|本科|普通|[公民]办|学[校生]|教[师学]|家长|师生|班级|乡[村镇]|农村|县|区县|企业|社区|村|幼儿园|院校|课程|资源|网站|系统|专业';
/** What ends a share in words: 七成以上学校, 九成五的学校, 六成学校, 由六成提高, but not 三成立. */
const ENDS_SHARE = `(?:(?<=以[上下])|(?=的|[^\\p{Script=Han}]|$|${TO_WORDS}|${SHARED}))`;
/** 七成以上, 九成; not 三成立. */
export const TENTHS = new RegExp(
  `(?<value>[一二两三四五六七八九1-9])成(?<tenth>[半一二三四五六七八九])?${AFTER}${ENDS_SHARE}`,
  'gu',
);
/** 半数以上的, 一半的, 占比过半. */
export const HALF = new RegExp(
  `(?:半数|一半)${AFTER}${ENDS_SHARE}|(?<=(?:占比|比例|比重|率|覆盖面)(?:应|要|须|达到?)?)(?<more>过半)数?(?=[，。；、\\n]|$)`,
  'gu',
);
/** 半小时, 半个小时. */
export const HALF_HOUR = new RegExp(`半(?<unit>个?小时)${AFTER}`, 'gu');
/** 2/3以上, which without a bound may be a date. */
export const SLASHED = new RegExp(`(?<![\\d/])(?<value>\\d)/(?<of>\\d{1,2})(?![\\d/])${AFTER}`, 'gu');
/** 1:1, 6∶1. */
export const RATIO = new RegExp(
  `(?<left>(?<!\\d)\\d{1,6}(?:\\.\\d{1,3})?)\\s?[:：∶]\\s?(?<right>\\d{1,6}(?:\\.\\d{1,3})?)(?!\\d)${AFTER}`,
  'gu',
);

/** Words directly before a number that bound it: 不低于, 至少组织, 大约. */
const BOUND = new RegExp(
  `(?:(?<before>${BOUND_AND_VERB}|${BEFORE_WORDS})\\s*(?:(?<year>20\\d{2}\\s?年底?)\\s?的\\s?)?)?(?<about>(?:大?约|将近|接近|近)占?)?$`,
  'u',
);
/** Length of the longest bound. */
const BOUND_REACH = 16;

/** 一两项 is a range. */
const ONE_OR_TWO = { value: '一', max: '两' };

/** A number as printed, with the words that bound it. */
export interface PrintedNumber {
  /** Where its bound begins, or the number if it has none. */
  start: number;
  end: number;
  /** Where the number begins, or the 约 before it. */
  numberStart: number;
  /**
   * Named groups of the pattern, plus `before` and `about` of the bound, and the `year` between it and the number
   * (提高到2026年的55%).
   */
  parts: Readonly<Record<string, string | undefined>>;
}

/** Finds the numbers in a text that match a pattern. Bounds are matched only before numbers, not at every character. */
export function matchNumbers(text: string, pattern: RegExp): PrintedNumber[] {
  return matchesOf(pattern, text).map(({ 0: number, index, groups }) => {
    const words = BOUND.exec(textBefore(text, index, BOUND_REACH));
    // 开课率实现100% is reached; in 实现20所学校联网 the verb belongs to what is counted.
    const bound = /^(?:实现|做到)$/u.test(words?.groups?.before ?? '') && groups?.unit !== '%' ? null : words;
    return {
      start: bound ? index - bound[0].length : index,
      end: index + number.length,
      numberStart: index - (bound?.groups?.about ?? '').length,
      parts: { ...groups, ...(groups?.value === '一两' && ONE_OR_TWO), ...bound?.groups },
    };
  });
}
