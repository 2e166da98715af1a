import { canCount } from './counted-nouns.ts';
import { opensWithVerb } from './governing-verbs.ts';
import { LINKED } from './institutions.ts';
import type { WordAt } from '../../text/segment.ts';
import type { Quantity } from './quantity.ts';
import { matchesOf } from '../../text/match-pattern.ts';

/** What those counted become: 录制成公开课. */
const MADE_INTO = '(?:录制|制作|汇编|编印|整理|转化)成';
/** Words after a number that don't name what it counts. */
const NO_COUNTED = new RegExp(
  `^(?:负责|具体负责|参[与加]|参[赛训会](?!作品|教师|学[生员]|选手|人员|单位|队|项目|课)|为宜|为限|推[送荐][至到给]|(?:标准|要求|比例)$|${MADE_INTO})`,
  'u',
);
/** What those counted do, or what is done with them. From here on the words are no longer a name. */
const PREDICATE = new RegExp(
  `(?<=.{2}|^[县市区村乡镇校])(?:${[
    '精准对接|可(?=通过|在|网上|全程|实现)|全部|同时|(?:先行|率先)(?=开展|试|探索|推|建|实)|产生|(?<![行作成认])为|分管|具体负责|(?<!主要)负责(?!人|同志|老师)|专门(?=从事|负责)|担任|兼任|组成|用上|[用管建办开][好齐]|开足(?!球)|积极|开展|开通|建立|进行|参加|参与|参[训会赛]$|赴|前往|作为|支持|用于|给予|常态化|大力|运营|承担|从事|达到|实现|开设|建成|创成|接入(?!点|设备)|配备|配齐',
    '纳入|实施|拥有|注册(?![率用账号表地人])|完成(?!率|度)|使用(?!率|权|者)|补短板|就读|通过(?!率)|互联互通|提供|(?<![智功性技职潜效节赋产才可])能(?![力源手量耗级])|并(?![购联行])',
    '(?:创建|建设|打造)[为成]|入[选围](?!项目|作品|名单|学校|案例|单位|率)|上榜|跻身|进入(?!率)|荣获|新?获[批评得](?!率|奖)|获(?=[省市国中全])|列入|报送(?!率|[材资]料|单位|信息|数据)|落户|(?:规范|全面)?对接(?=[省市国全统])|享受|免费(?=提供|接受|$)|有序|提前|落地实施|被(?![装子动])|(?<![出转])让',
    '(?<=教师)指导(?=完成|$)|得?到(?![位期达校])|(?:深度|广泛|充分|高效|主动)(?=应用|使用|参与|运用|开展|融合)|熟练|普遍|先行先试|(?<!机)组建(?!率)|签订(?!率)|(?:正式|全面)?启用(?!率)|在(?![线校园编岗读职籍册])|都|均(?!衡)|(?<![需重主必])要|(?<![方面导取走定转志动])向',
    '与(?=[^，。；、]{2,16}(?:建立|结对|结成|共建|签订|对接))',
    '、(?=(?:开发|建设|打造|培育|培养|掌握|形成|建立|组建|遴选|开展)[\\p{Script=Han}A-Za-z]{3,})',
    '推[送荐](?=[至到给])',
    '[、及和与](?:若干|一批|一系列|部分|其他)|形成(?!率)',
    MADE_INTO,
  ].join('|')}).*$`,
  'u',
);
/** What those counted are to have may follow them without a verb: 80%的教学班“班班通”, 70%的学校10M以上宽带接入, 70%的学校出口带宽达到500M. */
const HAVING = new RegExp(
  `(?<=${LINKED})(?:\\d|(?:达标|合格|上云|入网|联网)(?:$|并)|“|(?:出口|接入|网络)*带宽).*$`,
  'u',
);
/** Verbs before what money is for: 7亿元实施惠民工程. */
const SPENDS = /^(?:支持|保障|推[进动]|实施|开展|建设|购置|采购|改造)(?=.{3})/u;
/** What money is for: 专项经费建设教育大数据中心. */
const SPENT_ON = /(?<=(?:资金|经费|专款))(?!管理|保障|使用)\p{Script=Han}{3,}$/u;
const WHOM = new RegExp(LINKED, 'gu');
/** What those counted do, in words that the dictionary classes as nouns or that also occur in names: 运用, 关注. */
const ACTION =
  /^(?:培育建设|改善|优化|提升|提高|建设|推进|推动|制定|落实|探索|创建|组建|打造|加强|深化|应用|运用|关注|注册|登录|下载|掌握|熟悉|了解|知晓|熟练|取得|获得|具备|学会|接受|结对|对口|帮扶|共享|共用)/u;
