import { countsIt, countsPeople, nameCountedBy, nameOfThing, ownerInPlace } from './counted-nouns.ts';
import { allottedBehind, countedBefore, countedBehind } from './read-counted.ts';
import { isOnlyVerbs, objectOf, type Relation, withoutGoverningVerb } from './governing-verbs.ts';
import { SCOPE_AT_HEAD } from './institutions.ts';
import { RATE, SHARE } from './measure-words.ts';
import type { WordAt } from '../../text/segment.ts';
import type { Quantity } from './quantity.ts';
import { CHANGE, TO_WORDS } from './read-comparator.ts';
import { endOf, phraseStart, SENTENCE_END, startOf } from '../words/sentence-bounds.ts';

/** A quantity with the words around it that tell what it is of. */
export interface Phrase {
  /** From where its phrase begins, or the quantity before it ends, to where what is measured ends. */
  before: string;
  /** What stands behind it, to the end of the phrase or the next quantity. */
  behind: string;
  /** Its sentence up to the phrase. */
  earlier: string;
}

/** （责任单位：…）12．, 三是: who is to do what stands before, and the number of what follows. */
const LEADING_NOTE =
  /^\s*(?:[（(〔\[][^（）()〔〕]*[）)〕\]])?\s*(?:\d{1,2}[．.、]|[一二三四五六七八九十]{1,2}[是、])?/u;
const HARD_END = '，。；！？,;:：\n\t';
/** 、新筹建 in 1所学校、新筹建1个项目, and 建设 in 900所学校建设6500间教室, belong to the value that follows. */
const LISTED_NEXT = /(?:、[^、]*|建设|新建|配备|配置|培训|遴选|打造|培育|提供|完成)$/u;

/** Cuts the words around a quantity, between those before and behind it. */
export function phraseOf(text: string, quantity: Quantity, floor: number, ceiling: number): Phrase {
  const subjectEnd = Math.max(floor, Math.min(quantity.start, quantity.subjectEnd ?? quantity.start));
  const start = Math.max(floor, phraseStart(text, subjectEnd, HARD_END));
  const end = Math.min(ceiling, endOf(text, quantity.end, HARD_END));
  const note = LEADING_NOTE.exec(text.slice(start, subjectEnd))?.[0].length ?? 0;
  return {
    before: text.slice(start + note, subjectEnd),
    behind: text
      .slice(quantity.end, Math.max(quantity.end, end))
      .replace(end === ceiling ? LISTED_NEXT : '', ''),
    earlier: text.slice(startOf(text, start, SENTENCE_END), start),
  };
}

export const DATE =
  '(?:到|至|在|从|于)?(?:20\\d{2}[—–-]20\\d{2}年|20\\d{2}\\s?年\\s?(?:\\d{1,2}\\s?月)?(?:年?[底末]|春季|秋季)?(?:之?前)?|\\d{1,2}月(?:\\d{1,2}日|[底末]|[上中下]旬)?(?:之?前)?|[“"]?十[三四五]五[”"]?(?:期?末|期间)|年底前?|年内|今年|明年|本年度?|[一二两三四五六十\\d]年(?:内|累[计积])|用[一二两三四五六十\\d]+年(?:左右)?(?:的?时间)?|累[计积]|全年|每年)';
/** A date before 推荐典型案例, wherever it stands. */
const DATED = new RegExp(`^.*(?:${DATE})(?=\\p{Script=Han}{2})`, 'u');
const DATE_LAST = new RegExp(`(?:${DATE}|(?<![第近满])[一二两三四五六]年)$`, 'u');
const DATES = new RegExp(`^(?:[、和及与到至]?${DATE})+`, 'u');
/** Verbs, conjunctions and adverbs that open a phrase and aren't what is measured. */
const OPENING =
  /^(?:(?:平均(?=每)|经[^，。；]{1,8}后|并且?|率先|带动|留存|明确|指定|重点(?=培育|建设|打造|支持|推进)|既|进一步|实行|实施|探索|推行|形成|助力|释放|设置|设立|深化|加强|推广|切实|做到|严格|控制|全面|积极|大力|加快|深入|扎实|有序|持续|优先|努力|统筹|且|和|与(?!.*(?:率|比例|比)$)|及|以及|确保|力争|争取|保证|逐步|基本(?=实现|完成|建成|达到|形成|普及)|使(?!用)|让|[省市县校]级统筹(?=建设|开发|安排|组织|推进)|关停并转|关停|清退|推动|推进|完成|其中|为|对|将|把|的|要|应(?![用急对届收])|须|总体|全部|年底前?|实现|保障(?![率房性面水能机体覆])|在(?![线校籍园册岗编])|到|至|目前|现有|支持|引导|鼓励|组织|开展|安排|投入(?!运营|使用|产出|占)|遴选|评选|表彰|新购|推选|推荐(?!名额|数|指标|对象)|打造|建设|建成(?!区)|培育|培养(?!对象)|新增|新建(?!、|[^，。；]{2,20}(?:率|比例|占比)$)|创建|争创|提供|配备|覆盖(?![率面范]|[^，。；]{1,16}的)|达到|压减|压缩|缩短|降低|下降|减少|提高|提升|、|\s|所有(?=\p{Script=Han})|全体(?=\p{Script=Han}))(?!率(?!先)|比例|占比|[面度量](?:$|达|超)))+/u;
