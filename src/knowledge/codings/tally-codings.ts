import { FORCE_LEVELS, type ForceLevel } from '../../model/force.ts';
import type { Notice } from '../../model/notice.ts';
import type { NoticeFindings } from '../find-in-notice.ts';
import { type Fact, FACTS } from './checkable-names.ts';
import type { ForceFinding } from './find-force.ts';
import type { InstrumentFinding } from './find-instruments.ts';
import { type Checkable, type CheckableSources, listCheckable } from './list-checkable.ts';

/** The codings of a clause: its four facts, how binding its phrases are, and the instruments it uses. */
export interface ClauseCoding extends Checkable {
  force: ForceFinding[];
  instruments: InstrumentFinding[];
}

/** Counts over a set of clauses. Shares are of `clauses` or of `phrases`. */
export interface CodingTally {
  clauses: number;
  /** Number of clauses with each fact; `none` is the number with none of the four. */
  facts: Record<Fact, number>;
  none: number;
  phrases: number;
  /** Number of phrases of each level; `unjudged` is the number without one. */
  force: Record<ForceLevel, number>;
  unjudged: number;
  /** Number of clauses that use each instrument, by its id. */
  instruments: Record<string, number>;
}

/** The findings that codings are read from. */
export type CodingSources = CheckableSources & Pick<NoticeFindings, 'force' | 'instruments'>;

/** Groups the findings that codings are read from by notice. */
export function groupCodingSources(all: CodingSources): (notice: string) => CodingSources {
  const inNotice = ({ notice }: { notice: string }) => notice;
  const duties = Map.groupBy(all.duties, inNotice);
  const deadlines = Map.groupBy(all.deadlines, inNotice);
  const indicators = Map.groupBy(all.indicators, inNotice);
  const citations = Map.groupBy(all.citations, inNotice);
  const force = Map.groupBy(all.force, inNotice);
  const instruments = Map.groupBy(all.instruments, inNotice);
  return (id) => ({
    ...{ duties: duties.get(id) ?? [], deadlines: deadlines.get(id) ?? [] },
    ...{ indicators: indicators.get(id) ?? [], citations: citations.get(id) ?? [] },
    ...{ force: force.get(id) ?? [], instruments: instruments.get(id) ?? [] },
  });
}

/**
 * Returns the codings of a notice's clauses, in order.
 *
 * @param sources the findings of this notice.
 */
export function codeClauses(notice: Notice, sources: CodingSources): ClauseCoding[] {
  const inClause = ({ finding }: { finding: { clauseId: string } }) => finding.clauseId;
  const forceOf = Map.groupBy(sources.force, inClause);
  const instrumentsOf = Map.groupBy(sources.instruments, inClause);
  return listCheckable(notice, sources).map((checkable) => ({
    ...checkable,
    force: (forceOf.get(checkable.clause) ?? []).map(({ finding }) => finding),
    instruments: (instrumentsOf.get(checkable.clause) ?? []).map(({ finding }) => finding),
  }));
}

/** Whether a clause has at least one of the four facts. */
export function isCheckable(coding: Checkable): boolean {
  return FACTS.some((fact) => coding[fact].length > 0);
}

/** Counts facts, levels of 力度 and instruments over the codings of some clauses. */
export function tallyCodings(codings: readonly ClauseCoding[]): CodingTally {
  const none = <Key extends string>(keys: readonly Key[]) =>
    Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
  const tally: CodingTally = {
    ...{ clauses: codings.length, facts: none(FACTS), none: 0 },
    ...{ phrases: 0, force: none(FORCE_LEVELS), unjudged: 0, instruments: {} },
  };
  for (const coding of codings) {
    for (const fact of FACTS) if (coding[fact].length > 0) tally.facts[fact] += 1;
    if (!isCheckable(coding)) tally.none += 1;
    tally.phrases += coding.force.length;
    for (const { level } of coding.force)
      if (level === null) tally.unjudged += 1;
      else tally.force[level] += 1;
    for (const id of new Set(coding.instruments.map(({ instrument }) => instrument)))
      tally.instruments[id] = (tally.instruments[id] ?? 0) + 1;
  }
  return tally;
}
