import type { ClassedWord, WordAt } from '../../text/segment.ts';
import { KIND_OF_EDUCATION, LINKED } from './institutions.ts';
import { matched } from '../../text/match-pattern.ts';

/** Words that turn the verb before them into a noun: 整改率, 参与人数, 接入点. */
const MAKES_NOUN =
  /^(?:率|比例|占比|比重|金额|点位|[人次总件]数|总[量额]|数量|时长|时间|周期|规模|范围|频次|水平|能力|名额|名单|[数量度额面点者员人站区类型式性力制化期处所房费金款卡证班室库网券岗队])$/u;
/** Classed as verbs by the dictionary, but common in names or as attributes of a noun: 应用场景, 留守儿童, 参训教师. */
const NOMINAL = new RegExp(
  `^(?:${[
    '知识|并发|专递|通用|虚拟|应用|实践|教学|学习|教育|管理|研究|实验|实训|训练|监管|监测|试点|示范|创新|创业|共享|统一|就业|办学|办公|开课|晒课|备课|上课|听课',
    '研学|研修|阅读|直播|点播|巡回|自治|照明|互动|联网|出口|登录|注册|告知|申请|认证|服务|合作|流通|防护|安保|应急|支教|走教|巡课|结对|兼职|专职|参与|参加|接受|享受|受益|送教|入学|升学|毕业|考试',
    '退休|留守|流动|退役|下岗|返乡|散居|退化|休闲|待业|失业|寄宿|住宿|随迁|进城|务工|走读|留学|在读|脱贫|贫困|参训|参赛|参演|获奖|评比|在岗|在编|持证|进出|自主|科研|停车|定制|受训|贯标|结业|达标|受援|产能|对口|支援|投入|支出|收入|补助|补贴|消费|销售|交易',
  ].join('|')})$`,
  'u',
);
/** Verbs that the dictionary lists under another class (更新 as an adverb, 部署 as a noun) or lacks. */
const OTHER_VERBS = [
  '入库(?=[^，。；]{0,8}(?:数据|资源|信息|课程|案例))|更新|上线(?:运行)?|部署|命名(?!规则)|启动|列支|选派|资助|编印|编辑出版|立项|申报|选树|获批|研发|升级|研制|铺设|制作|下架|荣获|惠及|普及|布局(?!优化|调整)|配齐|连通|联通|清理|排查|精简|(?:[建管办]好)?用好|奖励(?!资金|金|经费)|谋划|评估(?!机构|专家)|轮训|送教(?=乡村学校|农村学校|教学点)|联系(?!人(?!工)|点|单位|方式)|布点|新?上架|加固|续建|对口支援(?!协作)|对口帮扶(?!协作)|落实|充实',
  '提质(?:升级|增效|扩容|扩面)?|改造提升|配齐配强|配强|储备(?!库)|新?获批|新(?:开发|创建|打造|遴选|评选|培[育养训]|认定|引进|[设增建购招办聘])|培训|服务(?!用户|人(?!工)|对象|平台|点|中心|站|团|器|商|基地|网点|窗口|大厅|机构|队|项目|场所|载体|圈|热线)',
].join('|');
const OTHER_VERB = new RegExp(`^(?:${OTHER_VERBS})`, 'u');
/** Classed as verbal nouns (动名词), which they are in names. After the doer they are verbs. */
const DOING = /^(?:开发|建设)/u;
/** Verbs that govern what is counted whatever its bound: 培训教师不少于100人. */
const ALWAYS_VERB = /^(?:培训|服务|惠及|选派|资助|部署|归集|汇聚|吸引|招募|取得)/u;
/** Verbs that can follow another verb (组织开展, 引进培养). Any other verb after a verb is part of a name (组建巡回授课团队). */
const FOLLOWS_VERB = new RegExp(
  `^(?:${[
    OTHER_VERBS,
    '开[展设发通]|建[成设立]|新[建增设]|[扩改续共创]建|[组搭构]建|打造|培[养育植]|引[进入]|选[聘拔派]|聘[请任用]|招[聘募收录]|遴选|评[选定审]|认定|命名|表彰|征集|收集|整合|汇聚|推[出广荐选]',
    '制[定作]|修订|编[写制印]|录制|发[布放]|设[立置计]|配[备置齐]|购置|采购|添置|安装|改造|升级|实施|举[办行]|承办|完成|实现|提供|获[得评]|取得|补充|扶持|孵化|支持|带动|成立|布设|出版|捐赠|补齐|增[设配添]|建',
  ].join('|')})`,
  'u',
);
/** Nouns of which a verb may be the attribute: 申报单位. */
const ATTRIBUTED =
  /^(?:单位|对象|名额|[人件次总]?数量?|指标|总[数量额]|面积|规模|时间|经费|资金|机构|企业|装机|活动|培训|[人成]员)$/u;
