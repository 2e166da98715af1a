import { INSTITUTION, isAllOfPlace, isPeriod, ownerOf, SCOPE } from './institutions.ts';
import type { WordAt } from '../../text/segment.ts';
import { matched, matchesOf } from '../../text/match-pattern.ts';
import type { Quantity } from './quantity.ts';
import { LEVEL } from './measure-words.ts';
import type { Phrase } from './phrase-around.ts';
import {
  CLOSING,
  COORDINATED,
  DATE,
  splitSubjectAndScope,
  RELATIVE,
  subjectBefore,
} from './subject-before.ts';

/** Names such as 基地 and 工程, of which a place at their head is a part: 全国中小学人工智能教育基地. */
const NAME =
  /^[^，。；、\n]{0,24}(?:基地|工程|计划|行动|大赛|竞赛|大会|会议|联盟|论坛|活动|专项|课题|办法|系统|中心)$/u;
/** Excludes phrases that open with a verb instead of naming someone: 选择部分地区开展. */
const NO_VERB =
  '(?!落实|实现|联合|会同|培养|让|促使|保证|保障|选择|选取|依托|组织|支持|鼓励|引导|推动|指导|计划|帮助|促进|带动|面向|为|给|在|招)';
/** Those who achieve the target: 乡镇中心校以上学校 in 乡镇中心校以上学校实现同步课堂全覆盖. */
const REACHES = new RegExp(
  `(?:^|使|帮助(?=[^，。；]{2,20}(?:掌握|学会)))(?:${DATE}[，,]?)?(?:力争|确保|推动|使)?${NO_VERB}(?<scope>(?!每)${INSTITUTION})(?:基本|全部|全面|均|都)?(?:实现|做到|掌握|学会|(?:要|应当?|须)(?:确保|保证))`,
  'u',
);
/** Places listed by name: 沈阳、大连市. */
const PLACES = '(?:\\p{Script=Han}{2,4}、){1,12}\\p{Script=Han}{2,4}[市县区州]';
/** Those who are to have what is counted: 市教研机构 in 市教研机构配备1名以上教研员. */
const OWN_VERB = new RegExp(
  `^(?:${DATE}[，,]?)?${NO_VERB}(?<scope>${INSTITUTION}|${PLACES})(?:要|应当?|须|均|各|至少|原则上)*(?:[限上]?报送?|完成|申报|选送|配备|配齐|配置|设立|设置|开设|召开|建有|(?<=至少)有|安排|安装|采购|推荐|选派|联系|走访|建成|建立|建设|提供|组织|开展|创办)(?!数量?|名额)[^，。；]{0,6}(?:(?<=(?:推荐|报送?|申报|选送)[^，。；]{0,6})不[多少超低大小][于过]\\d[^，。；]{0,4})?$`,
  'u',
);
/** The same before the number: 职业院校 in 职业院校建成实训基地120个. */
const OWN_OBJECT = new RegExp(
  `^(?:${DATE}[，,]?)?${NO_VERB}(?<scope>(?:(?![为给对在向让使的已])\\p{Script=Han}){0,6}(?:(?<=\\p{Script=Han})学校|院校|高校|中学|小学|幼儿园|教学点))(?:要|应|须|均)*(?:建成|建设|配备|开设|建立|新建|新增|打造|培育|培养|认定|录制|开发)(?=[^，。；、\\d]{2,20}$)`,
  'u',
);
/** Those whose share it is: 中小学 in 中小学按不低于公用经费10%的比例安排, 教师 in 教师人手一台. */
const BY_SHARE = new RegExp(
  `^(?:${DATE}[，,]?)?${NO_VERB}(?<scope>${INSTITUTION})(?:要|应当?|须|均)*(?:人手|按照?)(?:[^，。；]{2,14}总[数量]的)?$`,
  'u',
);
/** Those among whom something is built: 职业院校 in 在职业院校分别建成10个. */
const PLACED = new RegExp(
  `^(?:${DATE}[，,]?)?在(?<scope>${INSTITUTION})(?:中|内)?(?:分别|统一|逐步|全面|重点|新)*(?:建[成设立]|打造|布局|遴选|设[立置]|培[养育]|开[设展]|配[备置]|部署|推广|组织|认定)[^，。；]{0,6}$`,
  'u',
);
/** Those for whom something is provided or held: 乡村教师 in 面向乡村教师开展培训, 偏远教学点 in 为偏远教学点更换. */
const FOR_WHOM = new RegExp(
  `(?:^|[，,：])(?:${DATE}[，,]?)?(?:并|同时|拟|计划|将|要|再|分[两三四五]年)*(?:面向|为|给)(?!确保|推动|实现)(?<scope>${INSTITUTION})(?:免费|同步|统一|新|再)*(?:更换|更新|配备|配置|配发|配齐|提供|开展|举办|组织|建立|建设|安装|采购|购置|开设|开放|遴选|征集|培训|发放|赠送|推送)[^，。；\\d]{0,24}(?:\\d[^，。；]{0,8})?$`,
  'u',
);
/** A place that is given more: 临江区 in 临江区增加1个名额. */
const GIVEN_MORE = /^(?<scope>\p{Script=Han}{2,5}[区县市])(?:增加|追加|另增)\d[^，。；]{0,4}$/u;
/** Those listed by name: 东城、西城、南城 in 东城、西城、南城各推荐10所. */
const LISTED_EACH =
  /^(?<scope>(?:[^，。；、：（）\d]{2,10}、){1,12}[^，。；、：（）\d]{2,10}?)各(?=[可应须要限最推申报选遴派])[^，。；\d]{1,6}\d[^，。；]{0,6}$/u;