/** Words in which a verb after those counted is only part of a name: 学校提升工程. */
const NAME_LAST =
  /^.{2}(?:(?:改造|提升|升级|建设)*|.*(?:项目|工程|计划|方案|基地|行动|试点|案例|平台|团队|中心|任务|机构|创新))$/u;

/** Units of how often something is done, of which those who do it aren't counted: 组织1次学生观看演出. */
const TIMES_DONE = /^(?:次|遍|场次)/u;
/** Where those counted come from: 从企业聘请的兼职教师. */
const FROM_WHERE = /^(?:从|由|来自)[^的]{2,16}的\p{Script=Han}{2}/u;
/** Returns those counted without what they do: 普通高中 in 普通高中改善办学条件. */
function withoutAction(words: string, unitOfMeasure: string, wordAt: WordAt): string {
  if (FROM_WHERE.test(words)) return words;
  for (const { 0: whom, index } of matchesOf(WHOM, words)) {
    // 所 doesn't count 农村地区 in 316所农村地区未通宽带学校.
    if (canCount(unitOfMeasure, words) && !canCount(unitOfMeasure, words.slice(0, index + whom.length)))
      continue;
    const behind = words.slice(index + whom.length);
    if ((ACTION.test(behind) || opensWithVerb(behind, wordAt)) && !NAME_LAST.test(behind))
      return TIMES_DONE.test(unitOfMeasure) ? behind : words.slice(0, index + whom.length);
  }
  return words;
}
const WHOM_LAST = new RegExp(`${LINKED}$`, 'u');

/** Qualities of those counted: 师德高尚、理念先进、业务精湛的 in 30名师德高尚、理念先进、业务精湛的骨干教师. */
const QUALITIES =
  /^(?:\p{Script=Han}{1,2}级)?(?:具有|具备|富有)?[^的、，]{2,10}(?:、[^的、，]{2,10}){2,6}的(?=.{2})/u;
/** What people are appointed as: 任网络安全检查员 in 7名同志任网络安全检查员. */
const APPOINTED = /^同志(?:担任|兼任|任)(?=\p{Script=Han}{3})/u;
/** By whom or to what the activity counted is done: 由校长负责的 in 一次由校长负责的自评, 对 in 一次对质量的监测. */
const BY_WHOM = /^(?:由[^的，。；]{2,12}的(?=\p{Script=Han}{2})|对(?=\p{Script=Han}{4}))/u;
/** What joins those counted to the words after them. */
const CONJUNCTION_LAST = /(?:[、和及\s]|(?<!参)与|以及)+$/u;

/** Drops what those that a share is of have, and what money is spent on. */
function withoutUse(words: string, unitOfMeasure: string): string {
  if (unitOfMeasure === '%') return words.replace(HAVING, '');
  return unitOfMeasure.startsWith('元') ? words.replace(SPENT_ON, '').replace(SPENDS, '') : words;
}

/** What all of them can do with what follows: 每位教师都能享有优质资源. */
const ENJOYS = /^(?:[都均]|能够?|可以?|享[有受]|获得|得到|拥有|用[上好])+(?=.{3})/u;