const ADVERB = /^[dc]$/u;
/** Verbs that form an attribute with 的: 覆盖小学、初中的数字资源. */
const STATIVE = /^(?:覆盖|具有|具备|符合|满足|适应|适合|包含|含有|体现|反映)$/u;
const CAUSATIVE = /^(?:支持|引导|鼓励|推动|督促|指导|组织|帮助|协助|配合|联合|会同|委托|邀请|带动)$/u;
/** Words before a verb that say how, how often or on what average something is done. */
const MANNER =
  /^(?:分[级批类层区期]次?|切块|线[上下]|[校县市区年月日]均|年|平均|集中|重点|统一|联合(?!实验室|[体会]|教研)|自主|累计|定向|公开|择优|滚动|常态化|免费|专项|协同|整体|高标准|高质量|新)+/u;
const DOER = new RegExp(
  `^(?:[\\p{Script=Han}“”]{0,12}?${LINKED}|${KIND_OF_EDUCATION}(?=建[成设]|打造|遴选|新[建增]|开发))`,
  'u',
);
/** Prepositions. Some of them begin longer dictionary words (面向农村), so a dictionary lookup misses them. */
const PREPOSITION = /^(?:面向|针对|围绕|依托|通过|利用|根据|结合|聚焦|基于)/u;
/**
 * How the words before a value relate to it:
 * - `level`: they name something whose level it is (覆盖率达到90%);
 * - `object`: they name the object of a verb, counted without a bound in between (更新教室1500间);
 * - `bounded`: they name what is counted, with a bound in between (参演单位不少于100家);
 * - `doing`: they name what is done, and the value says how often (使用平台备课不少于3次).
 */
export type Relation = 'level' | 'object' | 'bounded' | 'doing';

/**
 * Returns the noun phrase after the verbs and adverbs that open a phrase: 老旧计算机教室 in 更新老旧计算机教室.
 *
 * @param isObject whether a verb precedes the phrase already.
 */
export function withoutGoverningVerb(
  phrase: string,
  relation: Relation,
  wordAt: WordAt,
  isObject = false,
): string {
  let rest = phrase;
  for (let isAfterVerb = isObject; !isAfterVerb || FOLLOWS_VERB.test(rest); isAfterVerb = true) {
    const next = afterVerb(rest, relation, wordAt);
    if (next === null) return rest;
    rest = next;
  }
  return rest;
}

function afterVerb(phrase: string, relation: Relation, wordAt: WordAt): string | null {
  const verb = verbAt(phrase, wordAt);
  if (verb === '') return afterOtherWord(phrase, relation, wordAt);
  const rest = phrase.slice(verb.length);
  if (rest.length < 2 || relation === 'doing' || isMadeNoun(rest, wordAt)) return null;
  if (STATIVE.test(verb) && rest.includes('的')) return null;
  // 参演单位不少于100家 and 获得奖项的项目 are names, whereas 录制微课不少于30节 and 汇聚优质课程资源超过50万条 are verbs with their objects.
  const isName =
    rest.includes('的') || (rest.length < 4 && (!FOLLOWS_VERB.test(verb) || ATTRIBUTED.test(rest)));
  if (relation === 'bounded' && !ALWAYS_VERB.test(verb) && isName) return null;
  return (CAUSATIVE.test(verb) || PREPOSITION.test(verb) ? afterFirstVerb(rest, wordAt) : null) ?? rest;
}

function afterOtherWord(phrase: string, relation: Relation, wordAt: WordAt): string | null {
  const manner = matched(MANNER, phrase);
  if (manner !== '') {
    const rest = phrase.slice(manner.length);
    return afterVerb(rest, relation, wordAt) ?? (DOING.test(rest) ? objectAt(rest, wordAt) : null);
  }
  const { word, wordClass } = wordAt(phrase, 0);
  const rest = phrase.slice(word.length);
  // An adverb is dropped together with its verb (分批次更新). 长期护理险 has no verb.
  if (ADVERB.test(wordClass)) return afterVerb(rest, relation, wordAt);
  if (PREPOSITION.test(phrase) || wordClass === 'p') return afterFirstVerb(phrase, wordAt);
  // A 动名词 before a verb is itself a verb: 研究制定标准.
  if (wordClass === 'vn' && relation === 'object' && verbAt(rest, wordAt) !== '')
    return afterVerb(rest, relation, wordAt);
  return relation === 'doing' ? null : afterDoer(phrase, wordAt);
}

/** Returns what follows a doer and its verb: 智慧图书馆 in 企业捐建智慧图书馆. 教师培养基地 is a name. */
function afterDoer(phrase: string, wordAt: WordAt): string | null {
  const doer = matched(DOER, phrase);
  const manner = matched(MANNER, phrase.slice(doer.length));
  const object = doer === '' ? null : objectAt(phrase.slice(doer.length + manner.length), wordAt);
  return object !== null && (manner !== '' || object.length > 2) ? object : null;
}

