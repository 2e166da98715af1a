import type { ClauseFinder, FoundClauses, QueryLanguage, Search } from '../search/find/clause-finder.ts';
import { isPattern } from '../search/find/find-pattern.ts';
import type { Match } from '../search/rank/hit.ts';
import type { ParsedQuery } from '../search/query/parse-query.ts';
import type { TypedFilter } from '../search/query/query-parts.ts';
import type { Concept, QueryPlan } from '../search/query/plan-query.ts';
import { anyOf, type CountedConcept, isAbout, scoreConcepts } from './rank.ts';
import { type Query, saysTerm } from './says-term.ts';
import { asNumber, asObject, type AskServer } from './search-server.ts';
import { findTerm, listTiers, type Said, type Tiers } from './tiers.ts';

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
  said: Said;
}

/** An engine that searches an index on a server and uses the site's own files for the words. */
export interface ServerEngine extends ClauseFinder<FoundOnServer> {
  ask: AskServer;
}

export function openServerEngine(language: QueryLanguage, ask: AskServer): ServerEngine {
  return {
    ...language,
    ask,
    find: (plan, search) =>
      search.numbered.length > 0
        ? findNumbered(ask, language.catalogue.ids, search.numbered)
        : findOnServer(ask, plan, search),
    says: async (term) => (await count(ask, { term: isAbout(term) }))['term'] !== 0,
  };
}

/** Finds the clauses that a query names by their number. */
async function findNumbered(
  ask: AskServer,
  ids: readonly string[],
  numbered: Search['numbered'],
): Promise<FoundOnServer> {
  const places = numbered.map(({ notice, passage }) => ({
    bool: { filter: [{ term: { notice: ids[notice] } }, { term: { place: passage } }] },
  }));
  const tiers: Tier[] = [{ match: 'terms', query: anyOf(places) }];
  const within = { filter: [], must_not: [] };
  return {
    ...{ tiers, within, said: { isInARow: false, asWritten: new Set() }, isSaidInARow: false },
    ...{ counts: await countTiers(ask, tiers, within, []), synonyms: [] },
  };
}

async function findOnServer(ask: AskServer, plan: QueryPlan, search: Search): Promise<FoundOnServer> {
  const patterns = [plan.folded, ...plan.terms.flatMap(({ typed }) => typed)].filter(isPattern);
  const asWritten = new Set(await listSaid(ask, patterns, saysTerm));
  const alone: Said = { isInARow: false, asWritten };
  const within = {
    filter: listScope(search.parsed),
    must_not: plan.excluded.map((term) => findTerm(term, alone)),
  };
  const known = await count(ask, {
    ...(plan.folded !== '' && { inARow: findTerm(plan.folded, alone) }),
    ...byNumber(plan.synonyms, isAbout),
  });
  const isInARow = (known['inARow'] ?? 0) > 0;
  const said: Said = { isInARow, asWritten };
  const saying = nameTiers(listTiers(plan, said), search.isOtherText);
  const counts = await countTiers(ask, saying, within, []);
  const isSaid = counts.literal + counts.synonym + counts.terms > 0;
  const words = search.related || !isSaid ? await findWords(ask, plan.concepts) : null;
  const tiers = words ? [...saying, { match: 'words' as const, query: words }] : saying;
  return {
    ...{ tiers, within, said, isSaidInARow: isInARow },
    counts: words ? await countTiers(ask, tiers, within, []) : counts,
    synonyms: plan.synonyms.filter((_, at) => (known[String(at)] ?? 0) > 0),
  };
}

function nameTiers(tiers: Tiers, isOtherText: boolean): Tier[] {
  return (['literal', 'synonym', 'terms'] as const).flatMap((match) => {
    const query = tiers[match];
    return query ? [{ match: match === 'literal' && isOtherText ? 'synonym' : match, query }] : [];
  });
}

async function findWords(ask: AskServer, concepts: readonly Concept[]): Promise<Query | null> {
  if (concepts.length === 0) return null;
  const asked = concepts.map(({ terms }, at) => [String(at), anyOf(terms.map(isAbout))]);
  const counts = await count(ask, {
    ...(Object.fromEntries(asked) as Record<string, Query>),
    all: { match_all: {} },
  });
  const counted: CountedConcept[] = concepts.map((concept, at) => ({
    ...concept,
    count: counts[String(at)] ?? 0,
  }));
  return scoreConcepts(counted, counts['all'] ?? 0);
}

/** Returns the terms whose query finds some clause. */
async function listSaid(
  ask: AskServer,
  terms: readonly string[],
  query: (term: string) => Query,
): Promise<string[]> {
  const counts = await count(ask, byNumber(terms, query));
  return terms.filter((_, at) => (counts[String(at)] ?? 0) > 0);
}

function byNumber(terms: readonly string[], query: (term: string) => Query): Record<string, Query> {
  return Object.fromEntries(terms.map((term, at) => [String(at), query(term)]));
}

/** Counts the clauses that each query finds. */
async function count(ask: AskServer, queries: Record<string, Query>): Promise<Record<string, number>> {
  if (Object.keys(queries).length === 0) return {};
  const aggs = { counts: { filters: { filters: queries } } };
  const { aggregations } = await ask({ query: { match_all: {} }, size: 0, aggs });
  return readCounts(aggregations['counts']);
}

/** Counts clauses by match. A clause counts only in the first tier that contains it. */
export async function countTiers(
  ask: AskServer,
  tiers: readonly Tier[],
  within: FoundOnServer['within'],
  chosen: readonly Query[],
): Promise<Record<Match, number>> {
  const counts: Record<Match, number> = { literal: 0, synonym: 0, terms: 0, words: 0 };
  if (tiers.length === 0) return counts;
  const { filter, must_not } = within;
  const { aggregations } = await ask({
    query: { bool: { filter: [...filter, ...chosen], must_not } },
    size: 0,
    aggs: { counts: { filters: { filters: apart(tiers) } } },
  });
  const counted = readCounts(aggregations['counts']);
  for (const [at, { match }] of tiers.entries()) counts[match] += counted[String(at)] ?? 0;
  return counts;
}

/** Returns the queries of the tiers, each without the tiers above it, keyed by number. */
export function apart(tiers: readonly Tier[]): Record<string, Query> {
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
