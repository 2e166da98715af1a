import { isPattern } from '../search/find/find-pattern.ts';
import type { Match } from '../search/rank/hit.ts';
import type { PlannedTerm, QueryPlan } from '../search/query/plan-query.ts';
import { scoreAny, scoreEvery, scoreTerm } from './rank.ts';
import { matchPattern, type Query, matchTerm } from './term-queries.ts';

/** The tiers of clauses that contain a query, best first, as scored queries; null for a tier without clauses. */
export type Tiers = Record<Exclude<Match, 'words'>, Query | null>;

/** What has to be looked up before a query's tiers can be listed. */
export interface TermLookup {
  /** Whether some clause contains the whole query verbatim. */
  isVerbatim: boolean;
  /** Terms with wildcard signs that occur literally in a text and so aren't treated as patterns. */
  asWritten: ReadonlySet<string>;
}

/** Returns a query's tiers, the same as those of `searchClauses` in the browser. */
export function listTiers(plan: QueryPlan, lookup: TermLookup): Tiers {
  const find = (term: string) => scoreTerm(term, findTerm(term, lookup));
  const [only, ...others] = plan.terms;
  if (others.length === 0) {
    const typed = plan.folded === '' ? (only?.typed ?? []) : [plan.folded];
    return {
      literal: typed.length === 0 ? null : scoreAny(typed.map(find)),
      synonym: plan.synonyms.length === 0 ? null : scoreAny(plan.synonyms.map(find)),
      terms: null,
    };
  }
  const every = (formsOf: (term: PlannedTerm) => string[]) =>
    scoreEvery(plan.terms.map((term) => scoreAny(formsOf(term).map(find))));
  const whole = plan.folded === '' ? null : find(plan.folded);
  const literal = lookup.isVerbatim || !plan.isSpaced ? whole : every(({ typed }) => typed);
  return { literal, synonym: null, terms: every(({ typed, others: forms }) => [...typed, ...forms]) };
}

/**
 * Finds the clauses that contain a term. `*` and `?` are wildcards unless some text contains the term with those
 * signs.
 */
export function findTerm(term: string, { asWritten }: TermLookup): Query {
  return isPattern(term) && !asWritten.has(term) ? matchPattern(term) : matchTerm(term);
}
