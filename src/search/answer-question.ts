import { fold } from '../text/fold.ts';
import { countDistribution } from './count-distribution.ts';
import { countFacets, countWithout, filterHits, withFacets } from './facets.ts';
import type { Hit } from './hit.ts';
import type { OpenCatalogue } from './open-catalogue.ts';
import { searchClauses } from './search-clauses.ts';
import type { SearchEngine } from './search-engine.ts';
import type { SearchAnswer, SearchQuestion, Sort } from './search-messages.ts';
import { showHits, showLines } from './show-hits.ts';
import { suggestNear } from './suggest.ts';
import { understandQuery } from './understand-query.ts';

/** So many near terms are offered. */
const MAX_NEAR = 5;

/** Answers a question: finds, filters, counts, orders, and loads the text of what is shown. */
export async function answerQuestion(engine: SearchEngine, question: SearchQuestion): Promise<SearchAnswer> {
  const { query, filters, view, limit } = question;
  const { plan, hits, simplified } = await understandQuery(engine, query, {
    synonyms: question.synonyms,
    words: true,
  });
  const saying = hits.filter(({ match }) => match !== 'words');
  const faceted = await withFacets(engine.catalogue, hits);
  const wanted = question.related || saying.length === 0 ? faceted : faceted.slice(0, saying.length);
  const listed = sortHits(filterHits(wanted, filters), question.sort, engine.catalogue);
  return {
    counts: countMatches(filterHits(faceted, filters)),
    total: listed.length,
    synonyms: plan.synonyms,
    simplified,
    near: saying.length > 0 ? [] : await findNear(engine, plan.folded),
    facets: countFacets(wanted, filters),
    without: countWithout(wanted, filters),
    hits:
      view === 'list' || view === 'notices'
        ? await showHits(engine, plan, page(listed, question, limit))
        : [],
    lines: view === 'lines' ? await showLines(engine, plan, listed.filter(isSaying)) : [],
    distribution: view === 'distribution' ? countDistribution(engine.catalogue, listed.filter(isSaying)) : [],
  };
}

const isSaying = ({ match }: Hit) => match !== 'words';

function countMatches(hits: readonly Hit[]): SearchAnswer['counts'] {
  const counts = { literal: 0, synonym: 0, words: 0 };
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
function page(hits: readonly Hit[], { view }: SearchQuestion, limit: number): Hit[] {
  if (view !== 'notices') return hits.slice(0, limit);
  const tiers = [
    hits.filter(({ match }) => match === 'literal'),
    hits.filter(({ match }) => match !== 'literal'),
  ];
  return tiers
    .flatMap((tier) => [...Map.groupBy(tier, ({ notice }) => notice).values()].flat())
    .slice(0, limit);
}

/** Terms near the query that something says. */
async function findNear(engine: SearchEngine, folded: string): Promise<string[]> {
  const near: string[] = [];
  for (const term of await suggestNear(folded, engine.lexicon, engine.loadPinyin)) {
    const found = await searchClauses(engine, { folded: fold(term), synonyms: [], concepts: [] });
    if (found.length > 0) near.push(term);
    if (near.length === MAX_NEAR) break;
  }
  return near;
}
