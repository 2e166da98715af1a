import type { WordAt } from '../../text/segment.ts';
import { isOnlyVerbs, type Relation, withoutGoverningVerb } from './governing-verbs.ts';
import { isAllOfPlace, LEVEL_AT_HEAD, LINKED, SCOPE_AT_HEAD, STAGE } from './institutions.ts';
import { AT_LEAST, BOUND_AND_VERB, CHANGE, LIMIT, TO_WORDS } from './read-comparator.ts';
import { VERBS_OF_MAKING } from './verbs-of-making.ts';
import { countedBefore } from './read-counted.ts';

export const DATE =
  '(?:截?[到至]|截止|在|从|于)?(?:二[〇○零][〇○零一二三四五六七八九]{2}年(?:年?[底末])?(?:之?前|以前)?|20\\d{2}[—–-]20\\d{2}年|20\\d{2}\\s?年\\s?(?:\\d{1,2}\\s?月)?(?:年?[底末]|[春秋]季(?:学期)?|[上下]半年)?(?:之?前|以前)?|\\d{1,2}月(?:\\d{1,2}日|[底末]|[上中下]旬)?(?:之?前)?|[“"]?十[三四五]五[”"]?(?:期?末|期间)|20\\d{2}至20\\d{2}年|年[底末](?:之?前|以前)?|年度?内|今明两年|(?:今年|明年)?(?:第?[一二三四]季度|[上下]半年)[末底]?(?:之?前)?|[今明]年(?:年?底)?(?:之?前|以前|内)?|本年度?|[一二两三四五六十\\d]年(?:内|累[计积])|用[一二两三四五六十\\d]+年(?:左右)?(?:的?时间)?|累[计积]|全年|每年)';
const DATE_LAST = new RegExp(`(?:${DATE}|(?:连续)?(?<![第近满\\d])[一二两三四五六\\d]年)$`, 'u');
const DATES = new RegExp(`^(?:${DATE}|[两三四五\\d]年(?![级期制内来间]|行动|计划|规划|以上))+`, 'u');
/** Verbs, conjunctions and adverbs that open a phrase and aren't part of what is measured. */
const OPENING =
  /^(?:(?:平均(?=每)|落实(?=[^，。；]{4,})(?!资金|经费|责任|政策)|经[^，。；]{1,8}后|按照?(?=每)|并且?|即(?![办将时]|办件)|率先|拟(?=\p{Script=Han}{2})|可以?(?=推荐|申报|报送|选报)|计划(?=20\d{2}年|[今明]年|对口|募集|招[募聘收]|投入|采购|购置|更[换新]|改造|安排|选[派聘]|引进|支持|创建|建[设成]|新建|打造|遴选|评选|培[训育养]|新增|认定|开展|组织)|带动|结对帮扶(?=(?:薄弱|农村|乡村|村小|教学点))|(?:检查|抽查|走访)(?=(?:学校|高校|单位|企业|网站|系统)$)|留存|明确|指定|重点(?=培育|建设|打造|支持|推进)|既|进一步|实行|实施|探索|推行|推广应用(?=[^，。；]{3,})|形成|助力|释放|设置|设立|深化|加强|推广|切实|做到|严格|控制|全面|积极|大力|加快|深入|扎实|有序|持续|优先|努力|统筹|且|和|与(?!.*(?:率|比例|比)$)|及(?!时)|以及|确保|力争|争取|力求|务求|力促|今后|未来(?=[新再建培])|保证|逐步|基本(?=实现|完成|建成|达到|形成|普及)|使(?!用)|让|择优(?=上报|推荐)|再(?:建(?!设)|(?=建设|培训|遴选))|上报(?=[^，。；]{2,8}(?:课例|案例|作品|项目|成果|名单)$)|[省市县校]级统筹(?=区域|全[省市县]|建设|开发|安排|组织|推进)|关停并转|关停|清退|推动|推进(?!会)|完成|其中|为|对(?![口外标接])|将|把|共(?=[实投办新完培举开组引])|开发(?=\p{Script=Han}{0,8}(?:资源|课程|微课|课件|教材|应用|系统|软件|工具|案例|试题|产品|模型)$)|的?基础上|的|建议|原则上|要求(?=\p{Script=Han}{3})|要(?![求素点])|应当?(?![用急对届收])|须|总体|全部|年底前?|实现|保障(?![率房性面水能机体覆])|在(?![线校籍园册岗编职用建])|到|至|目前|现有|支持(?!经费|资金)|引导(?!资金|基金)|鼓励|组织|开展|安排|投入(?!运营|使用|产出|占)|遴选|评选|表彰|新购|推选|推荐(?!名额|数|指标|对象)|打造|建设(?!面积|规模|周期|标准(?!化)|资金|经费)|建成(?!区)|培育(?!对象|[校县园]$)|培养(?!对象)|新增(?!劳动力)|新建(?![、（]|[^，。；]{2,20}(?:率|比例|占比)$)|创建(?!对象|[校县园]$)|争创|提供|配备|覆盖(?![率面范]|[^，。；]{1,16}的)|拥有(?![率量]|[^，。；]{1,16}的)|达到|压减|压缩|缩短|降低|下降|减少|提高|提升|、|\s|—|所有(?![制权者])(?=\p{Script=Han})|全体(?=\p{Script=Han}))(?!率(?!先)|比例|占比|[面度量](?:$|达|超)))+/u;
