import type { ClauseFinder, FoundClauses, QueryLanguage, Search } from '../search/find/clause-finder.ts';
import { isPattern } from '../search/find/find-pattern.ts';
import type { Match } from '../search/rank/hit.ts';
import type { ParsedQuery } from '../search/query/parse-query.ts';
import type { TypedFilter } from '../search/query/query-parts.ts';
import type { Concept, QueryPlan } from '../search/query/plan-query.ts';
import { anyOf, type CountedConcept, matchAnywhere, scoreConcepts } from './rank.ts';
import { type Query, matchTerm } from './term-queries.ts';
import { asNumber, asObject, type SendSearch } from './search-server.ts';
import { findTerm, listTiers, type TermLookup, type Tiers } from './tiers.ts';

/** A tier of clauses with the same match. */
export interface Tier {
  match: Match;
  /** Finds and scores the clauses, including those of the tiers above. */
  query: Query;
}

/** The result of a search on a server, ready to be listed and counted with the facets' selections. */
export interface FoundOnServer extends FoundClauses {
  /** The best tier first. */
  tiers: Tier[];
  /** The scope of the search: the provinces and years that the query names, and the terms it excludes. */
  within: { filter: Query[]; must_not: Query[] };
  lookup: TermLookup;
}

/** An engine that searches an index on a server and uses the site's own files for the words. */
export interface ServerEngine extends ClauseFinder<FoundOnServer> {
  send: SendSearch;
}

export function openServerEngine(language: QueryLanguage, send: SendSearch): ServerEngine {
  return {
    ...language,
    send,
    find: (plan, search) =>
      search.numbered.length > 0
        ? findNumbered(send, language.catalogue.ids, search.numbered)
        : findOnServer(send, plan, search),
    hasTerm: async (term) => (await count(send, { term: matchAnywhere(term) }))['term'] !== 0,
  };
}

/** Finds the clauses that a query names by their number. */
async function findNumbered(
  send: SendSearch,
  ids: readonly string[],
  numbered: Search['numbered'],
): Promise<FoundOnServer> {
  const places = numbered.map(({ notice, passage }) => ({
    bool: { filter: [{ term: { notice: ids[notice] } }, { term: { place: passage } }] },
  }));
  const tiers: Tier[] = [{ match: 'terms', query: anyOf(places) }];
  const within = { filter: [], must_not: [] };
  return {
    ...{ tiers, within, lookup: { isVerbatim: false, asWritten: new Set() }, isVerbatim: false },
    ...{ counts: await countTiers(send, tiers, within, []), synonyms: [] },
  };
}

async function findOnServer(send: SendSearch, plan: QueryPlan, search: Search): Promise<FoundOnServer> {
  const patterns = [plan.folded, ...plan.terms.flatMap(({ typed }) => typed)].filter(isPattern);
  const asWritten = new Set(await filterFound(send, patterns, matchTerm));
  const alone: TermLookup = { isVerbatim: false, asWritten };
  const within = {
    filter: listScope(search.parsed),
    must_not: plan.excluded.map((term) => findTerm(term, alone)),
  };
  const found = await count(send, {
    ...(plan.folded !== '' && { inARow: findTerm(plan.folded, alone) }),
    ...byNumber(plan.synonyms, matchAnywhere),
  });
  const isVerbatim = (found['inARow'] ?? 0) > 0;
  const lookup: TermLookup = { isVerbatim, asWritten };
  const direct = nameTiers(listTiers(plan, lookup), search.isRewritten);
  const counts = await countTiers(send, direct, within, []);
  const hasHits = counts.literal + counts.synonym + counts.terms > 0;
  const words = search.related || !hasHits ? await findWords(send, plan.concepts) : null;
  const tiers = words ? [...direct, { match: 'words' as const, query: words }] : direct;
  return {
    ...{ tiers, within, lookup, isVerbatim },
    counts: words ? await countTiers(send, tiers, within, []) : counts,
    synonyms: plan.synonyms.filter((_, at) => (found[String(at)] ?? 0) > 0),
  };
}

