import { type Finding, findingAt, type Span } from '../../model/finding.ts';
import { textBefore } from '../../text/text-before.ts';
import { memoizeTexts } from '../../text/memoize-texts.ts';
import { type Deadline, deadlineOf } from '../deadlines/deadline.ts';
import { findDeadlines } from '../deadlines/find-deadlines.ts';
import { findNotePlaces, MAX_NOTE_LENGTH, type NotePlace } from './find-note-places.ts';
import { findRunningDuties } from './find-running-duties.ts';
import { readNames } from './read-names.ts';
import { readLabel, readVerb, type ResponsibilityRole } from './read-role.ts';
import { endsAsUnit, splitNames, splitPieces } from './split-units.ts';
import { matchesOf } from '../../text/match-pattern.ts';

/** 责任单位 as printed, with its span. It may contain a line break. */
export interface ResponsibleUnit extends Finding {
  role: ResponsibilityRole;
}

/** A statement of who is responsible: a note, （责任单位：科技处、省电教馆）, or a sentence of running text. */
export interface Responsibility extends Finding {
  /** In printed order; never empty. */
  units: ResponsibleUnit[];
  /** The first deadline inside. If there is none, a recurring or open-ended time such as 长期坚持. */
  deadline: Deadline | null;
  /** Whether its bracket isn't closed, so that it was read to the end of its line. */
  unclosed: boolean;
  /** Whether it is a sentence rather than a note: 省教育厅牵头，会同…. */
  inRunningText: boolean;
}

/** A text without white space, and the offset of each of its characters in the clause. */
interface Words {
  text: string;
  places: number[];
}

/** A group of units that share a label or a verb. */
interface Group {
  role: ResponsibilityRole;
  units: Span[];
  isLabelled: boolean;
}

/**
 * Finds the statements of responsibility in a clause's text: notes in brackets or after 责任单位：, and sentences, with
 * their units and deadline. They don't overlap. `noticeYear` and `planEnd` are passed on to `findDeadlines`. Takes time
 * linear in the text.
 */
export function findResponsibility(
  clauseId: string,
  text: string,
  noticeYear?: number,
  planEnd?: number,
): Responsibility[] {
  const notes = findResponsibilityNotes(clauseId, text, noticeYear, planEnd);
  const sentences = findRunningDuties(withoutNotes(text, notes)).map((duty): Responsibility => {
    const { start, end } = duty;
    return {
      ...findingAt(clauseId, text, start, end),
      units: duty.units.map((unit) => ({
        ...findingAt(clauseId, text, unit.start, unit.end),
        role: unit.role,
      })),
      deadline: readDeadline(clauseId, text, { start, end }, noticeYear, planEnd),
      unclosed: false,
      inRunningText: true,
    };
  });
  return [...notes, ...sentences].sort((a, b) => a.start - b.start);
}

/** Finds only the notes. They state who acts and aren't part of what the clause provides. */
export function findResponsibilityNotes(
  clauseId: string,
  text: string,
  noticeYear?: number,
  planEnd?: number,
): Responsibility[] {
  const notes: Responsibility[] = [];
  let readUpTo = 0;
  for (const place of findNotePlaces(text)) {
    const note = place.start >= readUpTo ? readNote(clauseId, text, place, noticeYear, planEnd) : null;
    if (!note) continue;
    notes.push(note);
    readUpTo = note.end;
  }
  return notes;
}

/** Finds the spans of the notes of a text. Memoized, since several finders need them for the same text. */
export const findNoteSpans: (text: string) => readonly Span[] = memoizeTexts(200, (text) =>
  findResponsibilityNotes('', text).map(({ start, end }) => ({ start, end })),
);

/** Replaces each note with 。 characters of the same length, so that it ends a sentence and offsets stay valid. */
function withoutNotes(text: string, notes: readonly Span[]): string {
  let shown = '';
  for (const { start, end } of notes) shown += text.slice(shown.length, start) + '。'.repeat(end - start);
  return shown + text.slice(shown.length);
}

/** What a bracket that lists others opens with or says: 含民办学校, 如某市教育局, 电子版发至…. */
const NO_DUTIES = /^(?:不?含|包括|如|例如|见|附|注|其中|除)|设在|发至|除外|电子版/u;
/** Names of organs rather than of kinds of school or of rooms. */
const ORGAN_LAST =
  /[厅局处科委办]$|[电教]馆$|办公室$|(?<![初高小中大]学?|干)部$|中心|政府|单位|部门|公司|集团|委员会|协会|研究院|教科院/u;

/** Whether the words of a bracket are only names of units, one of them at least an organ. */
function listsOrgans(words: string): boolean {
  if (NO_DUTIES.test(words)) return false;
  const names = readNames(words, { start: 0, end: words.length });
  return names?.some(({ start, end }) => ORGAN_LAST.test(words.slice(start, end))) === true;
}

/** Sentences before a bracket that says where or to whom: 请联系我们。（省教育厅）. */
const ADDRESSES = /(?:抄送|主送|联系|咨询|地址|邮寄|寄送|参观|走访|面向|邀请)[^。；\n]{0,20}[。；]\s*$/u;

/** A remark on the order of the units: 列第一位的为牵头单位. */
const FIRST_LEADS =
  /[，,；;。（(]?(?:列|排[名在]?|列在|位列)(?:第一位?|首位)的?(?:者|单位|部门)?为牵头[^；;。（）()]*[）)]?/u;

