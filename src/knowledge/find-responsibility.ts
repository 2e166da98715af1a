import { type Finding, findingAt } from '../model/finding.ts';
import { type Deadline, findDeadlines } from './find-deadlines.ts';

/** What a unit does for a provision: 牵头, 负责, or 协助 / 配合 / 参加. */
export type ResponsibilityRole = 'lead' | 'responsible' | 'assist';

/** 责任单位 as printed, with its place. */
export interface ResponsibleUnit extends Finding {
  role: ResponsibilityRole;
}

/** A note that says who is responsible: （责任单位：科技处、省电教馆）. */
export interface Responsibility extends Finding {
  units: ResponsibleUnit[];
  /** The deadline that the note names, if it does. */
  deadline: Deadline | null;
  /** The bracket isn't closed; the note was read up to the end of its line. */
  unclosed: boolean;
}

const OPENING = '（(〔[［【';
const CLOSING = '）)〕]］】';
/** 责任单位：, 牵头单位：, 配合单位：. */
const ROLE_LABELS: [RegExp, ResponsibilityRole][] = [
  [/^(?:牵头(?:单位|部门|处室)|责任主体|主责单位)[：:]/u, 'lead'],
  [/^(?:责任(?:单位|部门|处室)|负责(?:单位|部门)|承办单位)[：:]/u, 'responsible'],
  [/^(?:协助(?:单位|部门)|配合(?:单位|部门)|参加(?:单位|部门)|协办单位)[：:]/u, 'assist'],
];
/** …牵头, …负责, …配合, behind the units. */
const ROLE_VERBS: [RegExp, ResponsibilityRole][] = [
  [/(?:等)?(?:部门)?(?:共同)?牵头(?:负责|落实|组织实施)?$/u, 'lead'],
  [
    /(?:等)?(?:部门|单位)?(?:(?:按照?|根据)(?:各自)?职责(?:分工)?)?(?:分别|分工|共同)?负责(?:落实)?$/u,
    'responsible',
  ],
  [/(?:等)?(?:部门|单位)?(?:(?:按照?)职责(?:分工)?)?(?:参与|参加|配合|协助)$/u, 'assist'],
];
/** How a unit's name ends; a list without any isn't one of units. */
const UNIT =
  /(?:处|室|厅|局|委|办|部|馆|所|院|校|学|社|台|会|署|行|政府|单位|部门|中心|单元|集团|公司|学校|高校|教育行政部门|（[^（）]*）|\([^()]*\)|（[^（）()]*\))$/u;

/** Finds the notes of a clause's text that say who is responsible. Takes time linear in the text. */
export function findResponsibility(clauseId: string, text: string): Responsibility[] {
  const notes = [...findBracketed(text), ...findLabelled(text)];
  return notes
    .sort((a, b) => a.start - b.start)
    .filter((note, index, all) => !all.some((other, at) => at < index && other.end > note.start))
    .flatMap((note) => readNote(clauseId, text, note) ?? []);
}

/** A note's place, and that of the words inside its bracket. */
interface NoteSpan {
  start: number;
  end: number;
  innerStart: number;
  innerEnd: number;
  unclosed: boolean;
}

const MAX_NOTE_LENGTH = 600;
/** Words that a note about responsibility has. */
const ABOUT_RESPONSIBILITY = /(?:责任|牵头|配合|协助|参加|承办|负责)(?:单位|部门|处室|主体)?/u;

/** The outermost brackets that speak of responsibility. */
function findBracketed(text: string): NoteSpan[] {
  const notes: NoteSpan[] = [];
  let at = 0;
  while (at < text.length) {
    if (!OPENING.includes(text.charAt(at))) {
      at += 1;
      continue;
    }
    const { end, isClosed } = closingOf(text, at);
    const innerEnd = isClosed ? end - 1 : end;
    const isNote = ABOUT_RESPONSIBILITY.test(text.slice(at + 1, Math.min(innerEnd, at + MAX_NOTE_LENGTH)));
    if (isNote) notes.push({ start: at, end, innerStart: at + 1, innerEnd, unclosed: !isClosed });
    at = isNote ? end : at + 1;
  }
  return notes;
}