function nameTiers(tiers: Tiers, isRewritten: boolean): Tier[] {
  return (['literal', 'synonym', 'terms'] as const).flatMap((match) => {
    const query = tiers[match];
    return query ? [{ match: match === 'literal' && isRewritten ? 'synonym' : match, query }] : [];
  });
}

async function findWords(send: SendSearch, concepts: readonly Concept[]): Promise<Query | null> {
  if (concepts.length === 0) return null;
  const queries = concepts.map(({ terms }, at) => [String(at), anyOf(terms.map(matchAnywhere))]);
  const counts = await count(send, {
    ...(Object.fromEntries(queries) as Record<string, Query>),
    all: { match_all: {} },
  });
  const counted: CountedConcept[] = concepts.map((concept, at) => ({
    ...concept,
    count: counts[String(at)] ?? 0,
  }));
  return scoreConcepts(counted, counts['all'] ?? 0);
}

/** Returns the terms whose query finds some clause. */
async function filterFound(
  send: SendSearch,
  terms: readonly string[],
  query: (term: string) => Query,
): Promise<string[]> {
  const counts = await count(send, byNumber(terms, query));
  return terms.filter((_, at) => (counts[String(at)] ?? 0) > 0);
}

function byNumber(terms: readonly string[], query: (term: string) => Query): Record<string, Query> {
  return Object.fromEntries(terms.map((term, at) => [String(at), query(term)]));
}

/** Counts the clauses that each query finds. */
async function count(send: SendSearch, queries: Record<string, Query>): Promise<Record<string, number>> {
  if (Object.keys(queries).length === 0) return {};
  const aggs = { counts: { filters: { filters: queries } } };
  const { aggregations } = await send({ query: { match_all: {} }, size: 0, aggs });
  return readCounts(aggregations['counts']);
}

/** Counts clauses by match. A clause counts only in the first tier that contains it. */
export async function countTiers(
  send: SendSearch,
  tiers: readonly Tier[],
  within: FoundOnServer['within'],
  chosen: readonly Query[],
): Promise<Record<Match, number>> {
  const counts: Record<Match, number> = { literal: 0, synonym: 0, terms: 0, words: 0 };
  if (tiers.length === 0) return counts;
  const { filter, must_not } = within;
  const { aggregations } = await send({
    query: { bool: { filter: [...filter, ...chosen], must_not } },
    size: 0,
    aggs: { counts: { filters: { filters: disjointTiers(tiers) } } },
  });
  const counted = readCounts(aggregations['counts']);
  for (const [at, { match }] of tiers.entries()) counts[match] += counted[String(at)] ?? 0;
  return counts;
}

/** Returns the queries of the tiers, each without the tiers above it, keyed by number. */
export function disjointTiers(tiers: readonly Tier[]): Record<string, Query> {
  return Object.fromEntries(
    tiers.map(({ query }, at) => [
      String(at),
      { bool: { filter: [query], must_not: tiers.slice(0, at).map((above) => above.query) } },
    ]),
  );
}

function readCounts(aggregation: unknown): Record<string, number> {
  const buckets = asObject(asObject(aggregation)['buckets']);
  return Object.fromEntries(
    Object.entries(buckets).map(([name, bucket]) => [name, asNumber(asObject(bucket)['doc_count'])]),
  );
}

/** Returns filters for the provinces and years that a query names. Several values of one facet are alternatives. */
function listScope({ filters, filteredOut }: ParsedQuery): Query[] {
  const byFacet = Map.groupBy(filters, ({ facet }) => facet);
  const term = ({ facet, value }: TypedFilter): Query => ({ term: { [facet]: value } });
  return [
    ...[...byFacet].map(([facet, of]) => ({ terms: { [facet]: of.map(({ value }) => value) } })),
    ...(filteredOut.length > 0 ? [{ bool: { must_not: filteredOut.map(term) } }] : []),
  ];
}
