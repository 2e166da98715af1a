import type { ForceFinding } from '../knowledge/codings/find-force.ts';
import type { InstrumentFinding } from '../knowledge/codings/find-instruments.ts';
import { type Fact, FACTS } from '../knowledge/codings/checkable-names.ts';
import { type Checkable, listCheckable } from '../knowledge/codings/list-checkable.ts';
import { FORCE_LEVELS, type ForceLevel } from '../model/force.ts';
import type { Collection } from './collection.ts';

/** What a clause is coded as: its four facts, how strongly its phrases ask, the instruments it acts by. */
export interface ClauseCoding extends Checkable {
  force: ForceFinding[];
  instruments: InstrumentFinding[];
}

/** Counts over some clauses. Shares are of `clauses` or of `phrases`, which stand beside them. */
export interface CodingTally {
  clauses: number;
  /** How many clauses have each fact, and how many none of the four. */
  facts: Record<Fact, number>;
  none: number;
  phrases: number;
  /** How many phrases are of each level; those that aren't judged are the rest. */
  force: Record<ForceLevel, number>;
  /** How many clauses act by each instrument, by its id. */
  instruments: Record<string, number>;
}

/** Several kinds of pages ask for the codings of a collection. */
const listed = new WeakMap<Collection, readonly ClauseCoding[]>();

/** The codings of all clauses, in the order of the notices. */
export function listCodings(collection: Collection): readonly ClauseCoding[] {
  const made = listed.get(collection) ?? makeCodings(collection);
  listed.set(collection, made);
  return made;
}

function makeCodings({ notices, knowledge }: Collection): ClauseCoding[] {
  const { duties, deadlines, indicators, citations, force, instruments } = knowledge;
  const inNotice = ({ notice }: { notice: string }) => notice;
  const dutiesOf = Map.groupBy(duties, inNotice);
  const deadlinesOf = Map.groupBy(deadlines, inNotice);
  const indicatorsOf = Map.groupBy(indicators, inNotice);
  const citationsOf = Map.groupBy(citations, inNotice);
  const inClause = ({ notice, finding }: { notice: string; finding: { clauseId: string } }) =>
    `${notice}#${finding.clauseId}`;
  const forceOf = Map.groupBy(force, inClause);
  const instrumentsOf = Map.groupBy(instruments, inClause);
  return notices.flatMap((notice) =>
    listCheckable(notice, {
      duties: dutiesOf.get(notice.id) ?? [],
      deadlines: deadlinesOf.get(notice.id) ?? [],
      indicators: indicatorsOf.get(notice.id) ?? [],
      citations: citationsOf.get(notice.id) ?? [],
    }).map((checkable) => {
      const key = `${checkable.notice}#${checkable.clause}`;
      return {
        ...checkable,
        force: (forceOf.get(key) ?? []).map(({ finding }) => finding),
        instruments: (instrumentsOf.get(key) ?? []).map(({ finding }) => finding),
      };
    }),
  );
}

/** Whether a clause has at least one of the four facts. */
export function isCheckable(coding: Checkable): boolean {
  return FACTS.some((fact) => coding[fact].length > 0);
}

export function tallyCodings(codings: readonly ClauseCoding[]): CodingTally {
  const phrases = codings.flatMap(({ force }) => force);
  const having = (fact: Fact) => codings.filter((coding) => coding[fact].length > 0).length;
  const of = (level: ForceLevel) => phrases.filter((phrase) => phrase.level === level).length;
  const instruments: Record<string, number> = {};
  for (const coding of codings)
    for (const id of new Set(coding.instruments.map(({ instrument }) => instrument)))
      instruments[id] = (instruments[id] ?? 0) + 1;
  return {
    clauses: codings.length,
    facts: Object.fromEntries(FACTS.map((fact) => [fact, having(fact)])) as CodingTally['facts'],
    none: codings.filter((coding) => !isCheckable(coding)).length,
    phrases: phrases.length,
    force: Object.fromEntries(FORCE_LEVELS.map((level) => [level, of(level)])) as CodingTally['force'],
    instruments,
  };
}
