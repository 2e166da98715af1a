import type { Span } from '../../model/finding.ts';
import { matched, matchesOf } from '../../text/match-pattern.ts';
import { readNames } from './read-names.ts';
import {
  BY,
  type NamedInSentence,
  isEverybody,
  OPENING,
  type PhraseUnit,
  readPhrase,
} from './read-phrase.ts';

/** A sentence of running text that states who does what. */
export interface RunningDuty extends Span {
  /** In printed order; never empty. */
  units: NamedInSentence[];
}

const SENTENCE = /[^。；！？\n]+/gu;
/** A 、 ends a phrase only after a verb of duty: 省教育厅主办、省电教馆承办, 省教育厅负责高校、市教育局负责中小学的…. */
const PHRASE =
  /(?:[^，,：:、]|(?<!牵头(?:组织|实施|抓总)?|负责|[主承协]办|配合|参与|[厅局委馆部门会心处]组织(?:和领导|实施)?|由[^，,：:、]{2,20}统筹|负责(?!人)[^，,：:、]{1,20}(?=、[^，,：:、]{2,20}负责))、)+/gu;
/** Penalties: 由教育局责令改正. They are looked for in the rest of the sentence. */
const PENALTY = /责令|处[罚分]|罚款|没收|吊销|撤销|追究|警告|批评|问责|依[法规照][^，]{0,20}处理/gu;
/** Every sentence that states a duty contains one of these. */
const DUTY_WORD =
  /[由商]|牵头|会同|负总?责|承[担办]|主办|责任[主单部人]|(?:履行|行使|扛|担负|压[紧实])[^，]{0,14}(?:责任|职[能责]|义务)|(?:主要|工作|具体)职责|主要任务|(?:统一|全面)领导|对.{1,40}负|(?:具体|组织|统一)(?:实施|落实)|[按照据].{0,2}职|[配联]合|结合.{0,2}实际|统筹|协办|协助|协同|参[与加]/u;
/** A line broken in mid-sentence. The next line may start with the rest of a word. */
const BROKEN_LINE = /(?<=[^。；！？：:\n]{10}[\p{Script=Han}、，]\n)/uy;

/**
 * Finds the sentences of a text that state in running text who leads, is responsible or assists. Takes time linear in
 * the text.
 */
export function findRunningDuties(text: string): RunningDuty[] {
  return matchesOf(SENTENCE, text).flatMap(({ 0: sentence, index }) => {
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
  /^(?<names>[^，。；]{2,160}?)(?:$|要|应当?|须|将|在|是|按(?:月|季度?|年)|作为|设在|根据|按照|依[照据法]|统一|[（(](?:以下)?[简统]?称)/u;

/** Verbs after which the duty is that of the new organ: 各校要成立由校长任组长的领导小组（见附件），负责…. */
const FOUNDS = /(?:成立|设立(?!在)|组建|组成|下设|建立(?=[^，]{0,40}联席会议$))(?!的)/u;
const FOUNDED =
  /(?:成立|设立|组建|组成|下设|建立)了?(?:[^，]{1,60}的)?(?<organ>[^，的]{0,60}?(?:小组|工作组|专家组|课题组|专班|办公室|[员委]会|指挥部|联席会议|中心|[团支大]队)”?)(?:[（(][^（()）]{1,20}[)）]|在[^，]{2,20})?$/u;

/**
 * Reads the units of a sentence. A unit that only assists counts if another unit is in charge, or if it is explicitly
 * required to.
 */
function readSentence(sentence: string): NamedInSentence[] {
  const found: PhraseUnit[] = [];
  let pending: PendingUnit[] = [];
  let isAddressed = false;
  const lastPenalty = sentence.includes('由') ? (matchesOf(PENALTY, sentence).at(-1)?.index ?? -1) : -1;
  const wordsOf = (unit: Span | undefined) => (unit ? sentence.slice(unit.start, unit.end) : '');
  for (const { 0: phrase, index } of matchesOf(PHRASE, sentence)) {
    const moved = <Place extends Span>(unit: Place): Place => ({
      ...unit,
      start: index + unit.start,
      end: index + unit.end,
    });
    const duty = readPhrase(phrase, index > lastPenalty);
    const role = duty?.subjectless;
    const acting = role ? pending : (duty?.units ?? []).map(moved);
    // 各地各校要压实主体责任 exhorts everybody.
    if (duty?.exhorts && acting.every((unit) => isEverybody(wordsOf(unit)))) continue;
    // 各市教育局：2023年，…: those who are addressed, unlike 教育局：负责….
    if (isAddressed && !role) pending = [];
    if (role && role !== 'assist')
      found.push(...pending.splice(0).map((unit) => ({ ...unit, role, isAssigned: true })));
    // 省财政厅，各市教育局按职责负责: the list goes on after a comma.
    const first = role ? null : duty?.units[0];
    if (first && phrase.search(BY) < 0)
      found.push(...pending.filter(({ mark }) => mark === '，').map((unit) => ({ ...first, ...unit })));
    // 会同有关部门… states no duty if no unit is named before it.
    if (duty && (found.length > 0 || !(duty.subjectless || duty.follows)))
      found.push(...duty.units.map(moved));
    const subjects = readPending(phrase, sentence.charAt(index + phrase.length)).map(moved);
    isAddressed = subjects[0]?.mark === '：';
    if (FOUNDS.test(phrase)) pending = readFounded(phrase).map(moved);
    else if (duty && !role) pending = [];
    // 成立规划推进办公室，办公室设在科技处: the short name is the same organ.
    else pending.push(...subjects.filter((unit) => !wordsOf(pending.at(-1)).endsWith(wordsOf(unit))));
  }
  const isLed = found.some(({ role }) => role !== 'assist');
  return found
    .filter(({ isAssigned }) => isLed || isAssigned)
    .map(({ role, start, end }) => ({ role, start, end }));
}

/** A unit whose duty may follow. If its phrase consists of names only, `mark` is what separates it from the next. */
type PendingUnit = Span & { mark: string };

function readPending(phrase: string, next: string): PendingUnit[] {
  const names = PENDING_SUBJECT.exec(phrase)?.groups?.['names'];
  if (names === undefined) return [];
  const units = readNames(phrase, { start: matched(OPENING, phrase).length, end: names.length }) ?? [];
  return units.map((unit) => ({ ...unit, mark: names.length === phrase.length ? next : '' }));
}

/** Reads the organs that a phrase founds. */
function readFounded(phrase: string): PendingUnit[] {
  const founded = FOUNDED.exec(phrase);
  const organ = founded?.groups?.['organ'] ?? '';
  const start = phrase.indexOf(organ, founded?.index);
  const units = readNames(phrase, { start, end: start + organ.length }) ?? [];
  return units.map((unit) => ({ ...unit, mark: '' }));
}
