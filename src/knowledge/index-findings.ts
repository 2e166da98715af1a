import type { Knowledge } from './derive-knowledge.ts';
import type { StageRow } from './find-in-notice.ts';
import type { ThemeReason } from './themes/explain-themes.ts';
import type { IndicatorRow } from './targets/group-indicators.ts';
import type { Duty } from './duties/list-duties.ts';
import type { ForceFinding } from './codings/find-force.ts';
import type { InstrumentFinding } from './codings/find-instruments.ts';
import type { CitedAt } from './citations/resolve-citations.ts';

/** The findings of one clause. */
export interface FoundInClause {
  themes: ThemeReason[];
  stages: StageRow[];
  indicators: IndicatorRow[];
  duties: Duty[];
  /** Each with the id of the cited document. */
  citations: (CitedAt & { document: string })[];
  force: ForceFinding[];
  instruments: InstrumentFinding[];
}

/** Creates a lookup of the findings of a clause by `<notice>#<clauseId>`. */
export function indexFindings(knowledge: Knowledge): (key: string) => FoundInClause {
  const { themes, stages, indicators, duties, documents, force, instruments } = knowledge;
  const citations = documents.flatMap(({ id, citations: all }) =>
    all.map((one) => ({ ...one, document: id })),
  );
  const keyOf = ({ notice, clause }: { notice: string; clause: string }) => `${notice}#${clause}`;
  const themesOf = Map.groupBy(themes, keyOf);
  const stagesOf = Map.groupBy(stages, keyOf);
  const dutiesOf = Map.groupBy(duties, keyOf);
  const indicatorsOf = Map.groupBy(indicators, ({ notice, indicator }) => `${notice}#${indicator.clauseId}`);
  const citationsOf = Map.groupBy(citations, ({ notice, citation }) => `${notice}#${citation.clauseId}`);
  const foundIn = ({ notice, finding }: { notice: string; finding: { clauseId: string } }) =>
    `${notice}#${finding.clauseId}`;
  const forceOf = Map.groupBy(force, foundIn);
  const instrumentsOf = Map.groupBy(instruments, foundIn);
  return (key) => ({
    themes: themesOf.get(key) ?? [],
    stages: stagesOf.get(key) ?? [],
    indicators: indicatorsOf.get(key) ?? [],
    duties: dutiesOf.get(key) ?? [],
    citations: citationsOf.get(key) ?? [],
    force: (forceOf.get(key) ?? []).map(({ finding }) => finding),
    instruments: (instrumentsOf.get(key) ?? []).map(({ finding }) => finding),
  });
}