export const CLOSING =
  /(?:的|[生人校户]均|(?<=每[人县区市校])(?:推荐|报送|申报|遴选|评选)|(?<=[量率数额入值])年|(?<=.{2})(?<![可予加足得给用难何])以|每(?:学年|学期|[两双三半]?[年月周]|[个所家]|天|日|县|区|市|校|人|\d{1,3}个(?:教学)?班)|应当?|(?<![摘概提纲主需重])要|须|必须|年均|均|都|分别|实现|要求|将|同比|完成|力争|逐步|稳步|普遍|基本|总体|平均|全部|原则上|进一步|由|“|、|[新净]增|一般|(?<=率|比例|占比|带宽|规模)[已到至]|(?<=大小|时长|规模|数量|人数|面积)建议|包括|包含|（|为|是|争取|累计|共计?|合计|在|逐年|不断|持续|显著|明显|大幅|总体上|首次|确保|力求|至少|严格|掌握|保持|(?<=.{2})按照?|(?<=.{3})占|(?<=课程)有|各|(?<![功智职动产节性技才机潜效])能|(?<![许认])可|再|[:：]|\s)+$/u;
/** Comparisons: 比2020年, 较上年, 在2020年基础上, 在现有基础上. */
export const COMPARED =
  /(?:(?:(?<!占)比|较|在(?=[^，]{2,14}基础上?$))(?:20\d{2}\s?年底?|上年|去年|上[届期]|上一?年度?|上一?学[年期]|上一?[轮次批]|同期|[“"]?十[二三四五]五[”"]?末?)[^，]{0,6}|在(?:现有|原有|目前|此)的?基础上)$/u;
/** Verbs that what is measured follows: 具备条件的学校基本实现互联网. */
const VERB_OF_REACHING = '(?:实现|达成|做到|确保|保证(?!金|书|率|体系)|力争|促进)';
const LAST_VERB = new RegExp(`^.*${VERB_OF_REACHING}(?=[\\p{Script=Han}“])`, 'u');
const VERB_LAST = new RegExp(`${VERB_OF_REACHING}$`, 'u');
/** Levels of administration, which say how far something reaches: 视频会议系统实现省市县校四级全覆盖. */
const LEVELS = /^(?:[省市县区乡镇村校班、]{2,}|[二三四五六]级|设区市|县域|行政村)+$/u;

/** What a share is of: 占在园幼儿总数的; who may put something forward: 我校. */
const OF_TOTAL =
  /^应?占(?!比)[^，。；占]{0,16}总[数量额]的?$|(?<=.{3})(?:占(?!比)[^，。；占]{0,16}总[数量额]的?|我[校院省市县区])$/u;
