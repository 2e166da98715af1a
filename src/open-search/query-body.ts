import type { Filters } from '../search/facets.ts';
import type { QueryPlan } from '../search/plan-query.ts';

/** The facets that are fields of the index; 学段 is found by the site alone. */
const FIELDS = ['province', 'year', 'theme', 'kind', 'issuer', 'notice'] as const;
/** A clause that says the query stands before every one that doesn't, whatever else they say. */
const LITERAL = 1_000_000;
const SYNONYM = 10_000;
const IN_TITLE = 3;

/**
 * The body of a `_search` request for what the site's own search asks of its index: clauses that say the query, then those
 * that say a synonym, then those that say some of its words, rarer ones first as the engine weighs them.
 */
export function queryBody(plan: QueryPlan, filters: Partial<Filters>, page: { from: number; size: number }) {
  return {
    ...page,
    track_total_hits: true,
    query: {
      bool: {
        filter: FIELDS.filter((field) => (filters[field] ?? []).length > 0).map((field) => ({
          terms: { [field]: filters[field] },
        })),
        should: [
          constant(plan.folded, LITERAL),
          ...plan.synonyms.map((synonym) => constant(synonym, SYNONYM)),
          ...plan.concepts.flatMap(({ terms, worth }) =>
            terms.map((term) => ({ match_phrase: { [fieldFor(term)]: { query: term, boost: worth } } })),
          ),
          { match: { 'title.words': { query: plan.folded, boost: IN_TITLE } } },
        ],
        minimum_should_match: 1,
      },
    },
    sort: ['_score', { year: 'desc' }, { notice: 'asc' }],
  };
}

function constant(words: string, boost: number) {
  return { constant_score: { filter: { match_phrase: { [fieldFor(words)]: words } }, boost } };
}

/** One character has no pair. */
function fieldFor(words: string): string {
  return [...words].length === 1 ? 'searched.single' : 'searched';
}
