import { TO_WORDS } from './read-comparator.ts';

/** A value and its sentence. */
export interface ValueInSentence {
  /** The sentence up to the value. */
  before: string;
  /** The sentence from the value on. */
  from: string;
  quote: string;
}

/** Words about what was or is. They apply to the rest of their sentence, and to what precedes them in it. */
const PAST =
  /(?:实现|完成|达到|建成|贡献|突破)了|业?已(?!确定的|有条件|建[成]?的?(?:学校|校园|系统|平台|项目|网站))|共(?:收到|征集到|评选?出)|(?<!依托|利用|整合|盘活|改造|[将把对在])现有(?!的?基础)|现共有|共有|目前|[仍尚还]有|(?<![比较])(?:去年|上年|上一年|上学期|上季度|上月)|截[至止]|曾|同比|近年来|近[一二两三四五六七八九十\d]年(?:来|间|累[计积]|共|已|，)|(?<=全年|今年)共|(?<!力争|争取|确保|力求|努力)(?:荣获|获得?(?:特|[一二三])等奖|获[^，。；]{2,20}(?:奖|称号)(?=[，。；]|$))|位居|以来|20\d{2}年以前/gu;
/** Reports something done unless something in the future is named: 累计培训5000人次. */
const DONE = /^[^，。；]{0,6}累[计积]/u;
/** Words after which the sentence is about the future: a date to come, a pledge, 由60%提高到. */
const AHEAD =
  /(?:到|至|在)?20(?<year>\d{2})\s?年(?!以来|以前)|[“"]?十[四五]五[”"]?(?:末|期末|期间)|力争|确保|争取|力求|计划|拟|未来|今年|今后|(?<!截[至止])(?:年底|\d{1,2}月底)前|(?<!近)[一二三四五六七八九十\d]年(?:内|累[计积])|(?:提高|提升|增加|扩大|降低?|下降)[到至]|(?:现有|原有)的?基础|(?<![重主需必摘纪简])要(?![求素点闻])|应(?![用急对届])|须/gu;
/** Five-year plans, which may be over: “十三五”期间 in a notice of 2022. */
const PLAN = /(?<![比较在])[“"]?十(?<plan>[一二三四五])五[”"]?(?:规划)?(?:期间|时期|以来|收官)/gu;
const PLAN_ENDS: Record<string, number> = { 一: 2010, 二: 2015, 三: 2020, 四: 2025, 五: 2030 };
/** Sections of a notice that report the past. */
const PAST_SECTION =
  /发展基础|工作成[效绩就]|主要成[效绩就]|取得的?成[效绩就]|现状|回顾|总结|基本情况|发展成[效就]|存在(?:的)?(?:问题|不足)/u;

const RISES = new RegExp(`^[^，。；]{0,2}${TO_WORDS}`, 'u');
/** In 由目前的60%提高到80% the present value is the base. */
const NOW = /^[由从](?:目前|现在|现有)的?/u;

/** Whether a section title announces a report of the past: 发展基础, 工作成效. */
export function isPastSection(title: string): boolean {
  return PAST_SECTION.test(title);
}

const BOUND_LAST = /以[上下内]$/u;
/** An instruction to reduce something, followed by the extent: 压缩会议数量，全省性会议同比减少10%. */
const REDUCING =
  /^\s*(?:严格|大力|切实|进一步|坚决|着力|持续)*(?:压缩|压减|精简|严控|控制|减少|改进)[^，。；\d]{2,20}，[^，。；]*$/u;

/**
 * Whether a value reports the past. The last sign in the sentence before the value decides; if there is none, the words
 * after it do.
 */
export function isHistory(
  { before: printed, from: rest, quote }: ValueInSentence,
  noticeYear: number | undefined,
): boolean {
  const from = rest.replace(NOW, '');
  // A value with a bound is in the future: 同比减少20%以上.
  const before = BOUND_LAST.test(quote) || REDUCING.test(printed) ? printed.replaceAll('同比', '') : printed;
  const ahead = lastAhead(before, noticeYear);
  // In 将目前的3%降低至1% the present value is the base.
  if (RISES.test(from) && /[将把由从]/u.test(before) && !/已/u.test(before)) return false;
  const past = lastPast(before, noticeYear);
  if (past > ahead) return true;
  if (ahead >= 0) return false;
  if (DONE.test(before)) return true;
  // 提高到 is about the future unless 已 or the like precedes it.
  if (RISES.test(from)) return false;
  return lastPast(from, noticeYear) >= 0;
}

/** A year that nothing is compared with or counted from: 2020年 or 2020—2021学年 in a notice of 2024. */
const YEAR = /(?<![比较自从由至到—-])(?<year>20\d{2})(?:[—–-]20\d{2}学|\s?)年(?!级)/gu;

/** A span of years: 2021—2023年，累计建成. */
const YEARS_OVER = /20\d{2}[—–-](?<year>20\d{2})年(?![级度])/gu;

function lastPast(words: string, noticeYear: number | undefined): number {
  const plans = [...words.matchAll(PLAN)].filter(
    ({ groups }) => noticeYear !== undefined && (PLAN_ENDS[groups?.plan ?? ''] ?? noticeYear) < noticeYear,
  );
  const years = [...words.matchAll(YEAR), ...words.matchAll(YEARS_OVER)].filter(
    ({ groups }) => noticeYear !== undefined && Number(groups?.year) < noticeYear,
  );
  return Math.max(-1, ...[...words.matchAll(PAST), ...plans, ...years].map(({ index }) => index));
}

function lastAhead(words: string, noticeYear: number | undefined): number {
  const ahead = [...words.matchAll(AHEAD)].filter(
    ({ groups }) =>
      groups?.year === undefined || noticeYear === undefined || 2000 + Number(groups.year) >= noticeYear,
  );
  return Math.max(-1, ...ahead.map(({ index }) => index));
}