/** An explanation of the name before it: （指专业对口的就业） after 优质就业率. */
const EXPLAINED_LAST = /(?<=.{2})（(?:指|即|包括|不?含|以下)[^（）]{1,40}）(?=(?:要|应|须|将|争取|力争)*$)/u;
/** Earlier members of a list, each with a value of its own: 千兆入校、光纤到班、. */
const LINKED_UP = /^.*[到入进](?:校|班|村|户|桌面|教室)、/u;
/** Each of those who have it, with a verb or without: 无线AP每间教室部署1个. */
const EACH_LAST = new RegExp(
  `(?<=[\\p{Script=Han}A-Za-z]{2})(?<!平均)每[间所个名位]\\p{Script=Han}{0,6}?${LINKED}(?:部署|配备|配置|安装|设置|建设|推荐|报送|申报)?$`,
  'u',
);
/** The words before a ratio: 师生比 is measured in 工作队伍按师生比不低于1:200配备. */
const BY_RATIO = /^.{0,20}按照?(?=\p{Script=Han}{2,12}比$|(?<=照)\p{Script=Han}{2,12}率$)/u;
/** The words before a course: 劳动课 is measured in 学校开设劳动课每周不少于1课时. */
const GIVES_COURSE =
  /^\p{Script=Han}{0,10}(?:开设|开足|安排)(?=\p{Script=Han}{1,12}课[程堂]?(?:每[周学][期年]?)?$)/u;
/** Verbs of change at the end: 比例提高至不低于30%, 经费增加1000元. */
const REACHING = new RegExp(`(?:${TO_WORDS}|${CHANGE})$`, 'u');
/** The words before a prize: 一等奖 in 按年级各设一等奖. */
const PRIZE_HEAD =
  /^.*(?:(?<!开|建|创)设置?|产生|评[选出])(?=\p{Script=Han}{0,6}?[特一二三优最金银铜][^，。；设]{0,6}奖)/u;
/** The words before a number of places: 名额 in 培训班共设名额. */
const QUOTA_HEAD = /^.*(?:共|拟|各)设(?=\p{Script=Han}{0,4}(?:名额|席位|岗位)$)/u;
/** The words before what is limited: 教学案例 in 每所学校限报教学案例. */
const LIMITED_HEAD = new RegExp(`^.*(?:${LIMIT}|${BOUND_AND_VERB}|${AT_LEAST})(?=\\p{Script=Han}{2})`, 'u');
/** Verbs of capacity at the end: 报告厅可容纳300人. */
const CAPACITY_VERB_LAST =
  /(?<=\p{Script=Han}{2})(?:可以?|能够?)?(?:容纳|承载|满足|(?<!学习|教学|服务|技术|业务|决策|政策|资金|经费)支持)$/u;
const COUNTED_MORE = new RegExp(`(?:${TO_WORDS}|增加|减少)$`, 'u');
/** What is done with what is counted may follow it: 智慧校园建成30所以上. */
const DONE_LAST =
  /(?<=\p{Script=Han}{2})(?<!未来|今后|计划)(?:建成|新建|开展|举办|录[制播]|播出|推出|上交|提交|共建[设成]|可以?(?:推荐|申报|报送?))$/u;
/** The activity that does it: 课程 in 精品课遴选活动推出课程 is what is counted. */
const ACTIVITY_HEAD =
  /^[^，。；]{2,30}(?:活动|行动|计划|工程|大赛|竞赛|比赛|项目)(?:产生(?=\p{Script=Han}{2})|(?=(?:推出|评出|评选|遴选|培[育养训]|认定|征集|建成|新增|录制|选树|惠及)\p{Script=Han}{2}))/u;
/** The whole before its parts: 小学 in 实验校包括小学300所. */
const INCLUDING_HEAD = /^[^，。；（]{2,30}包括(?=\p{Script=Han}{2})/u;
/** A share of those who do something in a place: 全市开展混合式教学的学校比例. */
const SHARE_IN_PLACE =
  /(?:^|[，、])全[省市县区州](?<share>(?:开展|使用|应用|接受|参加|参与|建立|开设)[^，。；的]{2,24}的[^，。；的]{2,16}(?:率|比例|占比))$/u;
