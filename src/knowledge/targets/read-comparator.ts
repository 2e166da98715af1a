import { VERBS_OF_MAKING } from './verbs-of-making.ts';
import { wordsBefore } from '../words/sentence-bounds.ts';
import type { Comparator, Quantity } from './quantity.ts';

/** Changes from a base to a level: 提高到, 降至. */
export const TO_WORDS =
  '(?:(?:提高|提升|增加|扩大|扩[容充展]|上升|攀升|跃升|增长|升级|缩[小减]|拓展|升|增|扩|优化|降低?|下降|减少|压[减降缩]?|[上下]调|调[整高低减]|提(?=至)|缩短?|减)[到至]|(?:提[高升]|增加?|扩大|降低?|减少?|压[缩减]|缩[短小减]|调整|优化|改善)为)';

/** What 限 ends a noun with (期限, 上限), unlike 每年限报. */
const NO_LIMIT = '[权时下]|(?<!每学?)年|(?<!每学)期|(?<!原则)上';
/** Limits on how many may be put forward: 限报, 限额推荐. */
export const LIMIT = `(?<!${NO_LIMIT})限(?:额?(?:报送?|推荐?|申报|选送|评选)|额|参[加与]|由|以[^，。；]{2,8}身份(?:报送|申报|提交))`;

/** The same in other words: 只能申报1项, 限5所. */
const ONLY =
  '(?:只(?:[能可]|(?=推荐|申报|报送|选[报送]|参加))|仅[限能可])(?:申报|推荐|报送?|选报|注册|参加|提交|有|组成|设)?';
const LIMIT_ALONE = `(?<!${NO_LIMIT}|[有无极局界受仅])限`;

export const AT_LEAST = '(?:至少|至多|最多|最少)';

/** Words before a value and the comparator they mean. Longer patterns come first. */
const BEFORE: [pattern: string, comparator: Comparator][] = [
  ['[≥≧]', 'at-least'],
  ['[≤≦]', 'at-most'],
  ['[>＞]', 'more-than'],
  ['[<＜]', 'less-than'],
  ['达到(?:或|及|并)(?:超过|高于|优于)|大于(?:或)?等于', 'at-least'],
  ['小于(?:或)?等于', 'at-most'],
  ['(?:最[少低])?不(?:得|应|能|宜)?(?:低|少|小)于|至少(?:要|须|应)?(?:达到?|为)|至少|最低|最少', 'at-least'],
  [
    `(?:最[多高长大])?不(?:得|应|能|宜|允许|可)?(?:超过|超出|高于|大于|多于)|至多|最多|最高|(?:控制|限[定制])[在到]|${LIMIT}|${ONLY}|${LIMIT_ALONE}`,
    'at-most',
  ],
  ['超过?|逾|高于|多于|大于|突破|优于', 'more-than'],
  ['低于|少于|小于|不足', 'less-than'],
  [TO_WORDS, 'reach'],
  ['(?:要|应|必?须)?(?:达到|达)|冲刺|占到|实现|做到|稳定在|[保维]持(?:在|为)?|[至到]', 'reach'],
];
/** 提高 and 下降 before a share mean a change. */
const FALL = '削减|减免|下调|下浮|压降|下降|降低|减少|压减|缩减|精简|压缩|缩短';
const RISE = '上调|上浮|提高|提升|增长|增加|上升|提速|扩容|扩充';

/** Verbs of a change by some amount. */
export const CHANGE = `(?:${RISE}|${FALL})`;

export const BEFORE_WORDS = `(?:${BEFORE.map(([pattern]) => pattern).join('|')}|${RISE}|${FALL})`;
export const AFTER_WORDS =
  '\\s?(?:（含[^）]{0,8}）)?(?:及?以上|左右|上下|及?以内|之内|为限|及?以下|内(?=[，。；、\\s并且]|$))';
/** A bound that a verb separates from its value: 至少组织开展. */
export const BOUND_AND_VERB = `${AT_LEAST}(?:配备|配置|设立|设置|开设|建立|培训|召开|选派|覆盖|联系|指导|安装|采购|走访|${VERBS_OF_MAKING}|包含|包括|含有?|听课?|获得|取得|更新|保存|留存|[上有办写读讲拍购选派带学看评排投报招聘]){1,3}`;

const BEFORE_RULES = BEFORE.map(([pattern, comparator]) => ({
  rule: new RegExp(`^(?:${pattern})`, 'u'),
  comparator,
}));

