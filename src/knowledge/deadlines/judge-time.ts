import type { DeadlineKind } from './deadline.ts';
import { textBefore } from '../../text/text-before.ts';
import { isCompletedThen, isDoneThen, isPlannedThen, OBLIGES, PLANS } from './said-then.ts';

/** A label before a date: 完成时限：. */
export const TIME_LABEL =
  /(?:(?:完成|截[止至]|办结|整改|落实|目标|要求)(?:时间|期限|日期|节点)|时限|(?:(?<!政策)实施|建设|创建|试点|活动|行动)(?:周期|时间|期限(?=[：:]))|(?<=[（(【［[）)：:；;，,。\s]|^)(?:时间|日期|期限))(?:要求|节点|安排)?(?:[：:为]|】[：:]?)\s*$|(?:报[名送]|提交|申报|上报|推[荐优]|征集|举[办行]|[比竞决初复参]赛|评[审选]|培训|宣传周|活动|公示|展示|网评|答辩|集训|会议|考试|测试|开放|报到|征稿|缴费|受理)(?:时间|日期)(?:安排)?(?:[：:为是]|定于)\s*$/u;
/** Any label of a time before a range, which is hardly that of an event gone by: 现场复核时间为12月1日—5日. */
const SPAN_LABEL =
  /\p{Script=Han}{2}(?<!政策实施|统计|数据)(?:时间|日期)(?:安排)?(?:[：:为是]|定于|\s{2})\s*$|(?:建设|试点|创建|培育|服务|申报|项目)期限?[：:为]\s*$|(?:公示|报名|申报|征集|评审|整改)期(?:限|间)?为?\s*$/u;
/** The label of a phase: 系统自查阶段为4月至6月. */
const PHASE_LABEL = /阶段(?:时间)?(?:安排)?[为是在：:]\s*$/u;
/** The label of when something is open, unlike that of when it is due: 开放时间：每周六上午9时. */
const OPENS = /(?:开放|受理)时间(?:安排)?[：:为是]\s*$/u;
/** Words, or the start of a clause, that make 6月底 a deadline without 前. */
const ANNOUNCED =
  /(?:[在于即]|^|[，。；：、,;:（(“\t\n]|利用|计划|预计|安排|决定|提出|明确|要求|拟|将|并|而|其中|[和及或]|各(?:[市县区州校地]|高校)|学校|教育[厅局]|部门|(?:^|[。；\s])\d{1,2}[.．])\s*$/u;
/** Pledges, which are about the future whatever follows: 力争2023年底. */
const PLEDGED = /(?:(?:确保|力争|争取|实现)[在于]?|不[得应能]?[晚迟]于|最[晚迟]于?)\s*$/u;
/** Words that set a date for what is to take place, whatever it is: 定于3月31日, 安排在6月上旬. */
const SET = /(?<![制修指签确])[拟定将]于\s*$|(?:安排|放|定|推迟|延期|提前)在\s*$/u;
/** A date that no longer holds: 原定于4月份. */
const POSTPONED = /原(?:定|安排|计划|拟|定计划)[在于]?(?:(?:\d{1,2}月份?|上)[、和])*\s*$/u;
/** A month that labels what is to be done in it: 7月-8月：招标采购. */
const LABELS = /^\s{0,2}[：:]\s{0,2}\p{Script=Han}/u;
/** Requests before a date, after which even 召开 isn't a report: 请于6月1日在309召开会议. */
const ASKED = /(?:请|务必|拟|将|要求|通知|必须|应)[^，。；\n]{0,20}[于在]\s*$/u;
/** Words before a date that isn't in the future: 比, 较, 由 2020年底. */
const COMPARED = /(?:(?<!占)比|[较由为对与])\s*$/u;
/** Words about the past: 已, 累计, 增长. */
export const HISTORY =
  /^[^。；\n]{0,25}?(?:已|累[计积]|共有|增长(?![^。；\n]{1,8}以[上内])|同比|来看|以来|了)/u;
/** The same, within the phrase of a bare 2024年 or 6月. */
const DONE =
  /^[，,]?[^。；，\n]{0,16}?(?:已|累[计积]|共有|共(?=抽查|检查|排查|发现)|同比|以来|曾|获[评奖]|(?<!为)了(?!解))/u;
/** Words that make even 截至2027年底，全区… a deadline. */
const AHEAD = /^[^。；\n]{0,25}?(?:力争|确保|争取|计划)/u;
const STOCK_TAKING = /^[，,]?\s*(?:全[省市国区县州]|我[省市国区县州])/u;
/** Terms of office and validity, which are no times to do something: 聘期自…起至…止. */
const TERM = /(?:聘|任|有效|优惠|保修|质保|租赁|合同|服务)期[^。；\n]{0,12}$/u;
/** A level to be reached by a date that isn't over: 截至12月31日，全市注册比例达到100%. */
const TO_REACH = new RegExp(`^[^。；\\n]{0,70}?(?:${OBLIGES}|力争|确保|不低于|不少于|达到?100%)`, 'u');
/** Words before 到 or 至 that make it a number reached, a validity or a range: 提高到2025年的…, 执行期限至…, 6月1日至…. */
const NO_REACH = /(?:[年月日号\d底末加高达升复降大展缩少低起]|期\s?限?|以来|有效|延续|实施|执行|延长?)\s*$/u;
/** From the notice on, up to a date: 自通知下发之日起至10月31日. */
const FROM_ISSUE = /(?:之日|即日|现在|今日)起\s*$/u;
/** Words that make a date an attribute: 到2025年的, 到2019年水平, 到2009年以后. In 到2025年底80%的学校 a count follows. */
const ATTRIBUTE =
  /^(?:的|水平|目标(?![：:])|(?:及?[以之]?[后前]|[起止])|\s*(?!\d{1,5}(?:\.\d+)?万?(?:%|以上|[个所名门家]))[\d—–-])/u;
/** The same right behind a year that isn't over, before which the subject may be: 该项目2026年全面完成. */
const COMPLETED_DIRECTLY = /^(?:全[面部])?(?:完成|建成|达标|投入使用)(?!后|的|以来|情况|率|时)/u;
/** The phrase goes on to set the levels of a list: 2025年毛入园率、巩固率分别达到90%、95%. */
const LEVELS_LISTED = /^(?![、和及与])[，,]?[^，。；（(\n]{2,80}?分别(?:达到?|为|提高)/u;
/** How many characters after a time may list values that share it. */
const LIST_LENGTH = 90;
/** Words that a year only describes, without being a time to do something in: 2024年培训计划, 今年的工作. */
const OF_A_YEAR = new RegExp(
  `^(?:的|是|(?!通报|汇总|摸清|核查|检查|开展“|实施“)[^，。；\\n]{0,14}?(?:工作要点|(?!${PLANS})计划|方案|情况|名单|任务分解|工作会议|总结(?:会|报告)|预算|(?:申报|报名|招生)(?:指南|通知)))`,
  'u',
);
/** A date of its own for what a year only describes: 2024年摸底工作将于5月20日前完成. */
const DATED_LATER = /^[^，。；\n]{2,26}[于在](?:20\d{2}年)?\d{1,2}月/u;
/** What a notice reports as done when it names a day or month with its year. */
const REPORTED = /^[，,]?[^，。；\n]{0,14}?(?:印发|召开|发布|公布|出台|下发|通过|批准)/u;
/** The same of a day without a year, when an organ issued a document, whose title is blanked out: 5月29日，省教育厅印发《…》. */
const ISSUED = /^，[^，。；\n]{2,20}(?:印发|发布|公布|出台|下发)了?＿/u;
/** What was done on a day: 11月21日至26日，督导组对各县进行了检查. */
const HELD = /^[，,]?[^。；，\n]{0,60}?(?:进行|开展|举[行办]|召开|组织|启动)了/u;
/** What is done in a month right behind it, whose subject precedes: 新版平台10月试运行. */
const BEGUN_DIRECTLY =
  /^(?:试运行|[上下]线|开工|竣工|启动|完成|举[行办]|公布|揭晓|开课|投入使用)(?!后|的|以来|情况|率|时|了|[^。；\n]{0,14}(?:累[计积]|良好|顺利|以来))/u;
/** What is asked for in the holidays, however long its object: 寒假期间，对…设备应及时关停. */
const ASKS = new RegExp(`^[，,][^。；\\n]{2,60}?(?:${OBLIGES}|不得)`, 'u');
/** What opens or closes at a time of day: 报名通道5月8日9:00开启. */
const AT_CLOCK = /^(?:准时|在[^，。；\n]{2,26})?(?:开[启放通始幕]|关闭|截止|结束|播出|直播)(?!后|的)/u;
/** What those who apply did in some time: 应在1月1日至6月30日期间发表论文. */
const OBTAINED = /^(?:期间|间)?[^，。；\n]{0,4}(?:发表|取得|出生|获得|获评|形成)/u;
/** What is to take place within some days, however long its subject: 12月7日至30日，信息化领导小组办公室将组织论证. */
const TO_COME = /^，[^。；\n]{2,50}?将(?=[组开举进启集对在统陆通])/u;
/** The same by what means: 7月10日至8月25日，通过平台的“教师研修专题”开展在线学习. */
const HELD_BY_MEANS =
  /^，(?:通过|依托|利用|以)[^。；\n]{2,70}?(?:开展|举[办行]|组织|进行)(?!了)(?![^。；\n]*发现)/u;
/** What a report covers: 截至3月底各地工作进展情况. */
const REPORT_OF = /^[^，。；：将把\n]{0,16}?(?:情况|数据|进展|统计|名单|人数)/u;
/** Words of entry into force: 于10月1日施行. */
const IN_FORCE = /^(?:正式)?(?:施行|生效|实施|执行)/u;
/** Verbs of beginning, which make a start without 起: 自2024年9月启动. */
const STARTED = /^(?:正式|全面)?(?:启动|开始|实施|施行|执行|推行|推开|开展)(?!以来|之?[后前])/u;
/** How many times something is done, whatever it is: 观看两次. */
const TIMES = /^[^，。；\n]{0,18}[\d一二两三四五六]\s{0,2}[次轮遍场期]/u;
/** An amount each time, which is a rate: 每周不少于2课时, 每年1000元. */
const RATE =
  /^(?:(?:开[设足]|安排|增设)\s*[\d一二两三四五六]+\s?(?:节|个?[课学]时)|(?:不[少低]于|不超过|至少|约|平均)?\s*[\d一二两三四五六七八九十]|每|人均|(?:支付|缴纳|补助|奖励|给予)|[^，。；\n]{0,10}应当?不[少低]于|[^，。；\n]{0,8}不[少低]于\s?[\d一二两三四五六七八九十]+\s?(?:个?[课学]时|节|小时|分钟|元))/u;
const CONTEXT = 30;

/** A calendar expression and the named groups that it matched. */
export interface CalendarMatch {
  start: number;
  end: number;
  words: Partial<Record<string, string>>;
}

/**
 * Returns the kind of deadline that a calendar expression means, judged by its groups and the words around it; null if
 * it isn't a deadline. What a notice says of a year more than one after its own isn't a report: plans are often printed
 * in their second year.
 */
export function judgeTime(text: string, match: CalendarMatch, noticeYear?: number): DeadlineKind | null {
  const { start, end, words } = match;
  const before = textBefore(text, start, CONTEXT);
  if (POSTPONED.test(before)) return null;
  const after = text.slice(end, end + CONTEXT);
  const farther = text.slice(end, end + LIST_LENGTH);
  const hasDay = (words.day ?? words.toDay ?? words.toMonthDay ?? words.dayOfMonth) !== undefined;
  if (words.begin !== undefined || (hasDay && IN_FORCE.test(after) && !isRange(words)))
    return words.reach === undefined && !DONE.test(after) ? 'start' : null;
  if (words.since !== undefined && !isRange(words)) return STARTED.test(after) ? 'start' : null;
  if (words.until !== undefined) return TERM.test(before) ? null : 'in';
  if (words.before !== undefined) return 'by';
  if (TIME_LABEL.test(before) || (isRange(words) && SPAN_LABEL.test(before)))
    return words.every !== undefined && OPENS.test(before) ? 'in' : 'by';
  if (PHASE_LABEL.test(before)) return 'in';
  const isAhead = noticeYear !== undefined && Number(words.toYear ?? words.year) > noticeYear + 1;
  const isOpen = noticeYear !== undefined && Number(words.year) >= noticeYear;
  if (words.reach !== undefined)
    return isReached(words.reach, before, farther, { hasDay, isAhead, isOpen }) ? 'by' : null;
  if ((!hasDay || isRange(words)) && isCell(text, match)) return words.end === undefined ? 'in' : 'by';
  if (isEnclosed(words, before, after, hasDay)) return words.end === undefined ? 'in' : 'by';
  if (words.every !== undefined && words.end === undefined) return isRecurring(after) ? 'in' : null;
  if (words.end !== undefined && !(hasDay && isRange(words)))
    return isAnnounced(words.end, hasDay, before, after) ? 'by' : null;
  if (hasDay && HELD.test(farther)) return null;
  if (hasDay && isRange(words) && ASKED.test(before) && !OBTAINED.test(after)) return 'in';
  if (hasDay && isRange(words) && (TO_COME.test(farther) || HELD_BY_MEANS.test(farther))) return 'in';
  const announcesList = isAnnouncedYear(words, before) && LEVELS_LISTED.test(farther);
  if (words.holiday !== undefined && ASKS.test(farther)) return 'in';
  return judgeBare(words, before, after, { isAhead, isOpen }) ?? (announcesList ? 'in' : null);
}

function isMonthAlone({ year, month, day, every }: CalendarMatch['words']): boolean {
  return month !== undefined && (year ?? day ?? every) === undefined;
}

function isAnnouncedYear({ year, month }: CalendarMatch['words'], before: string): boolean {
  return year !== undefined && month === undefined && ANNOUNCED.test(before);
}

/** Whether an expression names a range: 3月至5月, 2025—2027年. */
export function isRange({ fromYear, fromMonth, toMonth, toDay, toEvent }: CalendarMatch['words']): boolean {
  return (fromYear ?? fromMonth ?? toMonth ?? toDay ?? toEvent) !== undefined;
}

function isReached(
  reach: string,
  before: string,
  farther: string,
  { hasDay, isAhead, isOpen }: { hasDay: boolean; isAhead: boolean; isOpen: boolean },
): boolean {
  const after = farther.slice(0, CONTEXT);
  if (/^截止/u.test(after)) return true;
  if (
    (NO_REACH.test(before) && !FROM_ISSUE.test(before)) ||
    ATTRIBUTE.test(after) ||
    /^[^。；，\n]{0,2}已/u.test(after)
  )
    return false;
  const takesStock = reach.startsWith('截');
  if (takesStock && REPORT_OF.test(after)) return false;
  const isPast = (takesStock || hasDay) && HISTORY.test(after);
  const isStock = takesStock && !isAhead && STOCK_TAKING.test(after) && !(isOpen && TO_REACH.test(farther));
  return !(isPast || isStock) || AHEAD.test(after);
}

/** Whether 6月底 without 前 is a deadline. 年内 is one; the others are if the words around say so. */
function isAnnounced(end: string, hasDay: boolean, before: string, after: string): boolean {
  if (hasDay) return false;
  if (PLEDGED.test(before)) return true;
  if (COMPARED.test(before) || HISTORY.test(after)) return false;
  if (end === '内' || isCompletedThen(after)) return true;
  return ANNOUNCED.test(before) && !ATTRIBUTE.test(after);
}

/** Judges a time that only its phrase makes a deadline: 2025年完成, 6月启动, 暑期组织. */
function judgeBare(
  words: CalendarMatch['words'],
  before: string,
  after: string,
  { isAhead, isOpen }: { isAhead: boolean; isOpen: boolean },
): 'by' | 'in' | null {
  const namesYear = words.year !== undefined;
  const isPart = (words.month ?? words.half ?? words.quarter ?? words.term ?? words.holiday) !== undefined;
  const isYear = !isPart && (namesYear || words.relative !== undefined);
  if (PLEDGED.test(before) && !ATTRIBUTE.test(after)) return 'by';
  // For a year to come, 累计 says what is planned up to it.
  const isDone = DONE.test(isAhead ? after.replace(/^累[计积]/u, '') : after);
  if (COMPARED.test(before) || isDone || ATTRIBUTE.test(after)) return null;
  if (isYear && (OF_A_YEAR.test(after) || DATED_LATER.test(after))) return null;
  const isReport = namesYear && words.month !== undefined && REPORTED.test(after) && !ASKED.test(before);
  if ((isReport || ISSUED.test(after)) && !isRange(words) && !isAhead) return null;
  if (SET.test(before)) return 'in';
  if (isOpen && isYear && COMPLETED_DIRECTLY.test(after)) return 'by';
  if (isMonthAlone(words) && BEGUN_DIRECTLY.test(after)) return 'in';
  if (words.hour !== undefined && AT_CLOCK.test(after)) return 'in';
  if (!ANNOUNCED.test(before)) return null;
  if (words.month !== undefined && LABELS.test(after)) return 'in';
  if (isCompletedThen(after)) return isRange(words) ? 'in' : 'by';
  // What a notice says of such a year is planned, whatever the verb: 2027年，深化….
  if (isAhead && isYear && /^[，,]/u.test(after)) return 'in';
  return isPlannedThen(after) ? 'in' : null;
}

/** Whether something is done each time (每季度通报一次). 每周不少于2课时 is a rate. */
function isRecurring(after: string): boolean {
  if (/^(?:开学|期末|结束|放假|为[一1]?个?(?:轮|周期|届))/u.test(after)) return false;
  return TIMES.test(after) || (!RATE.test(after) && (isDoneThen(after) || isCompletedThen(after)));
}

/** What takes place when the bracket behind it says: 总决赛（10月下旬）. */
const TAKES_PLACE =
  /(?:[大竞比决初复]赛|活动|培训|课堂|答题|讲座|论坛|宣讲|班会|测[试评]|宣传周|公示|报名|申报|评审|动员|部署|启动|自查|自纠|整[改治]|排查|总结|提升|验收|巩固)[（(]\s*$/u;

/** Whether a time closes a bracket: （2024年3月） after 阶段, （9月3日至10月31日） after what takes place then, or the last words after a separator (（科技处负责，2024年10月）). */
function isEnclosed(words: CalendarMatch['words'], before: string, after: string, hasDay: boolean): boolean {
  const isSpan = hasDay && isRange(words);
  if (isSpan && /[：:]\s*$/u.test(before) && /^\s*(?:[。；;\n]|$)/u.test(after)) return true;
  if (!/^\s*[）)】\]］〕]/u.test(after)) return false;
  if (isSpan && /”[（(]\s*$/u.test(before)) return true;
  if (words.month !== undefined && TAKES_PLACE.test(before)) return true;
  return /(?:阶段[（(【]|[。；;]\s*[（(]|[（(【［[〔][^（）()【】\n]{2,30}[，,；;])\s*$/u.test(before);
}

/** Whether a span is a whole cell of a table row, or the whole text. */
export function isCell(text: string, { start, end }: Pick<CalendarMatch, 'start' | 'end'>): boolean {
  const [left, right] = [text.charAt(start - 1), text.charAt(end)];
  const isWhole = /^[\t\n]?$/u.test(left) && /^[\t\n]?$/u.test(right);
  return isWhole && (left === '\t' || right === '\t' || end - start === text.length);
}