/** What is reached, after its name: 校园网络达标 in 全部实现校园网络达标. */
const REACHED_LAST = /(?<=.{4})达标$/u;
/** The work on those counted, after their name: 开展60所数字校园试点工作. */
const WORK_LAST =
  /(?<=.{2})的目标$|(?<=试点|遴选|创建)工作$|(?<=名额)推荐$|(?<=.{2}(?:[楼馆场]|园区|基地|校区|[）)]))建设$|(?<=[校点地])确认$|(?<=.{4})(?:全覆盖)?(?:工程|项目|(?<!化)的?(?:建设|改造)+)任务$/u;

/** Those counted, whose work follows: 普通教室 in 完成8000间普通教室的多媒体设备更新. */
const OWNER_OF =
  /^\p{Script=Han}{2,10}(?=的\p{Script=Han}{2,14}(?:更新|改造|升级|安装|检修|整改|建设|清查)$)/u;

/** Returns what is counted after a value, to the end of the phrase: 教学联盟 in 43个教学联盟, 教师 in 90%以上的教师. */
export function countedAfter(
  behind: string,
  { subjectFollows, unitOfMeasure }: Quantity,
  wordAt: WordAt,
): string | null {
  const words =
    /^\s?(?:[（(][^（）()]{0,40}[）)])?(?:、(?:具有|体现|符合)[^，。；、]{2,14}的|的)?(?:作为“?|用于)?《?(?<subject>(?![的和与及])[\p{Script=Han}A-Za-z0-9“”"+](?:[\p{Script=Han}A-Za-z0-9“”"+、\-—·]|\s\+\s|（[^（）]{1,6}）){0,60})/u
      .exec(behind)
      ?.groups?.subject?.replace(QUALITIES, '')
      .replace(APPOINTED, '')
      .replace(CONJUNCTION_LAST, '');
  if (words === undefined || NO_COUNTED.test(words)) return null;
  const owner = OWNER_OF.exec(words)?.[0];
  if (owner !== undefined && canCount(unitOfMeasure, owner)) return owner;
  const named = TIMES_DONE.test(unitOfMeasure)
    ? words.replace(BY_WHOM, '')
    : withoutUse(words, unitOfMeasure);
  const subject = subjectFollows
    ? words
        .replace(ENJOYS, '')
        .replace(REACHED_LAST, '')
        .replace(/^([^“]*)”.*$/u, '$1')
    : withoutAction(withoutPredicate(named, unitOfMeasure), unitOfMeasure, wordAt)
        .replace(CONJUNCTION_LAST, '')
        .replace(WORK_LAST, '')
        .replace(/^([^“]*)”$/u, '$1');
  return subject.length < 2 && !/^[县市区村乡镇校书图]$/u.test(subject) ? null : subject;
}

const QUOTED = /^“[^”]{2,20}”/u;

/**
 * Drops what those counted do. A clause with 的 that says which are counted stays (运用人工智能开展教学的种子教师), unless those
 * counted precede its verb.
 */
function withoutPredicate(words: string, unitOfMeasure: string): string {
  // A name in quotation marks may contain a verb: “信息化工作分管领导”.
  const unquoted = words.replace(QUOTED, (name) => '＿'.repeat(name.length));
  const counted = words.slice(0, unquoted.replace(PREDICATE, '').length);
  const isRelative =
    /的\p{Script=Han}{2}/u.test(words.slice(counted.length)) &&
    (TIMES_DONE.test(unitOfMeasure) || !WHOM_LAST.test(counted));
  return isRelative ? words : counted;
}

