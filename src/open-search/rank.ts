/**
 * The scores of src/search/rank/score.ts in the server's query language. A phrase by itself scores the number of its
 * occurrences in the clause (the similarity `occurrences`).
 */
import type { Concept } from '../search/query/plan-query.ts';
import {
  AT_BEGINNING,
  AVERAGE_LENGTH,
  B,
  BEGINNING,
  CONCEPT_IN_HEADING,
  CONCEPT_IN_NOTICE_NAME,
  CONCEPT_IN_TITLE,
  DOC_NUMBER,
  IN_TITLE,
  K1,
  KIND_WEIGHTS,
  OWN_NUMBER,
  OWN_NUMBER_WITHIN,
  RELATED_SHARE,
  SYNONYM_WEIGHT,
  UNDER_HEADING,
  WHOLE_TITLE,
} from '../search/rank/score.ts';
import { beginsWithin, type Query, matchTerm } from './term-queries.ts';

/** BM25's term frequency component for a clause of this length. */
export const DENSITY = `return _score * ${K1 + 1} / (_score + ${K1 * (1 - B)} + ${(K1 * B) / AVERAGE_LENGTH} * doc['length'].value);`;
/** The larger the share of the title that a term makes up, the more the clause is about it. */
export const TITLE_SHARE = `return ${IN_TITLE} + ${WHOLE_TITLE} * params.length / Math.max(1.0, doc['titleLength'].value);`;

const all = (...must: Query[]): Query => ({ bool: { must } });
export const anyOf = (should: readonly Query[]): Query => ({ bool: { should, minimum_should_match: 1 } });
const best = (queries: readonly Query[]): Query => ({ dis_max: { queries } });
export const constant = (filter: Query, boost: number): Query => ({ constant_score: { filter, boost } });

/** Weights clauses by kind. */
function byKind(query: Query): Query {
  const functions = Object.entries(KIND_WEIGHTS).flatMap(([kind, weight]) =>
    weight === 1 ? [] : [{ filter: { term: { kind } }, weight }],
  );
  return { function_score: { query, functions, score_mode: 'first', boost_mode: 'multiply' } };
}

function density(matching: Query): Query {
  return { script_score: { query: matching, script: { lang: 'painless', source: DENSITY } } };
}

/**
 * Scores the clauses that contain a term by density and place.
 * @param matching finds those clauses; needed if the term isn't plain text.
 */
export function scoreTerm(term: string, matching: Query = matchTerm(term)): Query {
  const inTitle: Query = {
    script_score: {
      query: constant(matchTerm(term, 'heading'), 1),
      script: { lang: 'painless', source: TITLE_SHARE, params: { length: [...term].length } },
    },
  };
  const elsewhere = anyOf([
    constant(matchTerm(term, 'above'), UNDER_HEADING),
    constant(beginsWithin(term, BEGINNING), AT_BEGINNING),
  ]);
  const placed = { bool: { must: [density(matching)], should: [best([inTitle, elsewhere])] } };
  if (!DOC_NUMBER.test(term)) return byKind(placed);
  const own = all({ term: { kind: 'cover' } }, beginsWithin(term, OWN_NUMBER_WITHIN));
  return { bool: { must: [byKind(placed)], should: [constant(own, OWN_NUMBER)] } };
}

/** Scores the clauses that contain any of the terms by the best of these. */
export function scoreAny(scored: readonly Query[]): Query {
  return best(scored);
}

/** Scores the clauses that contain every term by the sum of the terms' scores. */
export function scoreEvery(scored: readonly Query[]): Query {
  return all(...scored);
}

/** Finds the clauses that contain a term themselves, in a title above, or in the notice's name. */
export function matchAnywhere(term: string): Query {
  return anyOf([matchTerm(term), matchTerm(term, 'above'), matchTerm(term, 'name')]);
}

/** A concept with the number of clauses about it. */
export interface CountedConcept extends Concept {
  count: number;
}

/**
 * Scores the clauses that contain enough of a query's concepts, by the share of these concepts and by density. The
 * selected clauses are the same as in the browser, but for their order the share of the concepts counts once instead
 * of to the power of three.
 */
export function scoreConcepts(concepts: readonly CountedConcept[], records: number): Query | null {
  const counted = concepts
    .filter(({ count }) => count > 0)
    .map((concept) => ({ ...concept, rarity: rarityOf(concept, records) }));
  if (counted.length === 0) return null;
  // Words in the notice's name alone don't make a clause more relevant than its neighbours.
  const relevant = anyOf(
    counted.flatMap(({ terms }) => terms.flatMap((term) => [matchTerm(term), matchTerm(term, 'above')])),
  );
  const total = counted.reduce((sum, { rarity }) => sum + rarity, 0);
  // Single characters have no weight, but there may be nothing else to search for.
  if (total === 0) return relevant;
  const weighed = counted.filter(({ rarity }) => rarity > 0);
  const about = weighed.map(({ terms, rarity }) => ({
    filter: anyOf(terms.map(matchAnywhere)),
    weight: rarity / total,
  }));
  const byShare = { functions: about, score_mode: 'sum' };
  // If no function matches, the server takes their sum as 1.
  const query = anyOf(about.map(({ filter }) => filter));
  const enough = { query, ...byShare, boost_mode: 'replace', min_score: RELATED_SHARE - ROUNDING };
  const dense = {
    bool: { filter: [relevant, { function_score: enough }], should: weighed.map(scoreConcept) },
  };
  return { function_score: { query: dense, ...byShare, boost_mode: 'multiply' } };
}

/** Tolerance for the server's single-precision sums. */
const ROUNDING = 1e-6;

function rarityOf({ weight, count }: CountedConcept, records: number): number {
  return weight * Math.log(1 + (records - count + 0.5) / (count + 0.5));
}

function scoreConcept({ terms, rarity }: CountedConcept & { rarity: number }): Query {
  const scored = terms.map((term, at) => {
    const places = [
      density(matchTerm(term)),
      constant(matchTerm(term, 'heading'), CONCEPT_IN_TITLE),
      constant(matchTerm(term, 'above'), CONCEPT_IN_HEADING),
      constant(matchTerm(term, 'name'), CONCEPT_IN_NOTICE_NAME),
    ];
    return { bool: { should: places, boost: rarity * (at === 0 ? 1 : SYNONYM_WEIGHT) } };
  });
  return byKind(best(scored));
}
