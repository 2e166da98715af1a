import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { answerSearch } from '../../src/search/rank/answer-search.ts';
import { NO_FILTERS } from '../../src/search/facets.ts';
import type { SearchEngine } from '../../src/search/search-engine.ts';
import { root } from './notice-of.ts';

/**
 * A query of tests/relevance/kinds.yaml, with one expectation: what ranks first, or which query has the same literal
 * hits.
 */
export interface KindQuery {
  query: string;
  first?: string[];
  card?: string;
  same?: string;
  none?: true;
  /** Facet and value of the filter that the query is read as, or `none`. */
  chip?: string;
}

export const queriesByKind = parse(readFileSync(join(root, 'tests/relevance/kinds.yaml'), 'utf8')) as Record<
  string,
  KindQuery[]
>;

/** Runs a query as the search page does. */
export const queryPage = (engine: SearchEngine, query: string, limit = 500) =>
  answerSearch(engine, {
    ...{ query, filters: NO_FILTERS, sort: 'relevance', view: 'list', related: false, limit, synonyms: true },
  });

/** Returns what is wrong with the answer to a query, or null. */
export async function judgeKind(engine: SearchEngine, { query, first, card, same, none, chip }: KindQuery) {
  const { hits, cards, counts, understood } = await queryPage(engine, query);
  const keys = hits.map(({ key }) => key);
  const literal = (all: typeof hits) =>
    all.flatMap(({ key, match }) => (match === 'literal' ? [key] : [])).sort();
  if (none && counts.literal + counts.synonym + counts.terms > 0) return `${query}: ${keys[0]}`;
  const chips = understood.chips.map(({ facet, value }) => `${facet}=${value}`);
  if (chip !== undefined && !(chip === 'none' ? chips.length === 0 : chips.includes(chip)))
    return `${query}: ${chips.join(' ') || 'no chip'}`;
  if (card !== undefined && !cards.some(({ path }) => path === card))
    return `${query}: ${cards.map(({ path }) => path).join(' ') || 'no card'}`;
  if (first && !first.includes(keys[0] ?? '')) return `${query}: ${keys.slice(0, 3).join(' ') || 'nothing'}`;
  if (same === undefined) return null;
  const bare = literal((await queryPage(engine, same)).hits);
  const found = literal(hits);
  return bare.length > 0 && bare.join() === found.join()
    ? null
    : `${query}: ${found.length} of ${bare.length} (${same})`;
}