/** A place that opens a phrase is the topic of what follows: 各县（市、区）要加强统筹，至少建成2所. */
const TOPIC = new RegExp(
  `(?:^|[，,：:])(?:${DATE}[，,]?)?(?:[一二三四五六七八九十]是|在(?=全[省市县区州]范围内))?(?<scope>${SCOPE.source}|[\\p{Script=Han}]{2,10}组(?=：))`,
  'gu',
);

/**
 * Scopes of one kind, which don't apply to a subject with another owner: 每个乡镇中心学校 isn't the scope of a target for 村小.
 */
const OF_A_KIND = /(?:学校|小学|中学|幼儿园|高校|院校|教学点|教师|学生)$/u;

/**
 * Reads for whom or where a target is set, from the value's own phrase or else from the topic that its sentence names
 * before it.
 */
export function readScope(
  { before, earlier }: Phrase,
  quantity: Quantity,
  { text, wordAt }: { text: string; wordAt: WordAt },
): string | null {
  if (quantity.scope !== undefined) return quantity.scope;
  const gap = text.slice(quantity.subjectEnd ?? quantity.start, quantity.end);
  const phrase = before + gap;
  const own = matchesOf(SCOPE, phrase).filter(({ 0: scope, index }) => {
    const rest = phrase.slice(index + scope.length);
    // 所有学科 in 覆盖所有学科的数字教材 describes the textbooks and isn't a scope.
    const isDescription = rest.startsWith('的') && phrase.slice(0, index).endsWith('覆盖');
    const isPart =
      (RELATIVE.test(rest) && !(index === 0 && isAllOfPlace(scope))) ||
      COORDINATED.test(rest) ||
      NAME.test(rest.replace(CLOSING, ''));
    // In 占全部高中的比例 it is what the share is of.
    const isWhole = phrase.charAt(index - 1) === '占';
    // In 全部高职院校、60%的技工院校 it is the member of a list before.
    const isMember = rest === `、${gap}`;
    // 全国文明校园 is a name, and 高于全国 a comparison.
    const isName =
      scope === '全国' &&
      !(
        /^(?:支持|面向|组织)?$/u.test(phrase.slice(0, index)) &&
        (rest === gap || /^(?:将|要|拟)/u.test(rest))
      );
    return !isName && !isDescription && !isPart && !isWhole && !isMember;
  });
  const named = readNamed(phrase, own);
  if (named !== null) {
    const doer =
      isAllOfPlace(named) && isDone(quantity) && hasObject(quantity, text)
        ? subjectBefore(before, 'level', wordAt)
        : null;
    return doer !== null && phrase.includes(named + doer) ? named + doer : withoutTotal(named, phrase);
  }
  const target =
    splitSubjectAndScope(phrase.replace(CLOSING, ''))?.scope ?? REACHES.exec(phrase)?.groups?.scope;
  if (target !== undefined) return target;
  const owner = (OWN_VERB.exec(phrase) ?? OWN_OBJECT.exec(before))?.groups?.scope;
  if (owner !== undefined && !LEVEL.test(quantity.unitOfMeasure)) return owner;
  const place = [PLACED, LISTED_EACH, FOR_WHOM, GIVEN_MORE]
    .map((pattern) => pattern.exec(phrase)?.groups?.scope)
    .find((scope) => scope !== undefined);
  if (place !== undefined) return place;
  const payer = BY_SHARE.exec(before)?.groups?.scope;
  if (payer !== undefined) return payer;
  if (isDone(quantity)) return subjectBefore(before, 'level', wordAt);
  const topic = /力争|确保/u.test(earlier) ? null : readTopic(earlier);
  if (topic !== null) return OF_A_KIND.test(topic) && ownerOf(before) !== null ? null : topic;
  return readBearer(earlier, before);
}

