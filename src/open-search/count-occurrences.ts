import type { CountedCell } from '../search/show/count-distribution.ts';
import type { QueryPlan } from '../search/query/plan-query.ts';
import type { Query } from './term-queries.ts';
import { asList, asNumber, asObject, type SendSearch, asText } from './search-server.ts';
import { disjointTiers, type FoundOnServer, type Tier } from './server-engine.ts';
import { findTerm } from './tiers.ts';

/** More provinces, and years of notices, than any collection has. */
const MOST_PROVINCES = 100;
const MOST_YEARS = 200;
/** Script that returns a clause's score, which is its number of occurrences. */
export const SCORE = '_score';

/** Counts the clauses that contain a query by province and year, and its occurrences in them. */
export async function countOccurrences(
  send: SendSearch,
  plan: QueryPlan,
  found: FoundOnServer,
  chosen: readonly Query[],
): Promise<CountedCell[]> {
  const direct = found.tiers.filter(({ match }) => match !== 'words');
  const tiers = Object.values(disjointTiers(direct));
  const counted = direct.map(async (tier, at) => {
    const within = { ...found.within, filter: [...found.within.filter, ...chosen, tiers[at] ?? {}] };
    const terms = termsOf(tier, plan, found).map((term) => findTerm(term, found.lookup));
    return countCells(send, { bool: { ...within, should: terms } });
  });
  return (await Promise.all(counted)).flat();
}

/** Returns the terms to count in the clauses of a tier. */
function termsOf({ match }: Tier, plan: QueryPlan, { lookup }: FoundOnServer): string[] {
  const typed = plan.terms.flatMap((term) => term.typed);
  if (match === 'synonym' && plan.synonyms.length > 0) return [...typed, ...plan.synonyms];
  if (match === 'terms') return [...typed, ...plan.terms.flatMap(({ others }) => others)];
  const isWhole = plan.folded !== '' && (plan.terms.length < 2 || lookup.isVerbatim || !plan.isSpaced);
  return isWhole ? [plan.folded] : typed;
}

/** Counts the clauses that match a query by province and year, and sums their scores. */
export async function countCells(send: SendSearch, query: Query): Promise<CountedCell[]> {
  const { aggregations } = await send({
    query,
    size: 0,
    aggs: {
      provinces: {
        terms: { field: 'province', size: MOST_PROVINCES },
        aggs: {
          years: {
            terms: { field: 'year', size: MOST_YEARS },
            aggs: { occurrences: { sum: { script: { lang: 'painless', source: SCORE } } } },
          },
        },
      },
    },
  });
  return buckets(aggregations['provinces']).flatMap((ofProvince) =>
    buckets(ofProvince['years']).map((cell) => ({
      province: asText(ofProvince['key']),
      year: asNumber(cell['key']),
      clauses: asNumber(cell['doc_count']),
      occurrences: Math.round(asNumber(asObject(cell['occurrences'])['value'])),
    })),
  );
}

function buckets(aggregation: unknown): Record<string, unknown>[] {
  return asList(asObject(aggregation)['buckets']).map(asObject);
}
