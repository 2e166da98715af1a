import { countDistribution } from '../show/count-distribution.ts';
import {
  countFacets,
  countWithout,
  type FacetedHit,
  filterHits,
  usesLateFacets,
  withEarlyFacets,
  withFacets,
} from '../show/count-facets.ts';
import { countMatches, type Hit } from './hit.ts';
import { introduceAnswer } from './introduce-answer.ts';
import type { OpenCatalogue } from '../find/open-catalogue.ts';
import type { FoundHits, SearchEngine } from '../search-engine.ts';
import type { SearchAnswer, SearchRequest, Sort, View } from '../search-messages.ts';
import { showHits, showLines } from '../show/show-hits.ts';
import { understandQuery, type Understood } from '../query/understand-query.ts';

/**
 * Answers a request: interprets the query, finds, filters and sorts hits, loads the texts to show, and counts facets.
 * @param report called with the hits as soon as they are known, before the facets are counted.
 */
export async function answerSearch(
  engine: SearchEngine,
  request: SearchRequest,
  report: (sure: SearchAnswer) => void = () => undefined,
): Promise<SearchAnswer> {
  const { query, filters, synonyms, related } = request;
  const understood = await understandQuery(engine, query, { synonyms, words: true }, related);
  const { hits } = understood;
  const early = usesLateFacets(filters)
    ? null
    : await listAnswer(engine, request, understood, await withEarlyFacets(engine.catalogue, hits));
  if (early) report(early);
  const faceted = await withFacets(engine.catalogue, hits);
  return {
    ...(early ?? (await listAnswer(engine, request, understood, faceted))),
    facets: countFacets(faceted, filters),
    without: countWithout(faceted, filters),
  };
}

/** Builds the answer without the facet counts. */
async function listAnswer(
  engine: SearchEngine,
  request: SearchRequest,
  understood: Understood<FoundHits>,
  faceted: readonly FacetedHit[],
): Promise<SearchAnswer> {
  const { filters, sort, view, limit } = request;
  const { plan } = understood;
  const listed = sortHits(filterHits(faceted, filters), sort, engine.catalogue);
  const isList = view === 'list' || view === 'notices';
  const direct = listed.filter(isDirect);
  return {
    ...(await introduceAnswer(engine, request, understood)),
    counts: countMatches(listed),
    total: listed.length,
    facets: null,
    without: {},
    hits: isList ? await showHits(engine, plan, page(listed, view, limit)) : [],
    lines: view === 'lines' ? await showLines(engine, plan, direct) : [],
    distribution: view === 'distribution' ? countDistribution(engine.catalogue, direct) : [],
  };
}

const isDirect = ({ match }: Hit) => match !== 'words';

/** Sorts hits. Literal ones stay before the others in any order. */
function sortHits(hits: readonly Hit[], sort: Sort, { year }: OpenCatalogue): Hit[] {
  if (sort === 'relevance') return [...hits];
  const yearOf = ({ notice }: Hit) => year[notice] ?? 0;
  const isLiteral = ({ match }: Hit) => Number(match === 'literal');
  return hits.toSorted((a, b) => isLiteral(b) - isLiteral(a) || yearOf(b) - yearOf(a));
}

/** Returns the first hits. In the view by notice, all hits of a notice follow its first one. */
function page(hits: readonly Hit[], view: View, limit: number): Hit[] {
  if (view !== 'notices') return hits.slice(0, limit);
  const tiers = [
    hits.filter(({ match }) => match === 'literal'),
    hits.filter(({ match }) => match !== 'literal'),
  ];
  return tiers
    .flatMap((tier) => [...Map.groupBy(tier, ({ notice }) => notice).values()].flat())
    .slice(0, limit);
}