/** The index behind the bracket that closes the one at an index, of any kind; the line's end where none does. */
function closingOf(text: string, start: number): { end: number; isClosed: boolean } {
  let depth = 0;
  const limit = Math.min(text.length, start + MAX_NOTE_LENGTH);
  for (let at = start; at < limit && text.charAt(at) !== '\n'; at += 1) {
    if (OPENING.includes(text.charAt(at))) depth += 1;
    if (CLOSING.includes(text.charAt(at))) depth -= 1;
    if (depth === 0) return { end: at + 1, isClosed: true };
  }
  const lineEnd = text.indexOf('\n', start);
  return { end: Math.min(lineEnd < 0 ? text.length : lineEnd, limit), isClosed: false };
}

/** 责任单位：… without a bracket, up to the end of its sentence or line. */
function findLabelled(text: string): NoteSpan[] {
  const label = /(?:责任|牵头|配合|协助)(?:单位|部门)[：:][^。\n]{1,300}/gu;
  return [...text.matchAll(label)].map(({ 0: quote, index }) => {
    const end = index + quote.length;
    return { start: index, end, innerStart: index, innerEnd: end, unclosed: false };
  });
}

function readNote(clauseId: string, text: string, note: NoteSpan): Responsibility | null {
  const units = readParts(clauseId, text, note.innerStart, note.innerEnd);
  if (units.length === 0) return null;
  const inner = findDeadlines(clauseId, text.slice(note.innerStart, note.innerEnd))[0];
  const deadline = inner
    ? { ...inner, ...findingAt(clauseId, text, inner.start + note.innerStart, inner.end + note.innerStart) }
    : null;
  return { ...findingAt(clauseId, text, note.start, note.end), units, deadline, unclosed: note.unclosed };
}

/** The units of each part of a note; a part begins with a label or ends with a verb. */
function readParts(clauseId: string, text: string, start: number, end: number): ResponsibleUnit[] {
  const units: ResponsibleUnit[] = [];
  let pending: [number, number][] = [];
  let labelled: ResponsibilityRole | null = null;
  for (const [from, to] of splitList(text, start, end)) {
    const piece = text.slice(from, to);
    const label = ROLE_LABELS.find(([pattern]) => pattern.test(piece));
    const verb = ROLE_VERBS.find(([pattern]) => pattern.test(piece));
    const labelLength = label?.[0].exec(piece)?.[0].length ?? 0;
    const nameEnd = verb ? to - (verb[0].exec(piece)?.[0].length ?? 0) : to;
    if (label) labelled = label[1];
    pending.push([from + labelLength, nameEnd]);
    const role = verb?.[1] ?? labelled;
    if (role === null) continue;
    for (const [unitStart, unitEnd] of pending) {
      const unit = trimUnit(text, unitStart, unitEnd);
      if (unit && (labelled !== null || UNIT.test(text.slice(...unit)))) {
        units.push({ ...findingAt(clauseId, text, ...unit), role });
      }
    }
    pending = [];
  }
  return units;
}

/** The pieces between separators that stand in no bracket. */
function splitList(text: string, start: number, end: number): [number, number][] {
  const pieces: [number, number][] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at <= end; at += 1) {
    const character = text.charAt(at);
    if (at < end && OPENING.includes(character)) depth += 1;
    if (at < end && CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    if (at === end || (depth === 0 && '、，,；;\n\t'.includes(character))) {
      if (at > from) pieces.push([from, at]);
      from = at + 1;
    }
  }
  return pieces;
}

/** A unit's place without white space, 等 and words around it; null where no name is left, or a deadline stands there. */
function trimUnit(text: string, start: number, end: number): [number, number] | null {
  const raw = text.slice(start, end);
  const leading = /^\s*(?:由|以及|及|和)?/u.exec(raw)?.[0].length ?? 0;
  const name = raw.slice(leading).replace(/(?:等(?:部门|单位)?)?\s*$/u, '');
  const isName = name.length > 1 && !/(?:底前|完成|持续推进|长期|\d+月|年底)/u.test(name);
  return isName ? [start + leading, start + leading + name.length] : null;
}