/** Verbs at the end of what was removed from the front. The rest is then their object. */
const MADE_LAST = new RegExp(`(?:${VERBS_OF_MAKING}|配备|推选|表彰|覆盖)$`, 'u');
/** A number of classes before the value: 5大类 in 教育数据目录5大类26项. */
const CLASSES_LAST =
  /(?<=\p{Script=Han}{2})(?:\d{1,3}|[一二三四五六七八九十]{1,2})个?(?:大类|类|大方面|方面|领域|板块)$/u;
/** Words that name nothing: 组织开发, 计划遴选, or numbers and signs. */
const NO_NAME = new RegExp(
  `^(?!培训$)(?:[\\d%\\p{P}]+|按照?|(?:[一二两三四五\\d]年|计划|拟|预计|再|共|未来|落实|保证|投入|开[设足]|设置|召开|听取|获得|取得|修满|${VERBS_OF_MAKING})+)$`,
  'u',
);

/** Length up to which a phrase that continues a list is a name, not a verb with its object: 、接收教室. */
const SHORT = 5;

/**
 * Returns what is measured, from the phrase before its value: 数字校园达标率 in 到2024年底，全省数字校园达标率不低于70%. Returns null if the
 * phrase names nothing.
 */
export function subjectBefore(phrase: string, relation: Relation, wordAt: WordAt): string | null {
  const isCounted = relation !== 'level';
  const share = SHARE_IN_PLACE.exec(phrase)?.groups?.share;
  if (share !== undefined) return share;
  let subject = phrase
    .replace(EXPLAINED_LAST, '')
    .replace(OF_TOTAL, '')
    .replace(LINKED_UP, '')
    .replace(CLASSES_LAST, '')
    .replace(EACH_LAST, '')
    .replace(BY_RATIO, '')
    .replace(GIVES_COURSE, '')
    .replace(LIMITED_HEAD, '')
    .replace(PRIZE_HEAD, '')
    .replace(QUOTA_HEAD, '')
    .replace(CAPACITY_VERB_LAST, '')
    .replace(isCounted ? ACTIVITY_HEAD : '', '')
    .replace(isCounted ? INCLUDING_HEAD : '', '')
    .replace(isCounted ? COUNTED_MORE : REACHING, '')
    .replace(DONE_LAST, '')
    .replace(CLOSING, '')
    .replace(COMPARED, '')
    .replace(DATE_LAST, '')
    .replace(CLOSING, '');
  const target = splitSubjectAndScope(subject);
  subject = withoutVerb(target?.subject ?? subject);
  const made = isCounted ? countedBefore(subject) : subject;
  // 、接收教室500间 shares the verb of the members before it in its list.
  let isObject = made !== subject || (phrase.startsWith('、') && phrase.length <= SHORT);
  subject = made;
  // Openings, dates and places may come in any order.
  for (let last = ''; last !== subject;) {
    last = subject;
    const undated = subject.replace(DATES, '');
    subject = undated.replace(LEVEL_AT_HEAD, '').replace(OPENING, '');
    isObject ||= MADE_LAST.test(undated.slice(0, undated.length - subject.length));
    const named = withoutScope(subject);
    // In 每个联盟吸纳成员校不少于6所 the doer precedes its verb.
    const isDone =
      named !== subject && subject.startsWith('每') && !named.includes('的') && relation === 'bounded';
    subject = isCounted ? withoutGoverningVerb(named, isDone ? 'object' : relation, wordAt, isObject) : named;
  }
  return subject.length >= 2 &&
    !NO_NAME.test(subject) &&
    !(isCounted && relation !== 'doing' && isOnlyVerbs(subject, wordAt))
    ? subject
    : null;
}

/**
 * Returns what follows a verb of reaching: 互联网 in 学校基本实现互联网. 毕业生实现就业比例 stays whole, since a bare 就业比例 doesn't say whose
 * it is.
 */
