import { matchesOf } from '../../text/match-pattern.ts';

/**
 * The role of a citation, by the verb that governs it in its phrase: `basis` 依据, a document that is followed (落实, 根据);
 * `product` 成果, one that is to be written or revised (制定, 修订); `itself` 本文, the notice or what its own letter issues;
 * `mention` 提及, any other.
 */
export type CitationRole = 'basis' | 'product' | 'mention' | 'itself';

/**
 * What a verb implies about its object: a role, or that it is filled in, watched or read (`use`) and so isn't a
 * document.
 */
type Use = 'basis' | 'product' | 'mention' | 'use' | 'rests-on';

const MAKE =
  '研究制定|制定|制订|拟定|拟订|(?<!新)修订|修改|编制|编写|编印|编撰|起草|草拟|撰写|研制|出台|印发|发布|颁布|颁发|公布|下发|推出|形成|完善|健全|修编|汇编|编纂|完成';
const LEXICON: Record<Use, string> = {
  'rests-on':
    '根据|按照|依照|依据|遵照|参照|对照|遵循|基于|结合(?!部)|围绕|聚焦|违反|按(?!期|时|需|月|季)|依$',
  basis:
    '落实|贯彻|实施|执行|推进|推动|推行|对标|对表|遵守|恪守|严守|符合|适用|衔接|对接|践行|履行|启动|响应|把握|细化|深化|用好|承接',
  product: MAKE,
  mention:
    '宣传|宣讲|解读|学习|学懂|领会|研读|培训|普及|介绍|引用|刊发|刊登|刊载|转载|废止|替代|取代|参见|详见|见|纳入|列入|写入|推荐|报送|上报|赠送|发放|借鉴|通过|开展|组织|订阅|征求',
  use: '观看|观影|收看|参观|安装|下载|放映|播放|收听|诵读|[品赏]读|赏析|品味|朗读|朗诵|学唱|演唱|传唱|合唱|唱响|唱|阅读|共读|研习|演出|排演|上演|编排|拍摄|录制|创作|填报|填写|填|签订|签署|签|领取|办理|送达|出具|递交|提交|留存|存档|归档|开设|讲授|选修|征订|创办|做客',
};
/** Lookahead that excludes verbs that are part of a noun: 实施方案, 学习空间, 宣传部, 推进会. */
const NOUN_BEHIND =
  '(?!方案|细则|意见|办法|纲要|情况|会议?(?!议)|周|月|部|处|栏|片|空间|平台|资源|中心|型|方式|环境|网络|机构|项目|基地|体系|课程|后的|版|稿|组|办公|力(?!度)|中(?=[，、。要应如遇的]|严格|充分|出现|发现|切实)|主体|主任|人|员|率|制|台账)';
const VERB = new RegExp(
  Object.entries(LEXICON)
    .map(([use, words]) => `(?<${use.replace('-', '_')}>(?:${words}))`)
    .join('|')
    .replace(/^(.*)$/u, `(?:$1)${NOUN_BEHIND}`),
  'gu',
);
/** What may be between verbs that share their object: 学习宣传贯彻, 制定并实施. */
const AND = /^(?:[并和、及与]|好|了|抓好)?$/u;

/** A run of verbs before a title. */
export interface GoverningVerbs {
  uses: ReadonlySet<Use>;
  /** Offsets of the run in its phrase. */
  start: number;
  end: number;
  /** As printed. */
  words: string;
}

/** Finds the verbs that govern what follows a phrase: the last run of verbs in it. Returns null if it has none. */
export function findGoverning(phrase: string): GoverningVerbs | null {
  let run: { uses: Set<Use>; start: number; end: number } | null = null;
  for (const match of matchesOf(VERB, phrase)) {
    const use = Object.entries(match.groups ?? {}).find(([, word]) => word !== undefined)?.[0];
    if (use === undefined) continue;
    const isAlone = run === null || !AND.test(phrase.slice(run.end, match.index));
    if (run === null || isAlone) run = { uses: new Set<Use>(), start: match.index, end: 0 };
    run.end = match.index + match[0].length;
    run.uses.add(use.replace('_', '-') as Use);
  }
  return run && { ...run, words: phrase.slice(run.start, run.end) };
}

/** The text around a group of titles that share their verb. */
export interface Around {
  /** From the start of the sentence to the first title, and the last phrase of that without issuer, number and 印发的. */
  sentence: string;
  phrase: string;
  governing: GoverningVerbs | null;
  /** What precedes the first title, across line breaks. */
  above: string;
  /** The brackets after the last title, and what follows them. */
  brackets: string;
  behind: string;
  /** Who makes the document, if printed before the verb: 教育部印发《…》. */
  subject: string | null;
  /** Whether the titles are inside 关于印发《…》的通知 whose outer words have no marks of their own. */
  isWrapped: boolean;
}

