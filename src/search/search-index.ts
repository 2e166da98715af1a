import { type QueryPlan } from './plan-query.ts';

/** What of Pagefind's browser module the search uses; it is loaded from the index's own folder. */
export interface PagefindModule {
  options(options: { basePath: string; ranking: { pageLength: number } }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<FacetCounts>;
  search(term: string | null, options: { filters: PagefindFilters }): Promise<PagefindResponse>;
}
interface PagefindResponse {
  results: PagefindResult[];
  filters: FacetCounts;
}
interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{ raw_url?: string; url: string }>;
}
type PagefindFilters = Record<string, { any: string[] }>;

/** 筛选: for each facet the values chosen; several values of one facet are alternatives. */
export const FACETS = ['province', 'year', 'theme'] as const;
export type Facet = (typeof FACETS)[number];
export type Filters = Record<Facet, string[]>;
/** For each facet, how many hits each of its values has. */
export type FacetCounts = Record<string, Record<string, number>>;

/** A hit, not loaded yet. */
export interface Hit {
  match: 'literal' | 'related';
  /** Loads its key, `<notice>#<clauseId>`. */
  key: () => Promise<string>;
}

/** The clauses that contain the query, titles that do first, then by Pagefind's BM25. */
export async function findLiteral(
  pagefind: PagefindModule,
  plan: QueryPlan,
  filters: Filters,
): Promise<Hit[]> {
  const options = { filters: toPagefind(filters) };
  const members = await pagefind.search(plan.membership, options);
  const ranked = await pagefind.search(plan.relevance, options);
  const inTitle = plan.inTitle === null ? null : await pagefind.search(plan.inTitle, options);
  const scores = new Map(ranked.results.map(({ id, score }) => [id, score]));
  const titled = new Set(inTitle?.results.map(({ id }) => id));
  return members.results
    .map((result) => ({ result, titled: titled.has(result.id), score: scores.get(result.id) ?? 0 }))
    .sort((a, b) => Number(b.titled) - Number(a.titled) || b.score - a.score)
    .map(({ result }) => toHit(result, 'literal'));
}

/** Of the weight of all words of a query, the share that a clause's words have to reach to be related to it. */
const RELATED_SHARE = 0.5;
/** What it counts that a clause says a part of the query literally, against standing under a title that does. */
const SAID_LITERALLY = 2;

/**
 * The clauses that say the parts of the query or its words, or stand under titles that do, without those in which the whole
 * query stands. The weight of a word or part is its inverse document frequency, log(1 + N / (1 + n)).
 */
export async function findRelated(
  pagefind: PagefindModule,
  plan: QueryPlan,
  filters: Filters,
): Promise<Hit[]> {
  const options = { filters: toPagefind(filters) };
  const collectionSize = (await pagefind.search(null, { filters: {} })).results.length;
  const literal = new Set((await pagefind.search(plan.membership, options)).results.map(({ id }) => id));
  const terms = [
    ...plan.parts.map((term) => ({ term, worth: SAID_LITERALLY })),
    ...plan.words.map(({ term }) => ({ term: `"${term}"`, worth: 1 })),
  ];
  const weights = new Map<string, { result: PagefindResult; weight: number }>();
  let total = 0;
  for (const { term, worth } of terms) {
    const { results } = await pagefind.search(term, options);
    const weight = worth * Math.log(1 + collectionSize / (1 + results.length));
    total += weight;
    for (const result of results) {
      weights.set(result.id, { result, weight: (weights.get(result.id)?.weight ?? 0) + weight });
    }
  }
  return [...weights.values()]
    .filter(({ result, weight }) => weight >= total * RELATED_SHARE && !literal.has(result.id))
    .sort((a, b) => b.weight - a.weight)
    .map(({ result }) => toHit(result, 'related'));
}

/** How many literal hits each value of each facet has, under what is chosen in the other facets. */
export async function countFacets(
  pagefind: PagefindModule,
  plan: QueryPlan,
  filters: Filters,
): Promise<FacetCounts> {
  const counts: FacetCounts = {};
  for (const facet of FACETS) {
    const others = toPagefind({ ...filters, [facet]: [] });
    counts[facet] = (await pagefind.search(plan.membership, { filters: others })).filters[facet] ?? {};
  }
  return counts;
}

function toPagefind(filters: Filters): PagefindFilters {
  return Object.fromEntries(
    FACETS.filter((facet) => filters[facet].length > 0).map((facet) => [facet, { any: filters[facet] }]),
  );
}

function toHit(result: PagefindResult, match: Hit['match']): Hit {
  return {
    match,
    key: async () => {
      const { raw_url, url } = await result.data();
      return raw_url ?? url;
    },
  };
}