export const CLOSING =
  /(?:的|[生人校户]均|(?<=每[人县区市校])(?:推荐|报送|申报|遴选|评选)|(?<=[量率数额入值])年|每(?:学年|学期|年|月|周|天|日|县|区|市|校|人|\d{1,3}个(?:教学)?班)|应当?|要|须|必须|年均|均|都|分别|实现|要求|将|完成|力争|逐步|稳步|基本|总体|平均|全部|原则上|进一步|由|“|、|新增|一般|为|是|争取|累计|共计?|合计|在|逐年|不断|持续|显著|明显|大幅|总体上|各|能|可|再|[:：]|\s)+$/u;
/** 比2020年, 较上年, 在2020年基础上, 在现有基础上. */
export const COMPARED =
  /(?:(?:比|较|在)(?:20\d{2}\s?年底?|上年|去年|上[届期年]|同期|[“"]?十[二三四五]五[”"]?末?)[^，]{0,6}|在(?:现有|原有|目前|此)的?基础上)$/u;
/** 具备条件的学校基本实现互联网: what is measured stands behind the verb. */
const VERB_OF_REACHING = '(?:实现|达成|做到|确保|力争|促进)';
const LAST_VERB = new RegExp(`^.*${VERB_OF_REACHING}(?=[\\p{Script=Han}“])`, 'u');
const VERB_LAST = new RegExp(`${VERB_OF_REACHING}$`, 'u');
/** 视频会议系统实现省市县校四级全覆盖: how far it reaches. */
const LEVELS = /^(?:[省市县区乡镇村校班、]{2,}|[二三四五六]级)+$/u;
/** What is told to grow or last before the value: 覆盖面逐年扩大，达到60%. */
const MEASURED =
  /^.{0,40}(?:率|比例|占比|比重|覆盖面|总量|规模(?!以上)|收入|产值|增加值|数量|人数|带宽|(?<!高)水平|经费|投入(?!运营|使用|产出|占)|时间|时长|名额|频次)/u;

/** 教师空间活跃度 in 教师空间活跃度稳步提升，2025年达到70%. */
const GROWING =
  /^(?<measured>[^，。；]{2,30}?)(?:稳步|逐年|逐步|持续|不断|显著|明显|大幅|进一步|快速)+(?:提升|提高|扩大|增长|增加|上升|下降|降低|减少|缩小|改善)$/u;
/** Units of how much or how long something is: what is measured stands before them as a rule. */
export const LEVEL = new RegExp(
  `^(?:${SHARE}|${RATE}|:1|1:|全覆盖|应.尽.|千兆.*|零.*|元.*|美元|(?:小时|分钟|天|秒|毫秒|课时|学时|学分|工作日|个工作日)(?:/.*)?)$`,
  'u',
);

/** 教师 in 90%以上的教师; 教师90%以上参加培训 says before the share of whom it is. */
const SHARED = new RegExp(
  `^\\s*(?:的|的?(?!${[
    '全覆盖|实行|实现|开展|达到|完成|建成|接入|应用|采用|通过|纳入|使用|产生|参加|参与|接受|掌握|具备|拥有|能|可|均|都',
    '按|由|支持|实施|推行|加入|进入|落实|建有|设有|享受|用于|面向|配备|配齐|开设|开通|开办|得到|获得|取得|建立|设立|设置|安装|上线|注册|符合|“',
  ].join('|')}))\\p{Script=Han}`,
  'u',
);

