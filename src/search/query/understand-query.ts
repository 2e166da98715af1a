import { findNumbered } from '../find/find-numbered.ts';
import { cleanQuery } from './clean-query.ts';
import type { ClauseFinder, FoundClauses } from '../find/clause-finder.ts';
import { type ParsedQuery, parseQuery } from './parse-query.ts';
import { planQuery, type QueryPlan, type PlanOptions } from './plan-query.ts';
import { type Reading, readOtherwise } from './other-readings.ts';
import { setApart } from './separate-places.ts';
import type { Spelling } from './spelling.ts';

/** The interpretation of a query. */
export interface QueryReading {
  parsed: ParsedQuery;
  plan: QueryPlan;
  /** What was searched in place of the query because it has no hits; null if the query itself was searched. */
  reading: Reading | null;
  /** Spellings that occur in the collection, if none is clearly meant. */
  near: Spelling[];
}

/** An engine's result for a query, with the query's interpretation. */
export type Understood<Found extends FoundClauses = FoundClauses> = Found & QueryReading;

/**
 * Searches a query as typed. If no clause contains it, searches it with places and years separated, then in the first
 * other reading that has hits. If none has any, the clauses that contain some of the query's words are returned.
 * @param related whether to look for clauses that contain only some of its words even if others contain the query.
 */
export async function understandQuery<Found extends FoundClauses>(
  finder: ClauseFinder<Found>,
  typed: string,
  options: PlanOptions,
  related = true,
): Promise<Understood<Found>> {
  const search = async (parsed: ParsedQuery, isRewritten = false): Promise<Understood<Found>> => {
    const plan = planQuery(parsed, finder.lexicon, options);
    const numbered = await findNumbered(finder, parsed);
    const found = await finder.find(plan, { parsed, related, isRewritten, numbered });
    return { ...found, parsed, plan, reading: numbered.length > 0 ? readAsNumber(parsed) : null, near: [] };
  };
  const text = cleanQuery(typed);
  const asTyped = await search(parseQuery(text, finder.names));
  if (asTyped.plan.terms.length === 0 || hasDirectHits(asTyped)) return asTyped;
  const apart = setApart(text, finder.names);
  const split = apart === null ? asTyped : await search(parseQuery(apart, finder.names));
  if (hasDirectHits(split)) return split;
  const { readings, near } = await readOtherwise(finder, split.parsed);
  for (const reading of readings) {
    const read = await search(reading.parsed, reading.isRewritten);
    if (hasDirectHits(read)) return { ...read, reading };
  }
  if (!isEmpty(split) || split.parsed.filters.length === 0) return { ...split, near };
  return searchElsewhere(split, search);
}

/** 福建 2020 14. means that clause, whichever clauses contain the text “14.”. */
function readAsNumber(parsed: ParsedQuery): Reading {
  return { kind: 'numbered', text: parsed.label?.typed ?? '', isRewritten: false, parsed };
}

/** Searches all other places and years if those of the query have no hits. */
async function searchElsewhere<Found extends FoundClauses>(
  nothing: Understood<Found>,
  search: (parsed: ParsedQuery) => Promise<Understood<Found>>,
): Promise<Understood<Found>> {
  const parsed = { ...nothing.parsed, filters: [] };
  const found = await search(parsed);
  if (isEmpty(found)) return nothing;
  const names = [...new Set(nothing.parsed.filters.map(({ typed }) => typed))];
  return { ...found, reading: { kind: 'elsewhere', text: names.join('、'), isRewritten: false, parsed } };
}

/** Whether some clause contains the query, not just words of it. */
export function hasDirectHits({ counts: { literal, synonym, terms } }: FoundClauses): boolean {
  return literal + synonym + terms > 0;
}

function isEmpty(found: FoundClauses): boolean {
  return !hasDirectHits(found) && found.counts.words === 0;
}
