import { findOccurrences, type FindTerm, type Occurrences, type ReadPassage } from './find-occurrences.ts';
import type { Hit } from './hit.ts';
import type { OpenCatalogue } from './open-catalogue.ts';
import type { PagefindModule } from './pagefind-module.ts';
import type { QueryPlan } from './plan-query.ts';
import { scoreConcepts, scoreLiteral } from './score.ts';

/** What of an open index is searched. */
export interface SearchedIndex {
  pagefind: PagefindModule;
  catalogue: OpenCatalogue;
  readPassage: ReadPassage;
}

/** All hits of a query, in order: literal ones first, then those of synonyms, then those of words; each by score, newer first on ties. */
export async function searchClauses(
  { pagefind, catalogue, readPassage }: SearchedIndex,
  plan: QueryPlan,
): Promise<Hit[]> {
  if (plan.folded === '') return [];
  const find = rememberOccurrences((term) => findOccurrences(pagefind, catalogue, term, readPassage));
  const literal = await findSaying(catalogue, plan.folded, await find(plan.folded), 'literal');
  const synonyms = new Hits();
  for (const term of plan.synonyms)
    synonyms.add(await findSaying(catalogue, term, await find(term), 'synonym'), literal);
  const words = new Hits();
  words.add(await scoreConcepts(catalogue, plan.concepts, find), literal, synonyms);
  return [literal, synonyms, words].flatMap((hits) => hits.ranked(catalogue));
}

function rememberOccurrences(find: FindTerm): FindTerm {
  const found = new Map<string, Promise<Occurrences[]>>();
  return (term) => {
    let occurrences = found.get(term);
    if (!occurrences) {
      occurrences = find(term);
      found.set(term, occurrences);
    }
    return occurrences;
  };
}

/** Hits by the clause; one that is found again keeps the better score. */
class Hits {
  readonly byClause = new Map<string, Hit>();

  add(hits: Hits | readonly Hit[], ...known: Hits[]): void {
    for (const hit of hits instanceof Hits ? hits.byClause.values() : hits) {
      const key = `${hit.notice}#${hit.passage}`;
      if (known.some(({ byClause }) => byClause.has(key))) continue;
      const before = this.byClause.get(key);
      if (before) {
        before.occurrences += hit.occurrences;
        before.score = Math.max(before.score, hit.score);
      } else this.byClause.set(key, hit);
    }
  }

  ranked({ year }: OpenCatalogue): Hit[] {
    return [...this.byClause.values()].sort(
      (a, b) =>
        b.score - a.score ||
        (year[b.notice] ?? 0) - (year[a.notice] ?? 0) ||
        a.notice - b.notice ||
        a.passage - b.passage,
    );
  }
}

/** The clauses in which a term stands. */
async function findSaying(
  catalogue: OpenCatalogue,
  term: string,
  occurrences: readonly Occurrences[],
  match: 'literal' | 'synonym',
): Promise<Hits> {
  const hits = new Hits();
  const scores = await scoreLiteral(catalogue, term, occurrences);
  hits.add(
    scores.map(({ notice, passage, score, count }) => ({
      notice,
      passage,
      match,
      score,
      occurrences: count,
    })),
  );
  return hits;
}
