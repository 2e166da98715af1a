import type { Span } from '../../model/finding.ts';
import { matched, matchesOf } from '../../text/match-pattern.ts';
import { textBefore } from '../../text/text-before.ts';
import { lengthOfList, MAX_LIST, readNames } from './read-names.ts';
import type { ResponsibilityRole } from './read-role.ts';

/** Most verbs to try per phrase. What precedes a verb must be units and nothing else. */
const MAX_TRIES = 4;

/** A remark on a name behind it: （以下简称省厅）. */
const REMARK_WORDS = '[（(](?:以下|[简统下]称|设在)[^（()）]{1,20}[)）]';
const REMARK = new RegExp(`${REMARK_WORDS}$`, 'u');
/** Adverbials of manner before a verb of duty: 要, 分别, 按职责分工. */
const MANNER = new RegExp(
  `(?:要|应当?|须|需|将|可|主要|另行|立项|具体|统一|共同|联合|分别|各自|自行|合理|科学|积极|主动|及时|适时|尽快|密切|认真|切实|分工|分头|协同|全面|依法|统筹|全程|牵头|予以|给予|做好|(?:根据|依据|按照)《[^《》]{2,30}》(?:要求|规定)?|代表[^代，]{1,10}|按照?(?:各自)?(?:职责|职能|分工)(?:职责|分工|权限)?|在[^在，]{1,24}(?:[下内]|范围)|${REMARK_WORDS}){1,4}$`,
  'u',
);
const MANNER_WITHIN = 40;
const LEADS =
  '(?:是|为|作为)牵头(?:单位|部门)|主办(?!单位|的)|(?:负责|总)?牵头(?!单位|部门|人|作用|[企高]|的|处室|学校)';
/** An office of the same department: 基教处, 办公室. */
const OFFICE = '\\p{Script=Han}{2,6}处(?!理|置)|办公室|督导办';
const WORKS_WITH = `会同|协同(?=(?:有关|相关|\\p{Script=Han}{2,6}(?:、|[厅局委]|部门))[^，]{0,20}(?:部门|单位|机构|[厅局委])(?:制定|开展|推进|建立|做好|研究|组织|$))|联合(?=[省市县各当有相团]|${OFFICE})|(?<![工招电])商(?=[有相省市县自国教财发各团]|${OFFICE})`;
/** A 的 that makes the verb an attribute, unless it is one of a mechanism: 各学院配合的协同机制. */
const ATTRIBUTIVE = '的(?![^，。；]{0,8}(?:机制|格局|体系|模式|局面))';
const ANSWERS = [
  '[是为](?:[^是为，]{1,24}的|[^是为，的]{2,12})?(?:第一|主要)?责任(?:主体|单位|部门|人(?!员))',
  '对[^对，]{1,40}(?:负|承担)[^负，责]{0,6}责',
  '负总责',
  '结合(?:本地|自身|各自)?实际(?:认真|抓好|组织)?(?:贯彻)?(?:落实|实施)',
  '(?:履行|扛[牢起]|担负)[^，、]{0,12}责任|压[紧实]{1,3}[^，、]{0,8}主体责任|履行[^，、]{0,12}义务|(?:履行|行使)[^，、]{3,14}职[能责](?!情况|或|所|过程|中|的)',
  '的?(?:主要|工作|具体)职责(?=[是为]|包括|$)|主要任务(?=[是为])|(?:统筹|统一|全面)领导|(?<=\\p{Script=Han}{2})统筹(?=[全本各辖区县市校学]|[^、，]{4})(?!(?:[^，]{0,16}的(?:做法|经验|成效|情况)|(?:安排|规划|协调|推进|指导|管理|建设|开发|实施)的)|部门|机构|机制|能力|力度|作用|水平|层次|考虑|利用|用好|兼顾|城乡|发展)',
  `负责(?!人|制(?![定作订])|任|${ATTRIBUTIVE}|同志)`,
  '承[担办](?!的|单位)',
  `(?:具体|组织|统一)(?:组织)?(?:实施|落实)(?!单位|${ATTRIBUTIVE}|细则|方案|工作由)`,
  '(?:统筹(?:规划|协调|推进|指导|管理|安排)|组织推[动进])(?=$)',
  '(?:按照?|根据)(?:各自)?(?:职责|职能)(?!(?:分工)?(?:共同|密切|积极)?(?:参与|配合|协[助同办]))(?:分工|权限)?',
].join('|');
const HELPS = `[是为](?:配合|协办|协助|参与)(?:单位|部门)|(?:配合|协助|协同(?!负责|实施)|协办|参与|参加(?=$|的[^，。；]{0,8}(?:机制|格局|体系|模式)))(?!度|率|${ATTRIBUTIVE}|式|者|单位|机制|育人)`;
/** What one who assists is set to do: 配合做好技术保障. */
const SETS_TO_WORK = /^(?:配合|协助)(?:做好|完成)/u;
/** Verbs that state a duty only beside another one in their sentence: 省教育厅统筹协调，各市抓好落实. */
const THEN =
  '狠?抓好?(?:组织|贯彻|具体)?(?:落实|实施|推进)(?=$)|做好[^，]{2,14}(?:保障|支[持撑]|服务|运维|协调)(?:工作)?(?=$)';