/** Reads the note at a place. Returns null if it names no unit. */
function readNote(
  clauseId: string,
  text: string,
  place: NotePlace,
  noticeYear?: number,
  planEnd?: number,
): Responsibility | null {
  const { start, end, inside, isBracketed, unclosed, isBare } = place;
  if (inside.end - inside.start > MAX_NOTE_LENGTH) return null;
  const words = withoutSpace(text, inside);
  if (isBare && (ADDRESSES.test(textBefore(text, start, 30)) || !listsOrgans(words.text))) return null;
  const isRanked = FIRST_LEADS.test(words.text);
  const groups = readGroups(words, isBare || isRanked).filter((group) =>
    namesUnits(group, words, isBracketed),
  );
  // （社会各界参与） alone isn't a note, since 参与 is said of anyone.
  if (
    groups.every(({ role, isLabelled }) => role === 'assist' && !isLabelled) &&
    !/配合|协助/u.test(words.text)
  )
    return null;
  const units = groups.flatMap(({ role, units: spans }) =>
    spans.map((span) => ({ ...findingAt(clauseId, text, ...placeOf(words, span)), role })),
  );
  if (units.length === 0) return null;
  return {
    ...findingAt(clauseId, text, start, end),
    units: units.map((unit, index) => (isRanked && index === 0 ? { ...unit, role: 'lead' } : unit)),
    deadline: readDeadline(clauseId, text, { start, end }, noticeYear, planEnd),
    unclosed,
    inRunningText: false,
  };
}

/**
 * Reads the first deadline of a note, including its bracket, or of a sentence. 长期坚持 and 每季度 count only if there is no
 * other.
 */
function readDeadline(
  clauseId: string,
  text: string,
  place: Span,
  noticeYear?: number,
  planEnd?: number,
): Deadline | null {
  const words = withoutSpace(text, place);
  const deadline = deadlineOf(findDeadlines(clauseId, words.text, noticeYear, planEnd));
  return deadline ? { ...deadline, ...findingAt(clauseId, text, ...placeOf(words, deadline)) } : null;
}

const UNIT_AT_SPACE =
  '\\p{Script=Han}{2,20}(?:[厅局处科室馆院校办联协]|[协学]会|联合会|委员会|中心|学校|总工会|公司|分行)';
/** White space that separates units, as in 信息中心 网络中心, and isn't a line break or typesetting. */
const BETWEEN_UNITS = new RegExp(
  `(?<=(?:^|[\\s、，,；;：:])${UNIT_AT_SPACE})[^\\S\\n](?=${UNIT_AT_SPACE}(?:$|[\\s、，,；;。]))`,
  'gu',
);

function withoutSpace(text: string, { start, end }: Span): Words {
  const words = text.slice(start, end).replace(BETWEEN_UNITS, '、');
  return {
    text: words.replaceAll(/\s/g, ''),
    places: matchesOf(/\S/g, words).map(({ index }) => start + index),
  };
}

function placeOf({ places }: Words, { start, end }: Span): [start: number, end: number] {
  const own = places.slice(start, end);
  return [Math.min(...own), Math.max(...own) + 1];
}

/** A remark about the notes that follow, which repeats their units: 以下各项均需各市落实，不再列出. */
const GENERAL_REMARK = /(?<=[。；，])以下[^。]{0,10}均.*$/u;

/** The time after units that have neither label nor verb: 各市教育局；长期坚持. */
const TIME_LAST =
  /(?<=[；;，,])(?:长期坚持|持续推进|(?:(?:20\d{2}|今|明)年)?(?:\d{1,2}月|年)底前(?:完成)?|20\d{2}年\d{1,2}月)$/u;

/** Words before those who assist: 省教育厅负责，会同省财政厅. */
const JOINTLY = /会同|联合(?=[省市县区各])/u;

/** Reads the groups of units. A label starts a group, a verb ends one. */
function readGroups({ text }: Words, mayLackVerb: boolean): Group[] {
  const groups: Group[] = [];
  let labelRole: ResponsibilityRole | null = null;
  let units: Span[] = [];
  let jointlyFrom = text.length;
  const endGroup = (role: ResponsibilityRole | null) => {
    const isLabelled = labelRole !== null;
    const own = units.filter(({ start }) => start < jointlyFrom);
    const joined = units.filter(({ start }) => start >= jointlyFrom);
    if (role && own.length > 0) groups.push({ role, units: own, isLabelled });
    if (joined.length > 0) groups.push({ role: 'assist', units: joined, isLabelled });
    units = [];
    jointlyFrom = text.length;
  };
  for (const piece of splitPieces(
    text.replace(GENERAL_REMARK, '').replace(FIRST_LEADS, ({ length }) => '；'.repeat(length)),
  )) {
    const label = readLabel(text, piece);
    if (label) {
      endGroup(labelRole);
      labelRole = label.role;
    }
    const rest = { start: label?.end ?? piece.start, end: piece.end };
    const verb = readVerb(text, rest);
    const jointly = JOINTLY.exec(text.slice(rest.start, rest.end));
    if (jointly && labelRole === null) jointlyFrom = Math.min(jointlyFrom, rest.start + jointly.index);
    units.push(...splitNames(text, { ...rest, end: verb?.start ?? rest.end }));
    // 责任单位：…按职责分工负责 doesn't change the role of its label; 责任单位：…牵头，…配合 does.
    if (verb) endGroup(verb.role === 'responsible' ? (labelRole ?? verb.role) : verb.role);
  }
  endGroup(
    labelRole ?? (groups.length === 0 && (mayLackVerb || TIME_LAST.test(text)) ? 'responsible' : null),
  );
  return groups;
}

/**
 * Whether a group consists of units: a labelled group in a bracket always does, any other if most of its names end as
 * units do.
 */
function namesUnits({ units, isLabelled }: Group, { text }: Words, isBracketed: boolean): boolean {
  if (isLabelled && isBracketed) return true;
  const sure = units.filter(({ start, end }) => endsAsUnit(text.slice(start, end)));
  return sure.length * 2 > units.length;
}
