import type { Notice } from '../../model/notice.ts';
import { type Deadline, type DeadlineKind, deadlineOf, endsOnce } from '../deadlines/deadline.ts';
import { findDeadlines } from '../deadlines/find-deadlines.ts';
import { findResponsibility, type Responsibility } from './find-responsibility.ts';
import { listPassages, type Passage } from '../records/list-passages.ts';
import { listTasks, type TaskRow } from './list-tasks.ts';
import type { ResolveUnit } from './resolve-unit.ts';

/** A unit as printed, with its id in content/vocabulary/units.yaml, or null if it isn't listed. */
export interface NamedUnit {
  printed: string;
  unit: string | null;
}

/** 任务与责任: who is to do what by when, from a row of a task table, a note, or a sentence of running text. */
export interface Duty {
  notice: string;
  province: string;
  year: number;
  clause: string;
  /** The task's number in its clause, from 1; null for a note or a sentence. */
  task: number | null;
  /**
   * What is to be done: the text of the task, the clause's title, the paragraph that the note ends, or the sentence.
   */
  text: string;
  leadUnits: NamedUnit[];
  responsibleUnits: NamedUnit[];
  assistUnits: NamedUnit[];
  /** 完成时间 as printed. */
  deadline: string | null;
  deadlineYear: number | null;
  deadlineMonth: number | null;
  /** Null if there is no deadline or it couldn't be parsed. */
  deadlineKind: DeadlineKind | null;
  /** Columns whose value comes from a merged cell of an earlier row. */
  inherited: string[];
  /** What needs review. */
  flags: DutyFlag[];
  /** The printed words of the duty, which can be found in the clause. */
  quote: string;
  url: string;
}

/**
 * The text has another deadline than the deadline column or note; units run together without separators; a note's
 * bracket isn't closed; the duty was read from running text.
 */
export type DutyFlag = 'contradictory-deadline' | 'unseparated-units' | 'unclosed' | 'running-text';

/** Longest name of a unit. A longer one is several units without separators. */
const LONGEST_UNIT = 28;

/**
 * Lists the duties of a notice: those of its task table, then those of its notes and sentences, each in printed order.
 */
export function listDuties(notice: Notice, resolveUnit: ResolveUnit): Duty[] {
  const fromTable = listTasks(notice).map((task) => dutyOfTask(task, notice, resolveUnit));
  const fromNotes = listPassages(notice).flatMap((passage) =>
    findResponsibility(passage.record.id, passage.text, notice.year, notice.yearEnd).map((note) =>
      dutyOfNote(note, passage, notice, resolveUnit),
    ),
  );
  return [...fromTable, ...fromNotes];
}

/** @param words the text that may contain a contradictory deadline. */
function flagsOf(
  words: string,
  { deadlineYear, deadlineMonth, leadUnits, responsibleUnits, assistUnits }: Omit<Duty, 'flags'>,
  { year, yearEnd }: Pick<Notice, 'year' | 'yearEnd'>,
  note?: Responsibility,
): DutyFlag[] {
  const own =
    deadlineYear === null
      ? undefined
      : findDeadlines('', words, year, yearEnd).findLast((time) => time.kind === 'by' && endsOnce(time));
  const differs =
    own !== undefined &&
    (own.year !== deadlineYear ||
      (own.month !== null && deadlineMonth !== null && own.month !== deadlineMonth));
  const isLong = [...leadUnits, ...responsibleUnits, ...assistUnits].some(
    ({ printed }) => printed.length > LONGEST_UNIT,
  );
  return [
    ...(differs ? (['contradictory-deadline'] as const) : []),
    ...(isLong ? (['unseparated-units'] as const) : []),
    ...(note?.unclosed ? (['unclosed'] as const) : []),
    ...(note?.inRunningText ? (['running-text'] as const) : []),
  ];
}

function dutyOfTask(task: TaskRow, notice: Notice, resolveUnit: ResolveUnit): Duty {
  const { id, province, year, yearEnd } = notice;
  const named = (cell: string | null) =>
    splitUnits(cell ?? '').map((printed) => nameUnit(printed, province, resolveUnit));
  const inherited = [
    ...(task.deadlineInherited ? ['deadline'] : []),
    ...(task.leadUnitInherited ? ['leadUnit'] : []),
    ...(task.responsibleUnitInherited ? ['responsibleUnit'] : []),
    ...(task.assistUnitInherited ? ['assistUnit'] : []),
  ];
  const duty = {
    ...{ notice: id, province, year, clause: task.clause, task: task.task, text: task.text },
    ...{ leadUnits: named(task.leadUnit), responsibleUnits: named(task.responsibleUnit) },
    assistUnits: named(task.assistUnit),
    ...datesOf(deadlineOf(findDeadlines(task.clause, task.deadline ?? '', year, yearEnd))),
    deadline: task.deadline,
    inherited,
    quote: task.text,
    url: task.url,
  };
  return { ...duty, flags: flagsOf(task.text, duty, notice) };
}

/** Splits the units of a cell at 、, white space or both. 各市、县教育局 is a single unit. */
function splitUnits(cell: string): string[] {
  return cell
    .replace(/、(?=县教育)/gu, '\u0001')
    .split(/[、，,；;\s]+/u)
    .map((unit) => unit.replaceAll('\u0001', '、'))
    .filter(Boolean);
}

function dutyOfNote(note: Responsibility, passage: Passage, notice: Notice, resolveUnit: ResolveUnit): Duty {
  const { id, province, year } = notice;
  const { id: clause, url } = passage.record;
  const of = (role: string) =>
    note.units
      .filter((unit) => unit.role === role)
      .map(({ quote }) => nameUnit(quote, province, resolveUnit));
  const duty = {
    ...{ notice: id, province, year, clause, task: null, text: textOf(note, passage) },
    ...{ leadUnits: of('lead'), responsibleUnits: of('responsible'), assistUnits: of('assist') },
    ...datesOf(note.deadline),
    deadline: note.deadline?.quote ?? null,
    inherited: [],
    quote: note.quote,
    url,
  };
  return {
    ...duty,
    flags: flagsOf(note.inRunningText ? '' : paragraphBefore(note, passage), duty, notice, note),
  };
}

/**
 * Returns the text of a duty: the sentence, or for a note the paragraph that it ends, or the clause's title if that
 * paragraph is the whole clause.
 */
function textOf(note: Responsibility, passage: Passage): string {
  if (note.inRunningText) return note.quote;
  const { title } = passage.record;
  const isWhole =
    passage.field === 'text' &&
    !before(note, passage).includes('\n') &&
    passage.text.slice(note.end).trim() === '';
  return title !== null && isWhole ? title : paragraphBefore(note, passage);
}

/** Returns the paragraph that a note ends. It may be the line before the note's own line. */
function paragraphBefore(note: Responsibility, passage: Passage): string {
  const words = before(note, passage);
  return words.slice(words.lastIndexOf('\n') + 1);
}

function before({ start }: Responsibility, { text }: Passage): string {
  return text.slice(0, start).trimEnd();
}

function nameUnit(printed: string, province: string, resolveUnit: ResolveUnit): NamedUnit {
  const name = printed.replace(/\s+/gu, '');
  return { printed: name, unit: resolveUnit(name, province)?.id ?? null };
}

function datesOf(deadline: Deadline | null) {
  return {
    deadlineYear: deadline?.year ?? null,
    deadlineMonth: deadline?.month ?? null,
    deadlineKind: deadline?.kind ?? null,
  };
}