/** The words that bound a value, as printed around it. */
export interface BoundWords {
  before?: string | undefined;
  after?: string | undefined;
  /** 余 or 多 in 300余所. */
  more?: string | undefined;
  /** 约, 大约, 近, 接近 or 将近. */
  about?: string | undefined;
  /** The value's unit, a colon for a ratio. */
  unit?: string;
  isRange?: boolean;
}

/** What should be small, so that 优于 means less of it: response times, pupils per teacher. */
const LESS_IS_BETTER = /秒|分钟|小时|:/u;

/**
 * Returns the comparator that the words around a value mean. 以上 and 以下 include the number (民法典 第一千二百五十九条); 超过, 余 and 多
 * don't.
 */
export function comparatorOf({
  before = '',
  after = '',
  more,
  about,
  unit = '',
  isRange = false,
}: BoundWords): Comparator {
  if (isRange) return 'range';
  if (after.endsWith('以上')) return 'at-least';
  if (/(?:以下|内|为限)$/u.test(after)) return 'at-most';
  if (after !== '' || about !== undefined) return 'about';
  if (more !== undefined) return 'more-than';
  if (before === '优于' && LESS_IS_BETTER.test(unit)) return 'less-than';
  return BEFORE_RULES.find(({ rule }) => rule.test(before))?.comparator ?? 'exactly';
}

const CHANGES = {
  increase: new RegExp(`^(?:${RISE})(?![到至为])`, 'u'),
  decrease: new RegExp(`^(?:${FALL})(?![到至为])`, 'u'),
};
/**
 * A verb of change apart from its value, at the start of the phrase (压减APP数量30%) or before the value's bound
 * (经费年均增长不低于8%).
 */
export const CHANGE_APART = new RegExp(
  `^(?<verb>${CHANGE})(?=\\p{Script=Han}{2}|[A-Za-z])|(?<last>${CHANGE})$`,
  'u',
);

/** Returns the direction of change that the words before a value mean; null if the value isn't a change. */
export function changeOf(before: string | undefined, unitOfMeasure: string): Quantity['change'] {
  if (!/%|‰|百分点|倍|元|小时|分钟|[学课]时|工作日|岁/u.test(unitOfMeasure) || before === undefined)
    return null;
  if (CHANGES.increase.test(before)) return 'increase';
  return CHANGES.decrease.test(before) ? 'decrease' : null;
}

/** Nouns of how many there are, which an amount of change follows: 招生规模增加500人. */
const HOW_MANY = /(?:规模|数量|总量|(?<![指系分函])数)(?:年均|每年|逐年|净)?$/u;

/** Returns the direction of change of a number of people or things; null if the words before the verb name no number. */
export function changeOfNumber(before: string | undefined, words: string): Quantity['change'] {
  return before !== undefined && HOW_MANY.test(words) ? changeOf(before, '%') : null;
}

/** Bounds separated from their value by what it is a share of: 不超过各县教师总数的5‰. */
const APART = new RegExp(
  `(?:不(?:得|应)?(?:低于|少于|小于|超过|超出|高于|多于|大于)|超过|超(?=每)|达到|控制[在到]|${TO_WORDS}(?=每))(?=[^\\d，。；]{1,20}$)`,
  'u',
);

/** A limit separated from its value by what is limited, and by the list before that: 限报教学案例3个、课件5个. */
const LIMITED = new RegExp(
  `(?:${LIMIT}|${AT_LEAST})(?=(?:[\\p{Script=Han}“”]{2,16}\\d{1,4}\\p{Script=Han}{1,2}、){0,8}[\\p{Script=Han}“”]{2,8}(?:、[\\p{Script=Han}“”]{2,6})?[\\p{Script=Han}“”]{0,8}$)`,
  'u',
);

/** Returns the limit before what is counted; undefined if there is none. */
export function limitApart(phrase: string): string | undefined {
  return LIMITED.exec(phrase)?.[0];
}

/**
 * Returns a bound that other words separate from its value, and its offset in the phrase; undefined if there is none.
 */
export function boundApart(phrase: string): { before: string; at: number } | undefined {
  const match = APART.exec(phrase);
  return match ? { before: match[0], at: match.index } : undefined;
}

/** Returns the bound directly before a value, or else the one that other words separate from it. */
export function boundWords(before: string | undefined, text: string, start: number) {
  if (before !== undefined) return { before, at: {} };
  const phrase = wordsBefore(text, start);
  const apart = boundApart(phrase);
  return {
    before: apart?.before ?? limitApart(phrase),
    at: apart ? { subjectEnd: start - phrase.length + apart.at } : {},
  };
}
