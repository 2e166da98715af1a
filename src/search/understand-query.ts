import { cleanQuery } from './clean-query.ts';
import type { Hit } from './hit.ts';
import { type ParsedQuery, parseQuery, type TypedFilter } from './parse-query.ts';
import { planQuery, type QueryPlan, type Understanding } from './plan-query.ts';
import { type Reading, readOtherwise } from './read-otherwise.ts';
import { searchClauses } from './search-clauses.ts';
import type { SearchEngine } from './search-engine.ts';
import type { Spelling } from './spelling.ts';

/** A query's hits, with how it was understood. */
export interface Understood {
  parsed: ParsedQuery;
  plan: QueryPlan;
  /** In rank order, of the provinces and years that the query names. */
  hits: Hit[];
  /** Whether some clause says the whole query in a row, rather than its terms apart. */
  isSaidInARow: boolean;
  /** The synonyms and other writings that some clause says. */
  synonyms: string[];
  /** What was searched in place of the query, which nothing says; null where that is the query itself. */
  reading: Reading | null;
  /** Spellings that something says, where none is clearly meant. */
  near: Spelling[];
}

/**
 * Searches a query as it was typed and, where nothing says it, in the first other reading that something says. A query of
 * which merely some words are found is answered with these.
 * @param related whether clauses that only its words are in are looked for even where others say it.
 */
export async function understandQuery(
  engine: SearchEngine,
  typed: string,
  understanding: Understanding,
  related = true,
): Promise<Understood> {
  const search = (parsed: ParsedQuery) => searchParsed(engine, parsed, understanding, related);
  const asTyped = await search(parseQuery(cleanQuery(typed), engine.names));
  if (asTyped.plan.terms.length === 0 || isSaid(asTyped.hits)) return asTyped;
  const { readings, near } = await readOtherwise(engine, asTyped.parsed);
  for (const reading of readings) {
    const read = await search(reading.parsed);
    if (isSaid(read.hits))
      return { ...read, hits: reading.isOtherText ? asUntyped(read.hits) : read.hits, reading };
  }
  if (asTyped.hits.length > 0 || asTyped.parsed.filters.length === 0) return { ...asTyped, near };
  return searchElsewhere(asTyped, search);
}

/** Where the places and years of a query have nothing, what others have. */
async function searchElsewhere(
  nothing: Understood,
  search: (parsed: ParsedQuery) => Promise<Understood>,
): Promise<Understood> {
  const parsed = { ...nothing.parsed, filters: [] };
  const found = await search(parsed);
  if (found.hits.length === 0) return nothing;
  const names = [...new Set(nothing.parsed.filters.map(({ typed }) => typed))];
  return { ...found, reading: { kind: 'elsewhere', text: names.join('、'), isOtherText: false, parsed } };
}

async function searchParsed(
  engine: SearchEngine,
  parsed: ParsedQuery,
  understanding: Understanding,
  related: boolean,
): Promise<Understood> {
  const plan = planQuery(parsed, engine.lexicon, understanding);
  const isWithin = (notice: number) => isAskedFor(engine, parsed, notice);
  const found = await searchClauses(engine, plan, { related, isWithin });
  return { parsed, plan, ...found, reading: null, near: [] };
}

/** Whether a notice is of the provinces and years that a query names, and of none that it excludes. */
function isAskedFor(
  { catalogue }: SearchEngine,
  { filters, filteredOut }: ParsedQuery,
  notice: number,
): boolean {
  const values = {
    province: catalogue.provinces[catalogue.province[notice] ?? -1],
    year: String(catalogue.year[notice]),
  };
  const fits = ({ facet, value }: TypedFilter) => values[facet] === value;
  const facets = [...new Set(filters.map(({ facet }) => facet))];
  return (
    !filteredOut.some(fits) &&
    facets.every((facet) => filters.some((filter) => filter.facet === facet && fits(filter)))
  );
}

/** Whether a clause says the query, rather than words of it. */
function isSaid(hits: readonly Hit[]): boolean {
  return hits.some(({ match }) => match !== 'words');
}

/** The hits that say it in other characters don't say the query as it was typed. */
function asUntyped(hits: readonly Hit[]): Hit[] {
  return hits.map((hit) => (hit.match === 'literal' ? { ...hit, match: 'synonym' } : hit));
}
