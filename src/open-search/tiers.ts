import { isPattern } from '../search/find/find-pattern.ts';
import type { Match } from '../search/rank/hit.ts';
import type { PlannedTerm, QueryPlan } from '../search/query/plan-query.ts';
import { scoreAny, scoreEvery, scoreTerm } from './rank.ts';
import { fitsPattern, type Query, saysTerm } from './says-term.ts';

/** The tiers of clauses that say a query, each above the next, as scored queries; null where a tier has none. */
export type Tiers = Record<Exclude<Match, 'words'>, Query | null>;

/** What has to be known of a query before its tiers are. */
export interface Said {
  /** Whether some clause says the whole query in a row. */
  isInARow: boolean;
  /** Terms with wildcards that stand in a text as they are written, and so are no patterns. */
  asWritten: ReadonlySet<string>;
}

/** A query's tiers, as `searchClauses` has them in the browser. */
export function listTiers(plan: QueryPlan, said: Said): Tiers {
  const find = (term: string) => scoreTerm(term, findTerm(term, said));
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
  const literal = said.isInARow || !plan.isSpaced ? whole : every(({ typed }) => typed);
  return { literal, synonym: null, terms: every(({ typed, others: forms }) => [...typed, ...forms]) };
}

/** Clauses that say a term, with wildcards where it has any that no text has as a sign. */
export function findTerm(term: string, { asWritten }: Said): Query {
  return isPattern(term) && !asWritten.has(term) ? fitsPattern(term) : saysTerm(term);
}