const ADVERBS =
  '(?:的(?:名称|名义)?|正式|进行|开展|抓紧|年内|尽快|按期|早日|(?:于|在)?(?:\\d{4}年)?(?:年?底|\\d{1,2}月)?底?前?)?';
/** What follows a title that is being made: 《…》编制完成, 《…》的制定工作, 《…》修订。, but not 《…》印发以来. */
const MADE_BEHIND = new RegExp(
  `^等?${ADVERBS}(?:${MAKE}|立法|论证|起草|征求意见|公开征求意见)(?![以之后时前了的]|《|完善的)`,
  'u',
);
/** What follows a title that a plan is based on: 《…》实施方案, 《…》任务分工. What is written rests on the title. */
const PLAN_BEHIND =
  /^的?(?:(?:贯彻|落实|实施|执行|配套|具体|任务|工作|有关|相关|重点|推进|责任)){0,3}(?:方案|细则|意见|办法|措施|清单|分工|台账|路线图|举措|文件|政策|制度|规定|计划)/u;
const FOLLOWED_BEHIND =
  /^(?:第[\d一二三四五六七八九十百]+[条章款]|(?:等)?(?:文件|法律|(?:行政|地方性)?法规|规章|政策|[、和及]){0,6}(?:的)?(?:(?:有关|相关|具体|明确)(?:的)?|所?(?:提出|规定|确定|明确|部署|要求|设定)的(?:[^，。；：、]{0,16}(?=目标|任务|要求|标准|举措))?)?(?:要求|规定|精神|部署|收官|落到实处|贯彻|落实(?!情况)|(?:实施|施行|执行)(?!情况|(?:[（(][^）)]{0,12}[）)])?(?:之?日|前|后|以来))|落地|目标|任务|标准))/u;
const REPEALED = /^[^。；\n]{0,60}(?:废止|停止执行|不再执行)/u;
const SPREAD_BEHIND =
  /^(?:等)?(?:(?:行业|国家|地方)?标准|文件|法律法规|内容)?的?(?:主题|专题|集中)?(?:学习|宣传|宣讲|解读|培训|普及|宣贯)/u;