/** Verbs whose object, what is counted, precedes its number. Before the verb is the doer, or what was counted last. */
const MAKING = [
  '新增|净增|惠及|引进(?!人才)|新(?:培[育养训]|认定|引进)|新建|改扩建|(?<!化)改造(?!经费|费|资金)|增加|增补|扩充|建成|打造|设立|开设|举办|上线(?:运行)?(?!下)|完成|录制|制作',
  '评选|遴选|推选|推荐|选树|认定|征集|配备|配置(?!经费|费)|配齐|(?<!(?<!每)[百千万]名?学生)拥有|(?:采购|购置)(?!经费|费)|安排|预留|提供',
  '筹[措集]|捐[赠建]|赠送|[发配]放(?!工作)|(?<=与[^，。；]{2,12})[共联合]建|投入(?=\\p{Script=Han}{2,16}(?:资金|经费)$)|(?:覆盖|辐射|带动|吸纳)(?=\\p{Script=Han}{0,6}(?:师生|教师|学生|家长|学员|人员|校长|学校|高校|院校|班级|系统|网站|单位|企业)$)',
  '开展|(?<!社会|党|群团|行业)组织|招[聘收募录]|(?<=每年|地区|学校|高校|院校)培[养训育]',
].join('|');
const OBJECT_OF = new RegExp(
  `^.*(?:${MAKING})(?!率|数|面|比例|标准|[^，。；]{2,12}的(?:学校|教师|学生|班级|地区)$|就业|活动|工作|项目|名额|对象|的)(?=[\\p{Script=Han}“A-Za-z]{2})`,
  'u',
);
/** A verb that opens the phrase. Another verb after it is part of the name: 护眼灯光改造教室 in 新建护眼灯光改造教室. */
const MADE_FIRST =
  /^、?(?:新增|新建|建成|打造|评选|遴选|选树|认定|征集|配备|配置|采购|购置)(?![或和及与、]|改扩建)(?=[^，。；]{6,}$)(?!\p{Script=Han}{0,8}(?:开展|开设|举办|录制|制作|并|后))/u;
/**
 * Returns what is counted before a value, after the last verb that makes or provides it: 智能教学终端 in 为教学点配备智能教学终端1万台.
 */
export function countedBefore(phrase: string): string {
  const object = phrase.replace(MADE_FIRST, '');
  return object === phrase ? phrase.replace(OBJECT_OF, '') : object;
}

const ALLOT =
  '(?:足额|统筹|择优)?(?:推荐|推选|遴选|评选|评定|选派|列支|安排|投入|配备|配置|配齐|落实|设立|设置|建设|开设|更换|更新|安装|采购|购置)';
/** What receives a share of something else: 教育信息化经费 in 按不低于教育经费8%的比例列支教育信息化经费. */
const ALLOTTED = new RegExp(
  `^的?(?:比例|标准)(?:，(?:为|给|向)[^，。；]{2,16}?)?${ALLOT}(?<subject>\\p{Script=Han}{2,20})`,
  'u',
);
/** The same after a share that 按 opens: 公共艺术课程教师 in 按学生总数的0.2%配备公共艺术课程教师. */
const ALLOTTED_BY = new RegExp(`^${ALLOT}(?<subject>\\p{Script=Han}{2,20})`, 'u');
const BY_TOTAL = /(?:按照?|实现)(?:[^，。；]{0,24}总(?:[数量]|[课学]时数?)的)?$/u;
/** Words after a rate that provide something at it: 按师生比不低于1:200配备. */
const ALLOTS = new RegExp(`^(?:名额|的?(?:比例|标准)(?:，(?:为|给|向)[^，。；]{2,16}?)?)?${ALLOT}`, 'u');

/** Returns what is provided at the rate before it; null if the words provide nothing. */
export function allottedAfter(before: string, behind: string): string | null {
  // 按接通率不低于95%的标准配置座席 sets the rate.
  if (/按照?\p{Script=Han}{2,10}率$/u.test(before)) return null;
  const allotted = ALLOTTED.exec(behind) ?? (BY_TOTAL.test(before) ? ALLOTTED_BY.exec(behind) : null);
  return allotted?.groups?.subject ?? null;
}

/**
 * Whether the words after a rate provide something at it: 按8%的比例列支. Amounts of money are excluded, as they are only a
 * basis of calculation.
 */
export function isAllotted({ unitOfMeasure }: Quantity, behind: string): boolean {
  return !unitOfMeasure.includes('元') && ALLOTS.test(behind);
}
