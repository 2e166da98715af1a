import { yearsOfPlan } from '../../text/five-year-plan.ts';
import { EXAMPLE } from '../words/sentence-bounds.ts';
import { isOpen, PLEDGE, reportsStatistics } from './report-statistics.ts';
import { matchesOf } from '../../text/match-pattern.ts';

/** A value and its sentence. */
export interface ValueInSentence {
  /** The clauses of its sentence that semicolons end before it. */
  earlier: string;
  /** The clause of the sentence up to the value. */
  before: string;
  /** The sentence from the value on. */
  from: string;
  quote: string;
}

/** Words about what was or is. They apply to the rest of their sentence, and to what precedes them in it. */
const PAST =
  /已(?!确定的|备案(?:的|网站|系统)|(?:接入|入库|注册)的|有条件|建成?的?(?:学校|校园|系统|平台|项目|网站))|共(?:收到|发生|征集到|评选?出|发现|处置|查处|通报)|现予以?公布|现将[^，。；]{0,4}(?:结果|名单)予以公布|共(?:遴选|评选|选)出|(?<!依托|利用|整合|盘活|改造|[将把对在])现有(?!的?基础)|共有|目前|[仍尚还]有|(?<![比较])(?:去年|上年|上一年|上学期|上季度|上月)|截[至止]|曾|同比(?!例)|(?:[一二两三四五六七八九十几\d]年来|过去的?[一二两三四五六七八九十几\d]年)|近[一二两三四五六七八九十几\d]?年(?:来|间|累[计积]|共|，)|(?<=全年|今年)共|(?<!力争|争取|确保|力求|努力)(?:荣获|获得?[特一二三]等奖(?!及?以上)|获(?!得?[特一二三]等奖及?以上)[^，。；]{2,20}(?:奖|称号)(?=[，。；]|$))|位居|以来|(?:抽查|抽检|检查|排查|调查|调研|监测|核查|摸底|普查|统计|审计|评估|巡查|问卷)(?:中|结果)?(?:发现|显示|表明|反映)(?=[，：:有\d]|[^，。；]{0,12}(?:存在|不合格|不达标))|据(?:不完全)?统计|认为，|经核[实查]|从[^，。；]{2,14}看(?=，)/gu;
const SUCCESS = '(?:成[效绩]|效果)(?:显著|明显|突出)';
/** Words that report something done unless something in the future is named: 累计培训5000人次, 建设成效显著，. */
const DONE = new RegExp(
  `^[^，]{0,6}累[计积]|(?:^|，)[^，]{0,4}共(?=累计|建成|投入|发放|推荐|申报|招聘)|下达了|${SUCCESS}(?!的)`,
  'u',
);
/** The same after a value: 服务师生10万人，建设成效明显. */
const SUCCEEDED = new RegExp(`${SUCCESS}(?!的)`, 'u');
/** Words after which the sentence is about the future: a pledge or a time to come. */
const AHEAD = new RegExp(
  `${PLEDGE}|[年月]底前|十[四五]五[”"]?期?末|(?<!近|\\d{3})[一二三四五六七八九十\\d]年(?:内|累[计积])|(?<![重主必摘纪简概])要(?![求素点闻]|(?<=需要)[^，。；]{1,8}的)`,
  'gu',
);
/** Up to a year, which may be to come: 截至2027年. */
const UP_TO = /截[至止]到?(?<year>20\d{2})年/gu;