/** Returns the object of the verb that opens a phrase; null if there is none. */
function objectAt(phrase: string, wordAt: WordAt): string | null {
  const verb = verbAt(phrase, wordAt) || matched(DOING, phrase);
  const object = phrase.slice(verb.length);
  return verb !== '' && object.length > 1 && !isMadeNoun(object, wordAt) ? object : null;
}

function isMadeNoun(behind: string, wordAt: WordAt): boolean {
  return MAKES_NOUN.test(wordAt(behind, 0).word);
}

/** Returns the longest word that opens a phrase, unless it splits the next word: 编制 in 编制数据目录, not 编制数. */
function openingWord(phrase: string, wordAt: WordAt): ClassedWord {
  const longest = wordAt(phrase, 0);
  const splitsNext = longest.word.length === 3 && wordAt(phrase, 2).word.length > 1;
  return splitsNext ? wordAt(phrase.slice(0, 2), 0) : longest;
}

/** Names that begin with a verb: 联合实验室, 继续教育, 申报书, 推荐表. */
const NAME_WITH_VERB =
  /^(?:联合(?:实验室|[体会]|教研)|继续教育|(?:申报|申请|推荐|登记|审批|报名|评审)(?:书(?![籍香画写法])|表(?![彰演现述示])|材料))/u;

/** Returns the verb that opens a phrase; an empty string if there is none. */
function verbAt(phrase: string, wordAt: WordAt): string {
  if (NAME_WITH_VERB.test(phrase)) return '';
  const other = matched(OTHER_VERB, phrase);
  if (other !== '') return other;
  const { word, wordClass } = openingWord(phrase, wordAt);
  if (wordClass !== 'v' || NOMINAL.test(word)) return '';
  if (word.length > 1) return word;
  // Two verbs of one character form a verb that the dictionary lacks: 引育, 捐建.
  const next = wordAt(phrase, 1);
  const both = word + next.word;
  return next.wordClass === 'v' && both.length === 2 && !NOMINAL.test(both) ? both : '';
}

/**
 * Returns what follows the first verb of a phrase, after the doer or those whom a preposition or 支持 introduces: 线上课程
 * in 农村地区定制开发线上课程.
 */
function afterFirstVerb(phrase: string, wordAt: WordAt): string | null {
  let rest = phrase;
  while (rest !== '') {
    rest = rest.slice(wordAt(rest, 0).word.length);
    const object = objectAt(rest, wordAt);
    if (object !== null) return object;
  }
  return null;
}

const MODAL = /^(?:需?要|应(?![用急对届收])当?|必?须|可以?)(?=\p{Script=Han}{2})/u;

/**
 * Returns the object of a phrase, which a value in the next phrase may count: 国家级教研室 in 支持高校申报国家级教研室, 人工智能课程 in
 * 学校开设人工智能课程. Returns null if there is no verb.
 */
export function objectOf(phrase: string, wordAt: WordAt): string | null {
  const taken = /^[将把](?<object>.{2,}?)(?:纳入|列入|作为)/u.exec(phrase)?.groups?.object;
  if (taken !== undefined) return taken;
  const named = afterOpeningNoun(phrase, wordAt);
  const object = withoutGoverningVerb(named, 'object', wordAt);
  const own = (object === phrase ? afterFirstVerb(phrase, wordAt) : object)?.replace(MODAL, '') ?? null;
  return own === null || own.length > 20 ? null : own;
}

/**
 * Drops an opening 动名词: 名师工作室 in 建设名师工作室. The dictionary classes many verbs as 动名词, but at the start of a phrase they
 * are verbs.
 */
function afterOpeningNoun(phrase: string, wordAt: WordAt): string {
  const { word, wordClass } = wordAt(phrase, 0);
  const rest = phrase.slice(word.length);
  return wordClass === 'vn' ? rest : phrase;
}

/** Whether words are only verbs and adverbs, and so name nothing: 入选, 力争建成. */
export function isOnlyVerbs(words: string, wordAt: WordAt): boolean {
  return listWords(words, wordAt).every(
    ({ word, wordClass }) => (wordClass === 'd' || verbAt(word, wordAt) === word) && word !== '培训',
  );
}

/** Whether words begin with a verb that isn't part of a noun: 纳入规划, but not 纳入率. */
export function opensWithVerb(words: string, wordAt: WordAt): boolean {
  const verb = verbAt(words, wordAt);
  return verb !== '' && !isMadeNoun(words.slice(verb.length), wordAt);
}

function listWords(text: string, wordAt: WordAt): ClassedWord[] {
  if (text === '') return [];
  const first = wordAt(text, 0);
  return [first, ...listWords(text.slice(first.word.length), wordAt)];
}
