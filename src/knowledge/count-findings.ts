import type { Knowledge } from './derive-knowledge.ts';

/** The number of findings of a kind, and how many of them need review. */
export interface FindingCount {
  kind: string;
  found: number;
  /** Number of doubtful findings, by the kind of doubt. */
  doubts: Record<string, number>;
}

/** Counts the findings of a collection and their flags, for the build's report. */
export function countFindings({
  indicators,
  duties,
  deadlines,
  citations,
  mentions,
  force,
  instruments,
  kin,
}: Knowledge): FindingCount[] {
  const units = duties.flatMap((duty) => [...duty.leadUnits, ...duty.responsibleUnits, ...duty.assistUnits]);
  return [
    {
      kind: 'indicators',
      found: indicators.length,
      doubts: {
        ...countEach(indicators.flatMap(({ indicator }) => indicator.flags)),
        ...count(
          'without a subject',
          indicators.filter(({ indicator }) => indicator.subject === null),
        ),
      },
    },
    { kind: 'duties', found: duties.length, doubts: countEach(duties.flatMap(({ flags }) => flags)) },
    {
      kind: 'units',
      found: units.length,
      doubts: count(
        'unknown',
        units.filter(({ unit }) => unit === null),
      ),
    },
    { kind: 'deadlines', found: deadlines.length, doubts: {} },
    {
      kind: 'citations',
      found: citations.length,
      doubts: count(
        'unclosed',
        citations.filter(({ citation }) => citation.unclosed),
      ),
    },
    { kind: 'mentions', found: mentions.length, doubts: {} },
    {
      kind: 'phrases',
      found: force.length,
      doubts: count(
        'not judged',
        force.filter(({ finding }) => finding.level === null),
      ),
    },
    { kind: 'instruments', found: instruments.length, doubts: {} },
    { kind: 'kin', found: [...kin.values()].flat().length, doubts: {} },
  ];
}

function count(name: string, doubtful: readonly unknown[]): Record<string, number> {
  return doubtful.length > 0 ? { [name]: doubtful.length } : {};
}

function countEach(flags: readonly string[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(flags, (flag) => flag)].map(([flag, all]) => [flag, all.length]));
}