/** Verbs that only exhort if everybody is named: 各地各校要压实主体责任. */
const EXHORTS = /^(?:结合|压)/u;
const EVERYBODY = /^(?:各地区?|各校|各地各校|各?学校|各单位|各部门|各地各单位|各级各类学校)$/u;
const VERB = new RegExp(
  `(?<lead>${LEADS})|(?<with>${WORKS_WITH})|(?<answer>${ANSWERS})|(?<help>${HELPS})|(?<then>${THEN})`,
  'gu',
);

/** What may precede the units of a phrase. */
export const OPENING =
  /^\s*(?:[一二三四五六七八九]是|(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]|\d+(?:\.\d+)+|第[一二三四五六七八九十百]+条)|其中|同时|并|原则上|请)?\s*(?:由|请|(?:进一步|加快|逐步)?(?:建立健全|建立完善|健全完善|建立|健全|完善|形成|构建)(?=[^，、由]{2,16}(?:牵头|负责、)))?/u;
/** The 由 before the units, of which the last counts: 试点工作由省教育厅…. */
export const BY = /(?<![自缘经事]|(?<![管办受处审代])理)由(?![于此])/gu;
/** What isn't done by a unit after 由: whom it consists of or is headed by, what turns into what, what anybody may choose. */
const NO_DUTY = /组成|构成|[担兼]任|任组?长|自[主愿]|向[^，]{1,20}(?:转|过渡|延伸|迈)/u;
/** What describes another noun: 审核由学校上报的数据. */
const OF_ANOTHER = /^(?:直接|统一|共同|联合|自行)?[^，]{1,3}的\p{Script=Han}|^[^，]{1,20}的$/u;
/** What isn't to be done, or was: 严禁由学校…, 去年由…. */
const NO_DUTY_BEFORE = /(?:严禁|禁止|不得|不再|无需|不必|曾经?|此前|去年|上年|[原已未])$/u;
/** Where something goes, not where units do something: 由小学到中学. */
const UP_TO = /^到[^，]{0,3}(?:[校学园局厅]|家庭|社[会区]|部门|单位)$/u;

/** A unit named in a sentence, with its role. */
export interface NamedInSentence extends Span {
  role: ResponsibilityRole;
}

/** `isAssigned` is false if the phrase only says that the unit assists, without a word of obligation (要, 应, 须). */
export type PhraseUnit = NamedInSentence & { isAssigned: boolean };

/** Whether a name means everybody a notice is for. */
export function isEverybody(name: string): boolean {
  return EVERYBODY.test(name);
}

