import { type Finding, findingAt, type Span } from '../../model/finding.ts';
import { memoizeTexts } from '../../text/memoize-texts.ts';
import { type Deadline, deadlineOf } from '../deadlines/deadline.ts';
import { findDeadlines } from '../deadlines/find-deadlines.ts';
import { findNotePlaces, MAX_NOTE_LENGTH, type NotePlace } from './find-note-places.ts';
import { findRunningDuties } from './find-running-duties.ts';
import { readLabel, readVerb, type ResponsibilityRole } from './read-role.ts';
import { endsAsUnit, splitNames, splitPieces } from './split-units.ts';

/** 责任单位 as printed, with its place; a line may break inside it. */
export interface ResponsibleUnit extends Finding {
  role: ResponsibilityRole;
}

/** What says who is responsible: a note, （责任单位：科技处、省电教馆）, or a sentence of running text. */
export interface Responsibility extends Finding {
  /** In the order they are printed; never none. */
  units: ResponsibleUnit[];
  /** The first deadline inside; where it has none, what it says instead: 长期坚持. */
  deadline: Deadline | null;
  /** Its bracket isn't closed: it was read up to the end of its line. */
  unclosed: boolean;
  /** A sentence, and not a note: 省教育厅牵头，会同…. */
  inRunningText: boolean;
}

/** Words without white space, and where each of their characters stands in the clause. */
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
 * Finds what a clause's text says of who is responsible: notes in a bracket or behind 责任单位：, and sentences, with their units and
 * the deadline inside. They don't overlap. `noticeYear` and `planEnd` are those of `findDeadlines`. Takes time linear in the text.
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

/** The notes alone, which aren't what the clause provides but who does it. */
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

/** Where the notes of a text stand; several finders ask the same of one text after another. */
export const findNoteSpans: (text: string) => readonly Span[] = memoizeTexts(200, (text) =>
  findResponsibilityNotes('', text).map(({ start, end }) => ({ start, end })),
);

/** The text with each note as the end of a sentence, in its length. */
function withoutNotes(text: string, notes: readonly Span[]): string {
  let shown = '';
  for (const { start, end } of notes) shown += text.slice(shown.length, start) + '。'.repeat(end - start);
  return shown + text.slice(shown.length);
}

/** What a place says of responsibility; null where it names no unit. */
function readNote(
  clauseId: string,
  text: string,
  place: NotePlace,
  noticeYear?: number,
  planEnd?: number,
): Responsibility | null {
  const { start, end, inside, isBracketed, unclosed } = place;
  if (inside.end - inside.start > MAX_NOTE_LENGTH) return null;
  const words = withoutSpace(text, inside);
  const groups = readGroups(words).filter((group) => namesUnits(group, words, isBracketed));
  // （社会各界参与） alone isn't one: 参与 is everybody's.
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
    units,
    deadline: readDeadline(clauseId, text, { start, end }, noticeYear, planEnd),
    unclosed,
    inRunningText: false,
  };
}

/** The first deadline of a note, with its bracket, or of a sentence; 长期坚持 and 每季度 only where there is none. */
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

/** 信息中心 网络中心: white space that sets units apart, as 、 does, and isn't a line break's or a typesetter's. */
const BETWEEN_UNITS =
  /(?<=(?:^|[\s、，,；;：:])[\p{Script=Han}]{2,20}(?:[厅局处科室馆院校]|中心|学校))[^\S\n](?=[\p{Script=Han}]{2,20}(?:[厅局处科室馆院校]|中心|学校)(?:$|[\s、，,；;。]))/gu;

function withoutSpace(text: string, { start, end }: Span): Words {
  const words = text.slice(start, end).replace(BETWEEN_UNITS, '、');
  return {
    text: words.replaceAll(/\s/g, ''),
    places: [...words.matchAll(/\S/g)].map(({ index }) => start + index),
  };
}

function placeOf({ places }: Words, { start, end }: Span): [start: number, end: number] {
  const own = places.slice(start, end);
  return [Math.min(...own), Math.max(...own) + 1];
}

/** 以下各项均需各市落实，不再列出: said of the notes that follow, whose units it names once more. */
const GENERAL_REMARK = /(?<=[。；，])以下[^。]{0,10}均.*$/u;

/** The groups of units: a label begins one, a verb ends one. */
function readGroups({ text }: Words): Group[] {
  const groups: Group[] = [];
  let labelRole: ResponsibilityRole | null = null;
  let units: Span[] = [];
  const endGroup = (role: ResponsibilityRole | null) => {
    if (role) groups.push({ role, units, isLabelled: labelRole !== null });
    units = [];
  };
  for (const piece of splitPieces(text.replace(GENERAL_REMARK, ''))) {
    const label = readLabel(text, piece);
    if (label) {
      endGroup(labelRole);
      labelRole = label.role;
    }
    const rest = { start: label?.end ?? piece.start, end: piece.end };
    const verb = readVerb(text, rest);
    units.push(...splitNames(text, { ...rest, end: verb?.start ?? rest.end }));
    // 责任单位：…按职责分工负责 adds nothing to its label; 责任单位：…牵头，…配合 does.
    if (verb) endGroup(verb.role === 'responsible' ? (labelRole ?? verb.role) : verb.role);
  }
  endGroup(labelRole);
  return groups;
}

/** Whether a group is one of units: a bracket's own label is believed, else most of the names end as units do. */
function namesUnits({ units, isLabelled }: Group, { text }: Words, isBracketed: boolean): boolean {
  if (isLabelled && isBracketed) return true;
  const sure = units.filter(({ start, end }) => endsAsUnit(text.slice(start, end)));
  return sure.length * 2 > units.length;
}