/** Verbs that make even a phrase about publicity follow the title: 《…》的学习贯彻, 《…》宣贯实施. */
const FOLLOWED_TOO = /贯彻|落实|实施/u;
const GUIDING_BEHIND = /^(?:(?:行业|国家|地方)标准)?为(?:依据|基础|指导|指引|引领|统领|遵循|纲领|准则)/u;
const PAST = /已|先后|相继|此前|曾|近年来|去年/u;
const ISSUED_NOW = /现(?:予(?:以)?|将[^，。]{0,40}|正式)?(?:转发|印发|下发|发布|公布|颁布)/u;
/** The same in the next sentence, after 我厅制定了《…》。 */
const ISSUED_NEXT = /^。\s*现(?:将其)?(?:予(?:以)?|正式)?(?:转发|印发|下发|发布|公布|颁布)/u;
const ISSUED_BEHIND = /印发|下发|发布|公布|颁布|公告|予以/u;
/** The short name that a text gives itself: （以下简称本办法）. */
const CALLED_THIS = /[（(]以下[简统]称[“"]?本\p{Script=Han}/u;
/** A label of an attachment: 附件：1. */
const ATTACHED = /附\s*件[\s\d一二三四五六七八九十:：.、]*$/u;
/** Organs of the state. What they issue isn't a province's product. */
const OF_STATE =
  /^(?:中共中央|中央|中办|国办|党中央|国务院|国家|全国|最高)|^\p{Script=Han}{2,10}部(?:$|等|、|办公厅)/u;
const ENDS_PARAGRAPH = /^\s*(?:\n|$)/u;

/** Returns the role of titles by the text around them, or null if they name no documents. */
export function readRole(around: Around): CitationRole | null {
  const { phrase, governing, behind, above } = around;
  const uses = governing?.uses ?? new Set<Use>();
  if (uses.has('use')) return null;
  if (
    uses.has('rests-on') ||
    HEADS_BASES.test(above) ||
    isListOfLaws(around) ||
    (/以本?$/u.test(phrase) && GUIDING_BEHIND.test(behind))
  )
    return 'basis';
  if (isRepealed(around)) return 'mention';
  if (isIssuedHere(around)) return 'itself';
  if (MADE_BEHIND.test(behind) && !PAST.test(phrase)) return 'product';
  if (uses.has('product')) return roleOfMade(around, uses);
  if (uses.has('basis')) return roleOfFollowed(behind, uses);
  if (SPREAD_BEHIND.test(behind)) return FOLLOWED_TOO.test(behind.slice(0, 8)) ? 'basis' : 'mention';
  if (uses.has('mention')) return 'mention';
  return FOLLOWED_BEHIND.test(behind) ? 'basis' : 'mention';
}

/** A heading with documents listed under it: 编制依据. */
const HEADS_BASES = /依据[\s:：]*$/u;
/** What follows a list of titles that is a whole line: 《…》《…》等法律、法规. */
const LISTED_LAWS =
  /^等?(?:有关|相关)?(?:(?:法律|法规|规章|规范性|文件|规定)[、和及]?){1,5}[。；]?\s*(?:\n|$)/u;

function isListOfLaws({ sentence, behind }: Around): boolean {
  return sentence.trim() === '' && LISTED_LAWS.test(behind);
}

/** Whether the notice repeals the cited document, which often has the same title: 《…》同时废止. */
export function isRepealed({ governing, behind }: Around): boolean {
  return governing === null && REPEALED.test(behind);
}

/** 推进《…》宣传 publicises the document, whereas 推进《…》 follows it. */
function roleOfFollowed(behind: string, uses: ReadonlySet<Use>): CitationRole {
  return SPREAD_BEHIND.test(behind) && !uses.has('mention') && !FOLLOWED_TOO.test(behind.slice(0, 8))
    ? 'mention'
    : 'basis';
}

/** Whether the notice itself issues the titles: 关于印发《…》的通知 as a line; 现将《…》印发给你们; 我厅制定了《…》，现印发给你们; 附件：《…》. */
function isIssuedHere(around: Around): boolean {
  const { sentence, phrase, governing, brackets, behind } = around;
  if (isHeading(around) || ATTACHED.test(sentence) || CALLED_THIS.test(brackets)) return true;
  const ownSentence = behind.slice(0, behind.search(/[。\n]|$/u));
  const handed = /(?:现|兹|特)?将(?<then>.*)$/u.exec(phrase);
  if (handed && /现|兹|特/u.test(phrase) && findGoverning(handed.groups?.then ?? '') === null)
    return ISSUED_BEHIND.test(ownSentence) && !ownSentence.includes('转发');
  const isFirst = governing === null && !ownSentence.includes('《') && !FOLLOWED_BEHIND.test(behind);
  const isMade = governing?.uses.has('product') ?? isFirst;
  return (
    isMade &&
    (ISSUED_NOW.test(ownSentence) ||
      ISSUED_NEXT.test(behind) ||
      (governing !== null && brackets.includes('附件')))
  );
}

/** Whether the line consists only of 教育部关于印发《…》的通知 or 教育部印发《…》. */
function isHeading({ sentence, phrase, governing, subject, behind, isWrapped }: Around): boolean {
  if (!ENDS_PARAGRAPH.test(behind)) return false;
  const isSentence = sentence.trimStart().startsWith(phrase.trimStart());
  return isWrapped ? phrase.trim() === '' : isSentence && subject !== null && governing?.words === '印发';
}

function roleOfMade(
  { phrase, sentence, governing, behind, subject }: Around,
  uses: ReadonlySet<Use>,
): CitationRole {
  if (PLAN_BEHIND.test(behind)) return 'basis';
  if (uses.has('basis') && /贯彻/u.test(governing?.words ?? '')) return 'basis';
  if (governing?.words === '完成' && FOLLOWED_BEHIND.test(behind)) return 'basis';
  const isDone = phrase.slice(governing?.end).startsWith('了') && !endsPreamble({ sentence, phrase, behind });
  const isPast =
    isDone || PAST.test(phrase) || /近年来|近日|(?<![\d一二三四五六七八九十])日前/u.test(sentence);
  const isOfState = subject !== null && OF_STATE.test(subject);
  return isPast || isOfState ? 'mention' : 'product';
}

/** Whether a preamble ends with the document that it leads to, which is no report: 为推进…，结合实际，市教委制定了《…》。 */
function endsPreamble({ sentence, phrase, behind }: Pick<Around, 'sentence' | 'phrase' | 'behind'>): boolean {
  return (
    /^\s*(?:为|根据|按照|依据|结合)/u.test(sentence) &&
    /^\s*(?:。|$)/u.test(behind) &&
    !/[年月日]/u.test(phrase)
  );
}