/** 开展不少于10学时的研修, but not 达到50学时的标准. */
const OF_NEXT = /^的(?!\p{Script=Han}{0,4}(?:标准|要求|目标|水平|比例))/u;

/** 培训, 年均培训: how many are trained, but not who. */
const TRAINING = /^(?:年均|每年|累计|再|共)*(?:培训|轮训)$/u;

/** 全省, 每支队伍: for whom, and not what. */
const WHOLE_OR_EACH = /^(?:全[省市县区州]|总[数量]|每\p{Script=Han}{1,8})$/u;

/** What a target is of, and whose it is where that stands in the subject's place: 高职院校不少于10门. */
export interface SubjectRead {
  /** A slice of the text; null where it isn't told. */
  subject: string | null;
  owner: string | null;
}

/**
 * What is measured is looked for behind the value or before it, whichever its unit is said of, and then in the phrases before, nearest
 * first, where they name what its measure word counts.
 */
export function readSubject(
  { before, behind, earlier }: Phrase,
  quantity: Quantity,
  wordAt: WordAt,
): SubjectRead {
  const { unitOfMeasure } = quantity;
  const allotted = allottedBehind(behind);
  if (allotted !== null) return { subject: allotted, owner: null };
  const isShared = SHARED.test(behind) && /^[%‰]$/u.test(unitOfMeasure);
  const isLevel = (LEVEL.test(unitOfMeasure) || quantity.baseValue !== null) && !quantity.namesBehind;
  const isCounted = !isLevel || unitOfMeasure.includes('元');
  // 90%以上配备网管员 tells no noun behind it.
  const hasVerb = /^[%‰]$/u.test(unitOfMeasure) && !isShared;
  const right = hasVerb ? null : countedBehind(behind, quantity, wordAt);
  const said = subjectBefore(before, isCounted ? relationOf(quantity) : 'level', wordAt);
  // 每年培训1万名, 全省共1.2万名: those counted are told elsewhere.
  const isElsewhere = TRAINING.test(said ?? '')
    ? countsPeople(unitOfMeasure)
    : WHOLE_OR_EACH.test(said ?? '');
  const named = isElsewhere ? null : said;
  const place = named === null || quantity.targetValue === null ? null : ownerInPlace(named, unitOfMeasure);
  const left = place ? place.measured : named;
  const isOfNext = OF_NEXT.test(behind) && /[学课小]时|分钟/u.test(unitOfMeasure);
  const isLeftFirst =
    isLevel && !isOfNext && !quantity.hasVerb && !(isShared && (left === null || !MEASURED.test(left)));
  // 支教教师500名赴边远地区任教: what the measure word doesn't count is what they do.
  const isLeftCounted =
    left !== null && countsIt(unitOfMeasure, left) && !countsIt(unitOfMeasure, right ?? '');
  const beside = isLeftFirst || isLeftCounted ? (left ?? right) : (right ?? left);
  return {
    subject:
      beside ??
      subjectEarlier(earlier, quantity, wordAt) ??
      (isElsewhere && TRAINING.test(said ?? '') && !/\d/u.test(earlier) ? said : null),
    owner: right === null ? (place?.owner ?? null) : null,
  };
}

/** Units of how often, how long or how much: before their bound stands what is done, or a name. */
const OF_DOING = /^(?:次|[学课]时|个月|天|周|元|米|平方米)/u;

/** How a count stands to the words before it. */
function relationOf({ hasBound, change, unitOfMeasure, targetValue, baseValue }: Quantity): Relation {
  if (targetValue === null || baseValue !== null) return 'doing';
  if (!hasBound && change === null) return 'object';
  return OF_DOING.test(unitOfMeasure) ? 'doing' : 'bounded';
}

/** 千兆入校、光纤到班、: each is said of its own. */
const LINKED_UP = /^.*[到入进](?:校|班|村|户|桌面|教室)、/u;
/** 师生比 in 工作队伍按师生比不低于1:200配备. */
const BY_RATIO = /^.{0,20}按照?(?=\p{Script=Han}{2,12}比$)/u;
/** 劳动课 in 学校开设劳动课每周不少于1课时. */
const GIVES_COURSE =
  /^\p{Script=Han}{0,10}(?:开设|开足|安排)(?=\p{Script=Han}{1,12}课程?(?:每[周学][期年]?)?$)/u;