export interface PhraseDuty {
  units: PhraseUnit[];
  /** The role that its verb assigns to units named in an earlier phrase, if it has no subject of its own. */
  subjectless: ResponsibilityRole | null;
  /** Whether its verb states a duty only after another. */
  follows: boolean;
  /** Whether its verb only exhorts, so that it states no duty of everybody. */
  exhorts: boolean;
}

/**
 * Reads who does what in a phrase. Returns null if it states no duty. Verbs that state one only after 由 (由信息中心填报)
 * don't count unless `mayAct` is set.
 */
export function readPhrase(phrase: string, mayAct: boolean): PhraseDuty | null {
  for (const verb of matchesOf(VERB, phrase).slice(0, MAX_TRIES)) {
    const units = readSubjects(phrase, verb);
    if (units === null) continue;
    return {
      units: [...units, ...readPartners(phrase, verb)],
      subjectless: units.length === 0 ? roleOf(verb) : null,
      follows: verb.groups?.then !== undefined,
      exhorts: EXHORTS.test(verb[0]),
    };
  }
  const units = mayAct ? readActors(phrase) : null;
  return units && { units, subjectless: null, follows: false, exhorts: false };
}

/** Reads the units after 由 that act, whatever they do: 由信息中心统一填报. */
function readActors(phrase: string): PhraseUnit[] | null {
  const by = matchesOf(BY, phrase).at(-1);
  if (!by || NO_DUTY_BEFORE.test(phrase.slice(0, by.index)) || NO_DUTY.test(phrase.slice(by.index)))
    return null;
  const start = by.index + 1;
  const length = lengthOfList(phrase.slice(start, start + MAX_LIST));
  const end = start + (length ?? phrase.length);
  const rest = phrase.slice(end);
  if (rest === '' || OF_ANOTHER.test(rest) || UP_TO.test(rest)) return null;
  const remark = matched(REMARK, phrase.slice(start, end));
  const names = readNames(phrase, { start, end: end - remark.length });
  return names && names.map((name) => ({ ...name, role: 'responsible', isAssigned: true }));
}

function roleOf({ groups }: RegExpExecArray): ResponsibilityRole {
  if (groups?.lead !== undefined) return 'lead';
  return groups?.help === undefined ? 'responsible' : 'assist';
}

/**
 * Reads the units before a verb. Returns an empty list if the verb opens the phrase, null if anything other than units
 * precedes it.
 */
function readSubjects(phrase: string, verb: RegExpExecArray): PhraseUnit[] | null {
  const by = matchesOf(BY, phrase.slice(0, verb.index)).at(-1);
  const start = by ? by.index + 1 : matched(OPENING, phrase).length;
  const manner = matched(MANNER, textBefore(phrase, verb.index, MANNER_WITHIN));
  const end = verb.index - manner.length;
  if (end <= start) return /^\s*并?\s*$/u.test(phrase.slice(0, end)) ? [] : null;
  const names = readNames(phrase, { start, end });
  const role = roleOf(verb);
  const isAssigned =
    by !== undefined ||
    verb.groups?.help === undefined ||
    /要|应|须/u.test(manner) ||
    SETS_TO_WORK.test(phrase.slice(verb.index));
  return names && names.map((name) => ({ ...name, role, isAssigned }));
}

/** Reads the units after 会同 and after 牵头，会同. */
function readPartners(phrase: string, verb: RegExpExecArray): PhraseUnit[] {
  const behind = verb.index + verb[0].length;
  const isJoined = verb.groups?.with !== undefined;
  const joint = isJoined ? '' : (/^(?:会同|联合|商)/u.exec(phrase.slice(behind))?.[0] ?? null);
  if (joint === null) return [];
  const start = behind + joint.length;
  const listed = phrase.slice(start, start + MAX_LIST);
  // If no verb is recognised, the last name is left out.
  const end = start + (lengthOfList(listed) ?? Math.max(0, listed.lastIndexOf('、')));
  return (readNames(phrase, { start, end }) ?? []).map((span) => ({
    ...span,
    role: 'assist',
    isAssigned: true,
  }));
}
