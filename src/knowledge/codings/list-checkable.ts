import type { ClauseRecord, Notice } from '../../model/notice.ts';
import type { Field } from '../../model/finding.ts';
import { type Fact, FACTS } from './checkable-names.ts';
import type { NoticeFindings } from '../find-in-notice.ts';
import type { Duty } from '../duties/list-duties.ts';
import { listRecords } from '../records/list-records.ts';

/** The 可考核的四项事实 of a clause: what can be checked when its time has come. A fact is present if its list isn't empty. */
export interface Checkable {
  notice: string;
  province: string;
  year: number;
  clause: string;
  title: string | null;
  themes: string[];
  url: string;
  /** 单位: units named to do it, as printed, without duplicates. */
  units: string[];
  /** 时限: dates named for it, as printed. Ongoing work (持续推进) isn't a date. */
  dates: string[];
  /** The recurring ones of `dates`: 每季度. */
  recurring: string[];
  /** 数值: targets as printed. */
  numbers: string[];
  /** 成果: titles of the documents that it requires to be written. */
  documents: string[];
}

/** The findings that the facts are read from. */
export type CheckableSources = Pick<NoticeFindings, 'duties' | 'deadlines' | 'indicators' | 'citations'>;

/**
 * The fields whose findings belong to the clause. A finding in a section's title or in the document's own belongs to
 * all clauses below it, and makes none of them checkable.
 */
const OWN_FIELDS: readonly (Field | undefined)[] = [undefined, 'text', 'title'];

/** Lists the four facts of each clause of a notice, in order. Frames and the words that open a section are left out. */
export function listCheckable(
  notice: Notice,
  { duties, deadlines, indicators, citations }: CheckableSources,
): Checkable[] {
  const isOwn = ({ field }: { field?: Field }) => OWN_FIELDS.includes(field);
  const dutiesOf = Map.groupBy(duties, ({ clause }) => clause);
  const times = deadlines
    .map(({ deadline }) => deadline)
    .filter((one) => isOwn(one) && one.kind !== 'ongoing');
  const timesOf = Map.groupBy(times, ({ clauseId }) => clauseId);
  // A repeated target is listed once, and makes each of its clauses checkable.
  const targets = indicators.flatMap(({ indicator }) => [indicator, ...indicator.alsoAt]).filter(isOwn);
  const targetsOf = Map.groupBy(targets, ({ clauseId }) => clauseId);
  const products = citations
    .map(({ citation }) => citation)
    .filter((one) => isOwn(one) && one.role === 'product');
  const productsOf = Map.groupBy(products, ({ clauseId }) => clauseId);
  return listRecords(notice)
    .filter(({ kind }) => kind === 'clause')
    .map((record) => {
      const [own, dates] = [dutiesOf.get(record.id) ?? [], timesOf.get(record.id) ?? []];
      return {
        ...placeOf(notice, record),
        units: unique(own.flatMap(unitsOf)),
        dates: unique([...dates.map(({ quote }) => quote), ...own.flatMap(inheritedDate)]),
        recurring: unique(dates.filter((one) => one.recurring).map(({ quote }) => quote)),
        numbers: unique((targetsOf.get(record.id) ?? []).map(({ quote }) => quote)),
        documents: unique((productsOf.get(record.id) ?? []).map(({ title }) => title)),
      };
    });
}

/** Returns which of the four facts each clause of a notice has, by clause id. Clauses with none are left out. */
export function factsByClause(
  notice: Notice,
  sources: CheckableSources,
): ReadonlyMap<string, readonly Fact[]> {
  const facts = listCheckable(notice, sources).map(
    (clause) => [clause.clause, FACTS.filter((fact) => clause[fact].length > 0)] as const,
  );
  return new Map(facts.filter(([, own]) => own.length > 0));
}

function placeOf({ id, province, year }: Notice, { id: clause, title, themes, url }: ClauseRecord) {
  return { ...{ notice: id, province, year, clause, title, themes, url } };
}

function unitsOf({ leadUnits, responsibleUnits, assistUnits }: Duty): string[] {
  return [...leadUnits, ...responsibleUnits, ...assistUnits].map(({ printed }) => printed);
}

/** The date of a merged task-table cell, which is printed in a row above, possibly that of another clause. */
function inheritedDate({ deadline, deadlineKind, inherited }: Duty): string[] {
  const isDate = deadline !== null && deadlineKind !== null && deadlineKind !== 'ongoing';
  return isDate && inherited.includes('deadline') ? [deadline] : [];
}

/** Removes duplicates. Line breaks inside count as spaces. */
function unique(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.replace(/\s+/gu, ' ')))];
}