const KIND_OF_SCHOOL =
  '(?:\\p{Script=Han}{0,6}(?:学校|院校|高校|高中|初中|小学|中学|幼儿园|教学点)|(?:学前|义务|高中|高等|职业)教育)(?:阶段)?(?:学校)?';
/** One that opens a sentence about what it has to do: 中等职业学校 in 中等职业学校将艺术课程纳入必修课，不少于72课时. */
const BEARER = new RegExp(
  `^\\s*(?:(?:[（(]?\\d{1,2}[）)]?[.．、]?|[一二三四五六七八九十]是)\\s*)?(?<scope>${KIND_OF_SCHOOL})(?<!^\\s*学校)(?=将|把|要|应(?!用)|须|按照?|根据|确保|保证|力争|争取|促进|达成|注重|强化|落实|逐步|原则上|每[周年月学])`,
  'u',
);
const KIND_FIRST = new RegExp(`^(?:其中)?${KIND_OF_SCHOOL}(?=\\p{Script=Han}{2})`, 'u');

/** A place that plans: 北溪市 in 北溪市将建设100所智慧学校. */
const PLACE_PLANS = /^\s*(?<scope>\p{Script=Han}{2,4}[省市县区州盟旗])(?=将|拟|计划)/u;

/** Returns the kind of school that opens the sentence, unless the value's own phrase names another. */
function readBearer(earlier: string, before: string): string | null {
  if (earlier === '') return (BEARER.exec(before) ?? PLACE_PLANS.exec(before))?.groups?.scope ?? null;
  return KIND_FIRST.test(before) ? null : (BEARER.exec(earlier)?.groups?.scope ?? null);
}

/** Whether a value without a number says what all of them do: 全部接入专网. */
function isDone({ subjectFollows, targetValue }: Quantity): boolean {
  return subjectFollows === true && targetValue === null;
}

function hasObject({ end }: Quantity, text: string): boolean {
  return /^[\p{Script=Han}“]/u.test(text.slice(end));
}

/** Returns the last of the scopes that a phrase names, with those it belongs to. */
function readNamed(phrase: string, scopes: readonly RegExpExecArray[]): string | null {
  const [first, last] = scopes.slice(-2);
  if (!first) return null;
  if (!last) return withDoer(phrase, first);
  // In 其他年级作业时间每天不超过1小时 the period says how often, not for whom.
  const isApart =
    isPeriod(last[0]) && !isPeriod(first[0]) && MEASURED_LAST.test(between(phrase, first, last));
  const isModal = isPeriod(last[0]) && !isPeriod(first[0]) && MODAL.test(between(phrase, first, last));
  return isApart || isModal ? first[0] : joinScopes(phrase, first, last);
}