/** 比例提高至不低于30%, 经费增加1000元. */
const REACHING = new RegExp(`(?:${TO_WORDS}|${CHANGE})$`, 'u');
const COUNTED_MORE = new RegExp(`(?:${TO_WORDS}|增加|减少)$`, 'u');
/** What is done with what is counted: where nothing else stands before a number, it names nothing that is measured. */
export const VERBS_OF_MAKING =
  '研究|组织|联合|开发|研制|制作|录制|编制|完成|征集|接受|参加|参与|开展|进行|安排|提供|遴选|评选|选树|认定|推荐|新增|新建|建成|建设|打造|培育|培养|(?<!参[加与]|接受|开展|组织)培训|组建|创建|举办|上线|改造|择优|确定|评定|评出|建';
const MADE_LAST = new RegExp(`(?:${VERBS_OF_MAKING}|配备|推选|表彰|覆盖)$`, 'u');
/** 组织开发, 计划遴选, or numbers and signs. */
/** 5大类 in 教育数据目录5大类26项. */
const CLASSES_LAST =
  /(?<=\p{Script=Han}{2})(?:\d{1,3}|[一二三四五六七八九十]{1,2})个?(?:大类|类|大方面|方面|领域|板块)$/u;
const NO_NAME = new RegExp(
  `^(?!培训$)(?:[\\d%\\p{P}]+|(?:计划|拟|预计|再|共|落实|保证|${VERBS_OF_MAKING})+)$`,
  'u',
);

/** So short a member of a list is a name, and no verb with its object: 、接收教室. */
const SHORT = 5;

/** 数字校园达标率 in 到2024年底，全省数字校园达标率不低于70%. */
export function subjectBefore(phrase: string, relation: Relation, wordAt: WordAt): string | null {
  const isCounted = relation !== 'level';
  let subject = phrase
    .replace(LINKED_UP, '')
    .replace(CLASSES_LAST, '')
    .replace(BY_RATIO, '')
    .replace(GIVES_COURSE, '')
    .replace(isCounted ? COUNTED_MORE : REACHING, '')
    .replace(CLOSING, '')
    .replace(COMPARED, '')
    .replace(DATE_LAST, '')
    .replace(CLOSING, '');
  const target = ofTarget(subject);
  subject = withoutVerb(target?.subject ?? subject);
  const made = isCounted ? countedBefore(subject) : subject;
  // 、接收教室500间 has the verb of those before it in its list.
  let isObject = made !== subject || (phrase.startsWith('、') && phrase.length <= SHORT);
  subject = made;
  // Openings, dates and places follow one another in any order.
  for (let last = ''; last !== subject;) {
    last = subject;
    const undated = subject.replace(DATES, '');
    subject = undated.replace(OPENING, '');
    isObject ||= MADE_LAST.test(undated.slice(0, undated.length - subject.length));
    const named = withoutScope(subject);
    // 每个联盟吸纳成员校不少于6所: who does it stands before its verb.
    const isDone =
      named !== subject && subject.startsWith('每') && !named.includes('的') && relation === 'bounded';
    subject = isCounted ? withoutGoverningVerb(named, isDone ? 'object' : relation, wordAt, isObject) : named;
  }
  return subject.length >= 2 &&
    subject.length <= 60 &&
    !NO_NAME.test(subject) &&
    !(isCounted && relation !== 'doing' && isOnlyVerbs(subject, wordAt))
    ? subject
    : null;
}

/** 互联网 in 学校基本实现互联网, but all of 毕业生实现就业比例: a bare 就业比例 leaves unsaid of what. */
function withoutVerb(subject: string): string {
  const rest = subject.replace(LAST_VERB, '');
  if (LEVELS.test(rest)) return subject.slice(0, -rest.length).replace(VERB_LAST, '');
  return /^\p{Script=Han}{2}(?:率|比例)$/u.test(rest) ? subject : rest;
}

/** 对乡村教学点 in 实现“三个课堂”对乡村教学点的全面覆盖, and 结对帮扶 in 实现对薄弱学校结对帮扶全覆盖. */
export function ofTarget(phrase: string): { subject: string; scope: string } | null {
  const { subject, scope, own } =
    /(?<subject>[^，。；]{0,40}?)(?<![结针应面核校配绝相反])对(?!口|接|象|标|比|应|策|照|外)(?<scope>[^，。；对]{1,16}?(?:学校|教学点|高校|教师|学生|地区|院校|园|校长|县))(?<own>[^，。；]{0,30})$/u.exec(
      phrase,
    )?.groups ?? {};
  if (subject === undefined || scope === undefined) return null;
  const named = own?.replace(/^的/u, '') ?? '';
  return { subject: named === '' ? subject : named, scope };
}

