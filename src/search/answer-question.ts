import { findCards } from './cards.ts';
import { countDistribution } from './count-distribution.ts';
import { describeUnderstanding, kinOf } from './describe-understanding.ts';
import {
  countFacets,
  countWithout,
  type FacetedHit,
  filterHits,
  filtersLate,
  withEarlyFacets,
  withFacets,
} from './facets.ts';
import type { Hit } from './hit.ts';
import type { OpenCatalogue } from './open-catalogue.ts';
import type { SearchEngine } from './search-engine.ts';
import type { SearchAnswer, SearchQuestion, Sort, View } from './search-messages.ts';
import { showHits, showLines } from './show-hits.ts';
import { understandQuery, type Understood } from './understand-query.ts';

/**
 * Answers a question: understands and finds, filters, orders, loads the text of what is shown, counts.
 * @param tell is told what is sure before the rest is loaded: the hits, without the facets' counts.
 */
export async function answerQuestion(
  engine: SearchEngine,
  question: SearchQuestion,
  tell: (sure: SearchAnswer) => void = () => undefined,
): Promise<SearchAnswer> {
  const { query, filters, synonyms, related } = question;
  const understood = await understandQuery(engine, query, { synonyms, words: true }, related);
  const { hits } = understood;
  const early = filtersLate(filters)
    ? null
    : await listAnswer(engine, question, understood, await withEarlyFacets(engine.catalogue, hits));
  if (early) tell(early);
  const faceted = await withFacets(engine.catalogue, hits);
  return {
    ...(early ?? (await listAnswer(engine, question, understood, faceted))),
    facets: countFacets(faceted, filters),
    without: countWithout(faceted, filters),
  };
}

/** The answer but for what the facets count. */
async function listAnswer(
  engine: SearchEngine,
  { query, filters, sort, view, limit, related }: SearchQuestion,
  understood: Understood,
  faceted: readonly FacetedHit[],
): Promise<SearchAnswer> {
  const { plan, hits, near, parsed, synonyms } = understood;
  const listed = sortHits(filterHits(faceted, filters), sort, engine.catalogue);
  const isList = view === 'list' || view === 'notices';
  const saying = listed.filter(isSaying);
  return {
    query,
    counts: countMatches(listed),
    total: listed.length,
    mayHaveRelated: !related && hits.some(isSaying) && plan.concepts.length > 0,
    understood: describeUnderstanding(query, understood),
    cards: await findCards(parsed.text, engine.loadIndexFile),
    synonyms,
    kin: kinOf(engine, plan),
    near: near.map(({ text }) => text),
    facets: null,
    without: {},
    hits: isList ? await showHits(engine, plan, page(listed, view, limit)) : [],
    lines: view === 'lines' ? await showLines(engine, plan, saying) : [],
    distribution: view === 'distribution' ? countDistribution(engine.catalogue, saying) : [],
  };
}

const isSaying = ({ match }: Hit) => match !== 'words';

function countMatches(hits: readonly Hit[]): SearchAnswer['counts'] {
  const counts = { literal: 0, synonym: 0, terms: 0, words: 0 };
  for (const { match } of hits) counts[match] += 1;
  return counts;
}

/** Literal hits stay before the others, whatever the order within them. */
function sortHits(hits: readonly Hit[], sort: Sort, { year }: OpenCatalogue): Hit[] {
  if (sort === 'relevance') return [...hits];
  const yearOf = ({ notice }: Hit) => year[notice] ?? 0;
  const isLiteral = ({ match }: Hit) => Number(match === 'literal');
  return hits.toSorted((a, b) => isLiteral(b) - isLiteral(a) || yearOf(b) - yearOf(a));
}

/** The first hits; by notice, each notice's hits stand together where its first one stands. */
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