/** Those who do something so often: 教师 in 教师每周听课不少于2节, 三级信息系统 in 三级信息系统每年测评1次. */
const DOER = new RegExp(
  `^(?:${DATE}[，,]?)?(?:原则上|一般|保证|确保)?${NO_VERB}(?<doer>${INSTITUTION}|[\\p{Script=Han}、\\d—-]{1,10}(?:系统|网站|平台|[年一二三四五六]级(?:及?以[上下])?|[小中]学(?:[高中低]|中高|中低)段(?:（[^（）]{2,10}）)?))(?<modal>(?:应当?|要|须|均|都|原则上|至少)*)(?:平均)?$`,
  'u',
);

const TIME_OF_THEM = /^[^，。；\d]{0,12}时[间长]/u;

function withDoer(phrase: string, scope: RegExpExecArray): string {
  const rest = phrase.slice(scope.index + scope[0].length);
  const before = phrase.slice(0, scope.index);
  // The name of 小学生每天睡眠时间 tells whose it is.
  const { doer, modal } = (isPeriod(scope[0]) && !TIME_OF_THEM.test(rest) && DOER.exec(before)?.groups) || {};
  if (doer === undefined) return joinScopes(phrase, undefined, scope);
  return modal === '' ? phrase.slice(before.lastIndexOf(doer), scope.index + scope[0].length) : doer;
}

/** The people whose total is the basis of a share: 专任教师 in 各校专任教师总数的6‰. */
const TOTAL = /(?<=[校园院县市区州）)])(?:[专在]任|参[评赛训]|在[职岗]|骨干)?(?:教师|学生|教职工|人员)$/u;

function withoutTotal(scope: string, phrase: string): string {
  return phrase.includes(`${scope}总`) ? scope.replace(TOTAL, '') : scope;
}

function readTopic(earlier: string): string | null {
  const found = matchesOf(TOPIC, earlier).at(-1);
  const topic = found?.groups?.scope;
  if (!found || topic === undefined || topic === '全国' || isPeriod(topic)) return null;
  const rest = earlier.slice(found.index + found[0].length);
  // 每个县至少布局1个，覆盖率达七成: each has the value beside it, not the next one.
  const hasOwnValue = topic.startsWith('每') && /\d/u.test(rest);
  return RELATIVE.test(rest) || hasOwnValue ? null : topic + matched(BRACKET, rest);
}

/** Joins the last scope with one closely before it: 全省所有县, 各市、县（区）教育行政部门每年. */
function joinScopes(phrase: string, first: RegExpExecArray | undefined, last: RegExpExecArray): string {
  const end = last.index + last[0].length;
  return phrase.slice(startOfScopes(phrase, first, last), end) + matched(BRACKET, phrase.slice(end));
}

function startOfScopes(phrase: string, first: RegExpExecArray | undefined, last: RegExpExecArray): number {
  const before = phrase.slice(0, last.index);
  if (first) {
    const between = before.slice(first.index + first[0].length);
    if (CLOSE.test(between) && (first[0] !== '各校' || between === '')) return first.index;
  }
  return EACH_OF_SCHOOLS.test(last[0]) ? last.index - matched(SCHOOLS_LAST, before).length : last.index;
}

/** Words of duty between those for whom and a period: 每所学校要保证每年. */
const MODAL = /^(?:[要应须]当?(?:确保|保证)|确保|保证|至少)$/u;

/** What is measured, between those for whom and a period. */
const MEASURED_LAST = /(?:时[间长]|次数|数量|率|量)$/u;

function between(phrase: string, first: RegExpExecArray, last: RegExpExecArray): string {
  return phrase.slice(first.index + first[0].length, last.index);
}

/** What may come between two scopes that are one. Verbs may not. */
const CLOSE = /^(?:(?!要求|[建开组设配遴培实达推])[\p{Script=Han}（）、]){0,10}$/u;

/** Each school, or so many classes, after those whose they are: 省属高校 in 省属高校每校. */
const EACH_OF_SCHOOLS = /^每(?:校|[百千]名学生|\d{1,3}个(?:教学班|班级|班))$/u;
const SCHOOLS_LAST = /^[\p{Script=Han}、]{0,12}(?:学校|小学|初中|高中|高校|院校|幼儿园)$/u;

/** The bracket that extends a scope: （市、区） after 各县. */
const BRACKET = /^[（(][^（）()]{1,20}[）)]/u;
