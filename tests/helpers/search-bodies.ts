import { answerFromServer } from '../../src/open-search/answer-from-server.ts';
import type { SendSearch, SearchBody } from '../../src/open-search/search-server.ts';
import { openServer } from '../../src/open-search/search-server.ts';
import { openServerEngine } from '../../src/open-search/server-engine.ts';
import type { QueryLanguage } from '../../src/search/find/clause-finder.ts';
import { FACETS, NO_FILTERS, perFacet } from '../../src/search/facets.ts';
import { SORTS, VIEWS } from '../../src/search/search-messages.ts';

const words = { 数字: 3, 校园: 3, 农村: 2, 学校: 4, 网络: 5, 提速: 1 };
const LEXICON = { words, synonyms: { 数字校园: ['数字化校园'] }, kin: {}, provinces: { 四川: 'sichuan' } };
const CATALOGUE = {
  provinces: ['sichuan'],
  year: [2022],
  province: [0],
  ids: ['sichuan-2022'],
  characters: [9],
};

/** The vocabulary and catalogue of a small collection. */
export const language = {
  catalogue: CATALOGUE,
  lexicon: LEXICON,
  names: { lexicon: LEXICON, provinces: new Set(['sichuan']), years: new Set(['2022']) },
  loadIndexFile: () => Promise.resolve({}),
  loadPinyin: () => Promise.resolve({}),
  loadLikeCharacters: () => Promise.resolve({ sounds: [], looks: [] }),
  simplify: () => Promise.resolve([]),
} as unknown as QueryLanguage;

/**
 * Returns every request body that the page sends for a query, in each view and sort order, without filters and with some in
 * every facet, and with and without hits.
 */
export async function requestBodiesFor(query: string): Promise<string[]> {
  const bodies: string[] = [];
  for (const count of [0, 7])
    for (const view of VIEWS)
      for (const sort of SORTS)
        for (const filters of [NO_FILTERS, perFacet(FACETS, () => ['a', 'b'])]) {
          const engine = openServerEngine(language, recorder(bodies, count));
          await answerFromServer(engine, {
            query,
            filters,
            sort,
            view,
            synonyms: true,
            related: true,
            limit: 10,
          });
        }
  return bodies;
}

/** A server that reports `count` clauses for everything and returns no hits. */
function recorder(bodies: string[], count: number): SendSearch {
  const answering: typeof fetch = (_, init) => {
    const body = String(init?.body);
    bodies.push(body);
    return Promise.resolve(new Response(JSON.stringify(replyTo(JSON.parse(body) as SearchBody, count))));
  };
  return openServer('https://search.example.org', answering);
}

function replyTo({ aggs = {} }: SearchBody, count: number): object {
  return {
    ...{ timed_out: false, _shards: { total: 2, successful: 2, failed: 0 } },
    hits: { total: { value: count, relation: 'eq' }, hits: [] },
    aggregations: Object.fromEntries(
      Object.entries(aggs).map(([name, agg]) => {
        const { filters } = agg as { filters?: { filters: object } };
        const counted = Object.keys(filters?.filters ?? {}).map((key) => [key, { doc_count: count }]);
        const values = { buckets: [] };
        return [
          name,
          filters ? { buckets: Object.fromEntries(counted) } : { doc_count: count, values, buckets: [] },
        ];
      }),
    ),
  };
}
