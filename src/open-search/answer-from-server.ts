import { distribute, type CountedCell } from '../search/show/count-distribution.ts';
import { type Facet, type FacetCounts, FACETS, type Filters, perFacet } from '../search/facets.ts';
import { introduceAnswer } from '../search/rank/introduce-answer.ts';
import type { SearchAnswer, SearchRequest } from '../search/search-messages.ts';
import { linesOf, MAX_LINES, showClause } from '../search/show/show-hits.ts';
import { understandQuery, type Understood } from '../search/query/understand-query.ts';
import { countOccurrences } from './count-occurrences.ts';
import { listHits } from './list-hits.ts';
import type { Query } from './term-queries.ts';
import { asList, asNumber, asObject, asText } from './search-server.ts';
import {
  disjointTiers,
  countTiers,
  type FoundOnServer,
  type ServerEngine,
  type Tier,
} from './server-engine.ts';

/** Most values of a facet to count. No vocabulary has as many, and a page shows only twelve issuers. */
const MOST_VALUES = 1000;

/** Answers a request from the server, as `answerSearch` does from the browser's index. */
export async function answerFromServer(engine: ServerEngine, request: SearchRequest): Promise<SearchAnswer> {
  const { query, filters, synonyms, related, view } = request;
  const understood = await understandQuery(engine, query, { synonyms, words: true }, related);
  const [introduction, counts, faceted, shown] = await Promise.all([
    introduceAnswer(engine, request, understood),
    chosenBut(filters).length === 0
      ? understood.counts
      : countTiers(engine.send, understood.tiers, understood.within, chosenBut(filters)),
    countFacets(engine, understood, filters),
    show(engine, request, understood),
  ]);
  return {
    ...introduction,
    ...faceted,
    counts,
    total: counts.literal + counts.synonym + counts.terms + counts.words,
    hits: [],
    lines: [],
    distribution: view === 'distribution' ? distribute(engine.catalogue, []) : [],
    ...shown,
  };
}

async function show(
  engine: ServerEngine,
  { filters, sort, view, limit }: SearchRequest,
  understood: Understood<FoundOnServer>,
): Promise<Partial<Pick<SearchAnswer, 'hits' | 'lines' | 'distribution'>>> {
  const { plan, tiers, within } = understood;
  const direct = tiers.filter(({ match }) => match !== 'words');
  const chosen = chosenBut(filters);
  const list = (of: Tier[], size: number) =>
    listHits(engine.send, of, { within, chosen, sort, isByNotice: view === 'notices', size });
  if (view === 'lines') {
    const hits = await list(direct, MAX_LINES);
    return { lines: hits.flatMap(({ match, hit }) => linesOf(plan, match, hit)).slice(0, MAX_LINES) };
  }
  if (view === 'distribution') {
    const cells: CountedCell[] = await countOccurrences(engine.send, plan, understood, chosen);
    return { distribution: distribute(engine.catalogue, cells) };
  }
  const hits = await list(tiers, limit);
  return { hits: hits.map(({ match, hit }) => showClause(plan, match, hit)) };
}

/** Returns the selections in every facet except one, as filters. */
function chosenBut(filters: Filters, but?: Facet): Query[] {
  return FACETS.filter((facet) => facet !== but && filters[facet].length > 0).map((facet) => ({
    terms: { [facet]: filters[facet] },
  }));
}

/** Counts each facet's values among the clauses that match the selections in the other facets. */
async function countFacets(
  engine: ServerEngine,
  { tiers, within }: FoundOnServer,
  filters: Filters,
): Promise<{ facets: FacetCounts; without: SearchAnswer['without'] }> {
  const facets: FacetCounts = perFacet(FACETS, () => ({}));
  const without: SearchAnswer['without'] = {};
  if (tiers.length === 0) return { facets, without };
  const { aggregations } = await engine.send({
    query: {
      bool: {
        ...within,
        filter: [
          ...within.filter,
          { bool: { should: Object.values(disjointTiers(tiers)), minimum_should_match: 1 } },
        ],
      },
    },
    size: 0,
    aggs: perFacet(FACETS, (facet) => countFacet(facet, filters)),
  });
  for (const facet of FACETS) {
    const counted = asObject(aggregations[facet]);
    if (filters[facet].length > 0) without[facet] = asNumber(counted['doc_count']);
    facets[facet] = readValues(counted['values']);
  }
  return { facets, without };
}

function countFacet(facet: Facet, filters: Filters): object {
  const terms = { field: facet, size: MOST_VALUES, shard_size: MOST_VALUES };
  return {
    filter: { bool: { filter: chosenBut(filters, facet) } },
    aggs: { values: { terms } },
  };
}

function readValues(aggregation: unknown): Record<string, number> {
  return Object.fromEntries(
    asList(asObject(aggregation)['buckets']).map((entry) => {
      const { key, doc_count: count } = asObject(entry);
      return [typeof key === 'number' ? String(key) : asText(key), asNumber(count)];
    }),
  );
}