function withoutVerb(subject: string): string {
  const rest = subject.replace(LAST_VERB, '');
  if (rest === subject) return subject;
  if (LEVELS.test(rest)) return subject.slice(0, -rest.length).replace(VERB_LAST, '');
  return /^\p{Script=Han}{2}(?:率|比例)$/u.test(rest) ? subject : rest;
}

/** What is measured, and where: 乡镇学校 in 教育云在乡镇学校实现全覆盖. */
const WHERE =
  /^(?<subject>[^，。；在]{2,30}?)(?<![存所现正潜内外])在(?![线校籍园册岗编职用建读训])(?<scope>[^，。；在]{1,16}?(?:学校|教学点|高校|院校|[高初中]中|[中小]学|幼儿园|地区|乡镇|[县区市]))(?:(?:基本|全面)?实现)?(?:全覆盖)?$/u;

/** Splits a phrase with 对 or 在 into what is measured and for whom: 对乡村教学点 in 实现“三个课堂”对乡村教学点的全面覆盖, 结对帮扶 in 实现对薄弱学校结对帮扶全覆盖. */
export function splitSubjectAndScope(phrase: string): { subject: string; scope: string } | null {
  const {
    subject = '',
    scope = '',
    own = '',
  } = /(?<subject>[^，。；]{0,40}?)(?<![结针应面核校配绝相反])对(?!口|接|象|标|比|应|策|照|外)(?<scope>[^，。；对]{1,16}?(?:学校|教学点|高校|教师|学生|地区|院校|园|校长|县))(?<own>[^，。；]{0,30})$/u.exec(
    phrase,
  )?.groups ?? {};
  if (scope === '')
    return (WHERE.exec(phrase)?.groups as { subject: string; scope: string } | undefined) ?? null;
  const named = own.replace(/^的/u, '');
  return { subject: named === '' ? subject : named, scope };
}

/** Conjunctions after a place, which is then only half of a name: 各级园区 in 各级园区和商务楼宇. */
export const COORDINATED = /^(?:[和及](?!每|各|所有)|与(?!每|各|所有|\d))/u;

/** A clause with 的 that says what a share is of, including those named before it: 全部班级使用资源教学的中小学比例. */
export const RELATIVE = /^(?!的)[^，。；]{2,40}的(?!比例|占比)[^，。；的]{2,20}(?:比例|占比|率)/u;

/** Those counted with 每: 工作人员每人每年 in 工作人员每人每年集中培训. */
const EACH_OF = new RegExp(
  `^[^每]{2,}(?:每(?:[人校班县区市生]|[件项份节篇](?:参[赛评]|申报)?(?:作品|项目|课题|案例|课[例件]|微课|教案|论文))(?:每(?:学年|学期|年|月|周|天))?|(?<=(?:[员师生人者]|[一二三四]级|学校|中小学|小学|[初高]中|高校|院校|幼儿园|(?<!增)长|主任|${STAGE}|干部|专家|队伍|时段|期间|系统|平台|网站|单位)(?:平均|人均)?)每(?:[两三半\\d]年|学年|学期|年|月|周|天|日)(?!.*(?:时间|时长)$))(?=.{2})`,
  'u',
);

/**
 * Drops a place at the head of a phrase, which is the scope and not part of what is measured. Of 所有学校的… and 每节课时长 only
 * 所有 and 每节 are dropped.
 */
function withoutScope(phrase: string): string {
  const subject = phrase.replace(EACH_OF, '');
  const scope = SCOPE_AT_HEAD.exec(subject)?.[0];
  if (scope === undefined) return subject;
  const rest = subject.slice(scope.length);
  if (RELATIVE.test(rest) && !isAllOfPlace(scope)) return subject;
  if (COORDINATED.test(rest)) return subject;
  if (/^每[节起]/u.test(scope) || (/^每[件次条项例份单宗]/u.test(scope) && rest.startsWith('的')))
    return subject.slice(2);
  const name = rest.replace(/^范围内?/u, '');
  return name.length < 2 && !/^[每各]|层面$/u.test(scope) ? subject : name;
}