/** 各级园区 of 各级园区和商务楼宇 is half a name. */
export const COORDINATED = /^[和与及](?!每|各|所有)/u;

/** 全部班级使用资源教学的中小学比例: whom the clause with 的 names tells what the share is of. */
export const RELATIVE = /^(?!的)[^，。；]{2,40}的(?!比例|占比)[^，。；的]{2,20}(?:比例|占比|率)/u;

/** 工作人员每人每年 in 工作人员每人每年集中培训. */
const EACH_OF =
  /^[^每]{2,}(?:每[人校班县区市生](?:每(?:学年|学期|年|月|周|天))?|(?<=(?:教师|学生|校长|人员|干部|师生|时段|期间)(?:平均|人均)?)每(?:学年|学期|年|月|周|天|日)(?!.*(?:时间|时长)$))(?=.{2})/u;

/** A place at the head is the scope and no part of what is measured; of 所有学校的… and 每节课时长 the noun is. */
function withoutScope(phrase: string): string {
  const subject = phrase.replace(EACH_OF, '');
  const scope = SCOPE_AT_HEAD.exec(subject)?.[0];
  if (scope === undefined) return subject;
  const rest = subject.slice(scope.length);
  if (RELATIVE.test(rest)) return subject;
  if (/^(?:所有|全体|全部)/u.test(scope)) return subject.slice(2);
  if (COORDINATED.test(rest)) return subject;
  if (/^每[节起]/u.test(scope)) return subject.slice(2);
  return rest.length < 2 && !/^[每各]|层面$/u.test(scope)
    ? subject
    : rest.replace(/^[（(][^（）()]*[）)]/u, '').replace(/^的/u, '');
}

/** What a phrase does something with, or tells to be under way. */
function namedIn(phrase: string, wordAt: WordAt): string | null {
  const underWay = phrase.replace(UNDER_WAY, '').replace(REACHES_ALL, '');
  return underWay === phrase ? objectOf(phrase, wordAt) : underWay;
}

/** 培训覆盖所有教师. */
const REACHES_ALL = /(?<=.{2})(?:全面|全员)?覆盖(?:所有|全体|全部|全[省市县区]).*$/u;
/** 课程建设稳步推进 tells what is under way. */
const UNDER_WAY =
  /(?:工作)?(?:稳步|扎实|全面|有序|深入|持续|加快|不断|积极|大力|系统|统筹)+(?:推进|启动|开展|实施|加强|推开|铺开|深化|落实)$/u;
/** 教师培训覆盖面 in 教师培训覆盖面逐年扩大，2025年达到100%; 名师工作室 in 建设名师工作室，到2025年达到200个. */
function subjectEarlier(
  earlier: string,
  { unitOfMeasure, targetValue, change, comparator }: Quantity,
  wordAt: WordAt,
): string | null {
  const phrases = earlier
    .replace(/[，,：:]$/u, '')
    .split(/[，,：:\t]/u)
    .reverse();
  const isCount =
    targetValue !== null &&
    change === null &&
    (!LEVEL.test(unitOfMeasure) || /^(?:[学课小]时|分钟)/u.test(unitOfMeasure));
  let nearest: string | null = null;
  for (const [back, dated] of phrases.slice(0, isCount ? 2 : 1).entries()) {
    const phrase = dated.replace(DATED, '');
    const measured =
      comparator === 'exactly' || back > 0
        ? null
        : (MEASURED.exec(phrase)?.[0] ?? GROWING.exec(phrase)?.groups?.measured ?? null);
    // 培训时间为5天，每班不超过50人: what has its own value measures nothing else.
    if (/\d/u.test(phrase.slice(measured?.length ?? 0))) break;
    if (measured !== null) return subjectBefore(measured, 'level', wordAt);
    const object = isCount ? namedIn(phrase, wordAt) : null;
    const name =
      object === null || ownerInPlace(object, unitOfMeasure) ? null : nameCountedBy(unitOfMeasure, object);
    if (name !== null) return subjectBefore(name, 'level', wordAt);
    if (back === 0 && object !== null && !ownerInPlace(object, unitOfMeasure)) nearest = nameOfThing(object);
  }
  return nearest === null || countsPeople(unitOfMeasure) ? null : subjectBefore(nearest, 'level', wordAt);
}
