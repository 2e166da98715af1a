import type { Span } from '../../model/finding.ts';
import type { ResponsibilityRole } from './read-role.ts';
import { endsAsSureUnit, endsAsUnit, splitNames, splitPieces } from './split-units.ts';
import { textBefore } from '../../text/text-before.ts';
import { matched } from '../../text/match-pattern.ts';

/** A unit named in a sentence, with its role. */
export interface NamedInSentence extends Span {
  role: ResponsibilityRole;
}

/** A sentence of running text that states who does what. */
export interface RunningDuty extends Span {
  /** In printed order; never empty. */
  units: NamedInSentence[];
}

const SENTENCE = /[^。；！？\n]+/gu;
/** A 、 ends a phrase only after a verb of duty: 省教育厅主办、省电教馆承办, 省教育厅负责高校、市教育局负责中小学的…. */
const PHRASE =
  /(?:[^，,：:、]|(?<!牵头|负责|[主承协]办|配合|参与|负责[^，,：:、]{1,20}(?=、[^，,：:、]{2,20}负责))、)+/gu;
/** Longer than any list of units in a sentence. */
const MAX_LIST = 160;
/** Most verbs to try per phrase. What precedes a verb must be units and nothing else. */
const MAX_TRIES = 4;

/** Adverbials of manner before a verb of duty: 要, 分别, 按职责分工. */
const MANNER =
  /(?:要|应当?|须|需|将|可|另行|立项|具体|统一|共同|联合|分别|各自|自行|积极|主动|密切|认真|切实|分工|分头|协同|全面|依法|统筹|牵头|按照?(?:各自)?(?:职责|职能|分工)(?:职责|分工|权限)?|在[^在，]{1,24}(?:[下内]|范围)|[（(](?:以下|[简统下]称|设在)[^（()）]{1,20}[)）]){1,4}$/u;
const MANNER_WITHIN = 40;
const LEADS = '(?:是|为)牵头(?:单位|部门)|主办(?!单位|的)|牵头(?!单位|部门|人|作用|[企高]|的|处室|学校)';
/** An office of the same department: 基教处, 办公室. */
const OFFICE = '\\p{Script=Han}{2,6}处(?!理|置)|办公室|督导办';
const WORKS_WITH = `会同|联合(?=[省市县各当有相团]|${OFFICE})|(?<![工招电])商(?=[有相省市县自国教财发各团]|${OFFICE})`;
const ANSWERS = [
  '[是为](?:[^是为，]{1,24}的|[^是为，的]{2,12})?(?:第一|主要)?责任(?:主体|单位|部门)',
  '对[^对，]{1,40}(?:负|承担)[^负，责]{0,6}责',
  '负总责',
  '结合(?:本地|自身|各自)?实际(?:认真|抓好|组织)?(?:贯彻)?(?:落实|实施)',
  '(?:履行|扛[牢起]|担负)[^，、]{0,8}责任',
  '负责(?!人|制(?![定作订])|任|的|同志)',
  '承[担办](?!的|单位)',
  '(?:具体|组织|统一)(?:组织)?(?:实施|落实)(?!单位|的|细则|方案)',
  '(?:统筹(?:规划|协调|推进|指导|管理|安排)|组织推[动进])(?=$)',
  '(?:按照?|根据)(?:各自)?(?:职责|职能)(?:分工|权限)?',
].join('|');
const HELPS =
  '[是为](?:配合|协办|协助|参与)(?:单位|部门)|(?:配合|协助|协同(?!负责|实施)|协办|参与|参加(?=$))(?!度|率|的|式|者|单位|机制|育人)';
/** Verbs that state a duty only beside another one in their sentence: 省教育厅统筹协调，各市抓好落实. */
const THEN = '狠?抓好?(?:组织|贯彻|具体)?(?:落实|实施|推进)(?=$)';
/** Verbs that state a duty only of a unit after 由. */
const DOES =
  '(?:组织(?![与和会负凭])|制定|实施|审[核批定]|认定|评审|汇总|指导|监督|主持|管理|统筹|拟[定订]|编制|遴选|推荐|评估|验收)(?!机构|部门|单位|中心|办公|人员|[局委处厅站者办])';
const VERB = new RegExp(
  `(?<lead>${LEADS})|(?<with>${WORKS_WITH})|(?<answer>${ANSWERS})|(?<help>${HELPS})|(?<then>${THEN})|(?<does>${DOES})`,
  'gu',
);

/** What may precede the units of a phrase. */
const OPENING =
  /^\s*(?:[一二三四五六七八九]是|(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]|\d+(?:\.\d+)+|第[一二三四五六七八九十百]+条)|其中|同时|并|原则上|请)?\s*(?:由|请)?/u;
