import { fold } from '../text/fold.ts';
import type { Hit } from './hit.ts';
import { planQuery, type QueryPlan, type Understanding } from './plan-query.ts';
import { searchClauses } from './search-clauses.ts';
import type { SearchEngine } from './search-engine.ts';

/** A query's hits, with how it was understood. */
export interface Understood {
  plan: QueryPlan;
  /** In rank order, unfiltered. */
  hits: Hit[];
  /** The query in Simplified characters, where only these are found. */
  simplified: string | null;
}

/** Searches a query; where nothing says it and it may be in Traditional characters, what it is in Simplified ones. */
export async function understandQuery(
  engine: SearchEngine,
  query: string,
  understanding: Understanding,
): Promise<Understood> {
  const plan = planQuery(query, engine.lexicon, understanding);
  const hits = await searchClauses(engine, plan);
  const asItIs = { plan, hits, simplified: null };
  const isSaid = hits.some(({ match }) => match === 'literal');
  if (isSaid || !mayBeTraditional(plan.folded, engine.knownCharacters)) return asItIs;
  for (const simplified of await engine.simplify(query)) {
    if (fold(simplified) === plan.folded) continue;
    const found = await searchSimplified(engine, simplified, understanding);
    if (found.hits.length > 0) return found;
  }
  return asItIs;
}

/** The hits that say it in Simplified characters don't say the query as it was typed. */
async function searchSimplified(
  engine: SearchEngine,
  simplified: string,
  understanding: Understanding,
): Promise<Understood> {
  const plan = planQuery(simplified, engine.lexicon, understanding);
  const hits = await searchClauses(engine, plan);
  return {
    plan,
    hits: hits.map((hit) => (hit.match === 'literal' ? { ...hit, match: 'synonym' } : hit)),
    simplified,
  };
}

/** A Han character that no word of the collection has. */
function mayBeTraditional(folded: string, known: ReadonlySet<string>): boolean {
  return [...folded].some((character) => /\p{Script=Han}/u.test(character) && !known.has(character));
}