/** A year, which is to come unless the notice is younger. */
const YEAR_AHEAD = /(?<year>20\d{2})\s?年(?!以来)/gu;
/** Five-year plans, which may be over: “十三五”期间 in a notice of 2022. */
const PLAN = /十[一二三四五]五[”"]?(?:期间|时期|以来|收官)/gu;
/** Sections of a notice that report the past. */
const PAST_SECTION =
  /发展基础|工作成[效绩就]|主要成[效绩就]|取得的?成[效绩就]|现状|回顾|总结|基本情况|发展成[效就]|存在的?(?:问题|不足)/u;

/** In 由目前的60%提高到80% the present value is the base. */
const NOW = /^[由从将把](?:目前|现在|现有|当前|去年|上(?:一|个)?(?:年度?|学年|学期|季度))底?末?的?/u;
/** The same before a value that it is the base of. */
const FROM_NOW = /[由从](?:目前|现在|现有|当前)的?(?=[约近]{0,2}\d)/gu;

/** Whether a section title announces a report of the past: 发展基础, 工作成效. */
export function isPastSection(title: string): boolean {
  return PAST_SECTION.test(title);
}

const BOUND_LAST = /以[上下内]$/u;
const CUT = /^(?:压|精简)/u;
/** An instruction to reduce something, followed by the extent: 压缩会议数量，全省性会议同比减少10%. */
const REDUCING = /(?:压缩|压减|精简|严控|控制|减少|改进)[^，\d]+，[^，]*$/u;

/**
 * Whether a value reports the past. The last sign in the sentence before the value decides; if there is none, the words
 * after it do.
 */
export function isHistory(
  { earlier, before: printed, from: rest, quote }: ValueInSentence,
  noticeYear = 0,
): boolean {
  if (EXAMPLE.test(earlier + printed)) return true;
  const from = rest.replace(NOW, '').replace(FROM_NOW, '');
  // A value with a bound is in the future: 同比减少20%以上. 同比压减 says what to do, 同比下降 what happened.
  const before = printed
    .replace(FROM_NOW, '')
    .replaceAll(DESCRIBED, '')
    .replaceAll(
      BOUND_LAST.test(quote) || REDUCING.test(printed) || CUT.test(quote) ? /同比/gu : /同比(?=压|精简)/gu,
      '',
    );
  const ahead = lastAhead(before, noticeYear);
  const done = lastDone(before);
  // What is demanded after a comma is to come: 编制了指标体系，覆盖率不低于95%.
  const reported = isSetAfter(done, before, quote) ? -1 : done;
  const past = Math.max(lastPast(before, noticeYear), reported);
  if (past > ahead) return true;
  if (ahead >= 0) return false;
  if (past < 0 && opensInPast(earlier, noticeYear)) return true;
  if (!isOpen(quote) && reportsStatistics(earlier + printed + rest)) return true;
  // What has a bound is to be reached: 资助金额累计2000万元以上.
  if (DONE.test(before) && !BOUND_LAST.test(quote) && !DEMAND.test(quote)) return true;
  if (lastPast(from, noticeYear) >= 0 || (!DEMAND.test(quote) && lastDone(from) >= 0)) return true;
  return SUCCEEDED.test(from) && !BOUND_LAST.test(quote);
}

/** Those described in a phrase of their own, before what they may or are to do: 申报已验收的项目，每单位限报1项. */
const DESCRIBED = /已[^，。；]{1,12}的[^，。；]{1,6}，(?=(?:原则上)?(?:每|各|限|应|须|要|不得))/gu;
/** 了 after any verb: 采购了终端300台. Not that of 为了, 明了, 了解 or 学得了. */
const DID =
  /(?<=\p{Script=Han})(?<![为除受不末未]|(?<![指说讲阐表证申声])明|一目|[学听看读写做上]得)了(?![解如却得结然之])/gu;
/** Of those who are described, or a time: 使用了平台的教师, 了解了课程标准之后. */
const OF_THOSE_WHO_DID =
  /^了[^，。；]{1,12}(?:的(?:学校|院校|高校|班级|幼儿园|单位|企业|家庭|教师|学生|学员|人员)|后，|的基础上，)/u;
/** A limit as it is set, not as it is reported: 不低于95%, 应达到100%. */
const DEMAND = /^(?:不[得应能可]?[少低高多大小超][于过]|至少|最[多少低高]|应|要|必?须)/u;
/** What a document that was issued sets: 印发了方案，要求建成智慧教室20间; 印发了指南，开出率达到90%以上. */
const REQUIRES = /^了[^，]*，(?:[^，]{0,4}(?:要求|提出|明确)|[^，]*(?:[最至][多少]|限[报额]))/u;
const HAS_ISSUED = /(?:印发|出台|制[定订]|编制|下发|发布|明确|提出|确定)$/u;

/** Whether a value after 了 and a comma is demanded, or is set by the document that was issued. */
function isSetAfter(done: number, before: string, quote: string): boolean {
  const rest = before.slice(Math.max(done, 0));
  return (
    rest.includes('，') &&
    (DEMAND.test(quote) ||
      REQUIRES.test(rest) ||
      (BOUND_LAST.test(quote) && HAS_ISSUED.test(before.slice(0, done))))
  );
}

/** Returns where the last 了 tells that something was done; -1 if none does. */
function lastDone(words: string): number {
  return lastOf(matchesOf(DID, words).filter(({ index }) => !OF_THOSE_WHO_DID.test(words.slice(index))));
}

/** A year that nothing is compared with: 2020年 or 2020—2021学年 in a notice of 2024. */
const YEAR = /(?<![比较从由至到—-])(?<year>20\d{2})(?:[—–-]20\d{2}学|\s?)年(?!级|底?的?基础)/gu;

/**
 * Whether the sentence opens with a year that is over, and names nothing to come after it: 2020年，入园率为90%；入学率为99%.
 */
function opensInPast(sentence: string, noticeYear: number): boolean {
  const { year } = OPENING_YEAR.exec(sentence)?.groups ?? {};
  return year !== undefined && Number(year) < noticeYear && lastAhead(sentence, noticeYear) < 0;
}
const OPENING_YEAR = /^\s*(?:截[至止])?(?<year>20\d{2})年底?，/u;

/** A span of years: 2021—2023年，累计建成. */
const YEARS_OVER = /20\d{2}[—–-](?<year>20\d{2})年(?![级度])/gu;

function lastPast(printed: string, noticeYear: number): number {
  const words = printed.replace(UP_TO, (upTo, year: string) =>
    Number(year) > noticeYear ? '＿'.repeat(upTo.length) : upTo,
  );
  const years = [...matchesOf(YEAR, words), ...matchesOf(YEARS_OVER, words)].filter(
    ({ groups }) => Number(groups?.year) < noticeYear,
  );
  const plans = matchesOf(PLAN, words).filter((plan) => !isAhead(plan, noticeYear));
  return lastOf([...matchesOf(PAST, words), ...plans, ...years]);
}

function lastAhead(words: string, noticeYear: number): number {
  const plans = matchesOf(PLAN, words).filter((plan) => isAhead(plan, noticeYear));
  const years = matchesOf(YEAR_AHEAD, words).filter(({ groups }) => Number(groups?.year) >= noticeYear);
  return lastOf([...matchesOf(AHEAD, words), ...plans, ...years]);
}

function isAhead({ 0: plan }: RegExpExecArray, noticeYear: number): boolean {
  return yearsOfPlan(plan.slice(0, 2)).last >= noticeYear;
}

/** Where the last of the words begins; -1 if there is none. */
function lastOf(words: readonly { index: number }[]): number {
  return Math.max(-1, ...words.map(({ index }) => index));
}