/** The 由 before the units, of which the last counts: 试点工作由省教育厅…. */
const BY = /(?<![自缘经事]|(?<![管办受处审代])理)由(?![于此])/gu;
/** What no unit's name starts with: 鼓励企业…, 该部门…. */
const NO_NAME =
  /^(?:[（(［\[〔]|加强|建立|完善|落实|明确|实施|统一|赋能|适当|主要|提升|引进|鼓励|支持|引导|组织(?!部)|压实|强化|推[动进]|要求|指导(?!中心)|督促|构建|形成|健全|坚持|成立|设立|协调|联合|依托|委托|会同|通过|充分|发挥|积极|主动|统筹|确定|指定|安排|选择|不同|[\d可对将把向与和在从为以按该此让使做抓]|其(?!他|余))|^(?:本|上述|各?相关|谁)?(?:部门|单位)$/u;
const DOING_INSIDE =
  /(?<!设区)的|委托|聘请|成立|设立|建立|加强|明确|开展|做好|完善|要|组织(?!部|处|人事|机构|$)|指导(?!中心|单位|机构|[委处组办])|负责|牵头(?!部门|单位)|主导|参与|配合|推动|形成|凭|审定|为主|转变|报(?![社刊业])/u;
/** A name followed by a verb, where the list of units after 会同 ends. */
const NAME_THEN_VERB =
  /^[^，。；、]{1,30}?(?:[委厅局处署馆办院室]|方面|部门|政府|单位|中心|机构|机关|组织|委员会|联合会|学会|运营商|学校|高校|公司|企业|团体|协会|[传织战武]部|科协|工会|妇联|残联|工商联)(?=$|等|要|应|共同|联合|按|负责|牵头|制定|研究|开展|组织|建[立设]|做好|对|加强|推[进动]|出台|印发|定期|实施|完善|进行|编制|指导|落实|抓|统筹|依法|根据|在|将|健全|审|依托|发布|及时|提出|明确|确定|探索|加快|积极|强化|密切|提前|本着|全面|分别|适时|组成|报|于|围绕|结合|面向|每|到|有序|采取|收集|拟[定订]|核[定查实]|跟踪|督[促导查]|支持|优化|规范|召开|成立|推广|设立|提供|汇总|发[放挥]|修订|解决|争取|另行|依照|规划|遴选|统一|组建|组合|评估|认定|考核|通报|部署|推荐|检查|研判|处置|协调|打造|加大|督办|审议|监督|调查|安排|聚焦|针对|利用|管理|责令|可|给予)/u;

/** Every sentence that states a duty contains one of these. */
const DUTY_WORD =
  /[由商]|牵头|会同|负总?责|承[担办]|主办|责任[主单部]|(?:履行|扛|担负)[^，]{0,8}责任|对.{1,40}负|(?:具体|组织|统一)(?:实施|落实)|[按照据].{0,2}职|[配联]合|结合.{0,2}实际|统筹(?:规划|协调|推进|指导|管理)|协办|协助|协同|参[与加]/u;
/** A line broken in mid-sentence. The next line may start with the rest of a word. */
const BROKEN_LINE = /(?<=[^。；！？：:\n]{10}[\p{Script=Han}、，]\n)/uy;

/**
 * Finds the sentences of a text that state in running text who leads, is responsible or assists. Takes time linear in
 * the text.
 */
export function findRunningDuties(text: string): RunningDuty[] {
  return [...text.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) => {
    // Table rows name the units in their cells.
    if (sentence.includes('\t') || !DUTY_WORD.test(sentence)) return [];
    BROKEN_LINE.lastIndex = index;
    const skipped = BROKEN_LINE.test(text) ? sentence.search(/[，,]|$/u) : 0;
    const units = readSentence(sentence.slice(skipped)).map(({ role, ...place }) => ({
      role,
      start: index + skipped + place.start,
      end: index + skipped + place.end,
    }));
    const leading = sentence.length - sentence.trimStart().length;
    return units.length > 0
      ? [{ start: index + leading, end: index + sentence.trimEnd().length, units }]
      : [];
  });
}

/** A subject whose duty follows later in the sentence: 教育部门要…，会同…; 领导小组办公室设在科技处，承担…. */
const PENDING_SUBJECT =
  /^(?<names>[^，。；]{2,160}?)(?:$|要|应当?|须|将|在|是|作为|设在|根据|按照|依[照据法]|统一|[（(](?:以下)?[简统]?称)/u;

/** Verbs after which the duty is that of the new organ: 各校要成立领导小组，负责…. */
const FOUNDS = /成立|设立(?!在)|组建/u;

/**
 * Reads the units of a sentence. A unit that only assists counts if another unit is in charge, or if it is explicitly
 * required to.
 */
function readSentence(sentence: string): NamedInSentence[] {
  const found: PhraseUnit[] = [];
  let pending: Span[] = [];
  for (const { 0: phrase, index } of sentence.matchAll(PHRASE)) {
    const moved = <Place extends Span>(unit: Place): Place => ({
      ...unit,
      start: index + unit.start,
      end: index + unit.end,
    });
    const duty = readPhrase(phrase);
    const role = duty?.subjectless;
    if (role && role !== 'assist')
      found.push(...pending.splice(0).map((unit) => ({ ...unit, role, isAssigned: true })));
    // 会同有关部门… states no duty if no unit is named before it.
    if (duty && (found.length > 0 || !(duty.subjectless || duty.follows)))
      found.push(...duty.units.map(moved));
    pending = duty && !role ? [] : [...pending, ...readPending(phrase).map(moved)];
  }
  const isLed = found.some(({ role }) => role !== 'assist');
  return found
    .filter(({ isAssigned }) => isLed || isAssigned)
    .map(({ role, start, end }) => ({ role, start, end }));
}

function readPending(phrase: string): Span[] {
  const names = PENDING_SUBJECT.exec(phrase)?.groups?.['names'];
  if (names === undefined || FOUNDS.test(phrase)) return [];
  return readNames(phrase, { start: matched(OPENING, phrase).length, end: names.length }) ?? [];
}

/** `isAssigned` is false if the phrase only says that the unit assists, without a word of obligation (要, 应, 须). */
type PhraseUnit = NamedInSentence & { isAssigned: boolean };

interface PhraseDuty {
  units: PhraseUnit[];
  /** The role that its verb assigns to units named in an earlier phrase, if it has no subject of its own. */
  subjectless: ResponsibilityRole | null;
  /** Whether its verb states a duty only after another. */
  follows: boolean;
}

function readPhrase(phrase: string): PhraseDuty | null {
  // Names in a list (应急管理、市场监督管理) are full of verbs that state a duty only after 由.
  const verbs = [...phrase.matchAll(VERB)].filter(
    ({ groups }) => groups?.does === undefined || phrase.includes('由'),
  );
  for (const verb of verbs.slice(0, MAX_TRIES)) {
    const units = readSubjects(phrase, verb);
    if (units === null) continue;
    return {
      units: [...units, ...readPartners(phrase, verb)],
      subjectless: units.length === 0 ? roleOf(verb) : null,
      follows: verb.groups?.then !== undefined,
    };
  }
  return null;
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
  const by = [...phrase.slice(0, verb.index).matchAll(BY)].at(-1);
  const start = by ? by.index + 1 : matched(OPENING, phrase).length;
  const { help, does } = { ...verb.groups };
  const manner = matched(MANNER, textBefore(phrase, verb.index, MANNER_WITHIN));
  const end = verb.index - manner.length;
  if (end <= start) return does === undefined && /^\s*并?\s*$/u.test(phrase.slice(0, end)) ? [] : null;
  if (does !== undefined && !by) return null;
  const names = readNames(phrase, { start, end });
  const role = roleOf(verb);
  const isAssigned = help === undefined || /要|应|须/u.test(manner);
  return names && names.map((name) => ({ ...name, role, isAssigned }));
}

/** Reads the units after 会同 and after 牵头，会同. */
function readPartners(phrase: string, verb: RegExpExecArray): PhraseUnit[] {
  const behind = verb.index + verb[0].length;
  const isJoined = verb.groups?.with !== undefined;
  const joint = isJoined ? '' : (/^(?:会同|联合|商)/u.exec(phrase.slice(behind))?.[0] ?? null);
  if (joint === null) return [];
  const start = behind + joint.length;
  const end = start + lengthOfList(phrase.slice(start, start + MAX_LIST));
  return (readNames(phrase, { start, end }) ?? []).map((span) => ({
    ...span,
    role: 'assist',
    isAssigned: true,
  }));
}

/**
 * Returns the length of a list of names, up to and including the first name that a verb follows. If no verb is
 * recognised, the last name is left out.
 */
function lengthOfList(listed: string): number {
  let from = 0;
  for (const item of listed.split('、')) {
    const name = NAME_THEN_VERB.exec(item);
    if (name && (name[0].length < item.length || from + item.length === listed.length))
      return from + name[0].length;
    from += item.length + 1;
  }
  return Math.max(0, listed.lastIndexOf('、'));
}

/** Reads the names of a list. Returns null if it contains anything else. */
function readNames(phrase: string, { start, end }: Span): Span[] | null {
  if (end - start > MAX_LIST) return null;
  const list = phrase.slice(start, end);
  // Most candidates aren't lists of units; their endings are cheaper to check than their names.
  if (!(endsAsUnit(list) || list.endsWith('等')) || NO_NAME.test(list)) return null;
  const names = splitPieces(list).flatMap((piece) => splitNames(list, piece));
  const words = names.map((name) => list.slice(name.start, name.end));
  const sure = words.filter(endsAsSureUnit);
  // A name like 中科院 counts among other units; alone it is too uncertain.
  const areNames =
    sure.length * 2 > words.length &&
    words.every((name) => endsAsUnit(name) && !NO_NAME.test(name) && !DOING_INSIDE.test(name));
  return areNames ? names.map((name) => ({ start: start + name.start, end: start + name.end })) : null;
}
