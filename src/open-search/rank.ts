/**
 * The scores of src/search/rank/score.ts as the engine's own language says them. What a phrase scores by itself is how often the
 * clause says it (the similarity `occurrences`).
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
  KIND_WORTH,
  OWN_NUMBER,
  OWN_NUMBER_WITHIN,
  RELATED_SHARE,
  SYNONYM_WORTH,
  UNDER_HEADING,
  WHOLE_TITLE,
} from '../search/rank/score.ts';
import { beginsWithin, type Query, saysTerm } from './says-term.ts';

/** BM25's share of how often a term stands in a clause of such a length. */
export const DENSITY = `return _score * ${K1 + 1} / (_score + ${K1 * (1 - B)} + ${(K1 * B) / AVERAGE_LENGTH} * doc['length'].value);`;
/** The more of the title a term is, the more it is what the clause is about. */
export const TITLE_SHARE = `return ${IN_TITLE} + ${WHOLE_TITLE} * params.length / Math.max(1.0, doc['titleLength'].value);`;

const all = (...must: Query[]): Query => ({ bool: { must } });
export const anyOf = (should: readonly Query[]): Query => ({ bool: { should, minimum_should_match: 1 } });
const best = (queries: readonly Query[]): Query => ({ dis_max: { queries } });
export const constant = (filter: Query, boost: number): Query => ({ constant_score: { filter, boost } });

/** Weighs clauses of every kind. */
function byKind(query: Query): Query {
  const functions = Object.entries(KIND_WORTH).flatMap(([kind, weight]) =>
    weight === 1 ? [] : [{ filter: { term: { kind } }, weight }],
  );
  return { function_score: { query, functions, score_mode: 'first', boost_mode: 'multiply' } };
}

function density(said: Query): Query {
  return { script_score: { query: said, script: { lang: 'painless', source: DENSITY } } };
}

/** Clauses that say a term, by density and place; `said` finds them where the term is more than its characters. */
export function scoreTerm(term: string, said: Query = saysTerm(term)): Query {
  const inTitle: Query = {
    script_score: {
      query: constant(saysTerm(term, 'heading'), 1),
      script: { lang: 'painless', source: TITLE_SHARE, params: { length: [...term].length } },
    },
  };
  const elsewhere = anyOf([
    constant(saysTerm(term, 'above'), UNDER_HEADING),
    constant(beginsWithin(term, BEGINNING), AT_BEGINNING),
  ]);
  const placed = { bool: { must: [density(said)], should: [best([inTitle, elsewhere])] } };
  if (!DOC_NUMBER.test(term)) return byKind(placed);
  const own = all({ term: { kind: 'cover' } }, beginsWithin(term, OWN_NUMBER_WITHIN));
  return { bool: { must: [byKind(placed)], should: [constant(own, OWN_NUMBER)] } };
}

/** Clauses that say one of some terms; the best of them counts. */
export function scoreAny(scored: readonly Query[]): Query {
  return best(scored);
}

/** Clauses that say each of some terms; what they score is added up. */
export function scoreEvery(scored: readonly Query[]): Query {
  return all(...scored);
}

/** What a term of a concept is said in: the clause, the titles above it, its notice's name. */
export function isAbout(term: string): Query {
  return anyOf([saysTerm(term), saysTerm(term, 'above'), saysTerm(term, 'name')]);
}

/** A concept with how many clauses are about it. */
export interface CountedConcept extends Concept {
  count: number;
}

/**
 * Clauses that say enough of a query's concepts, by how much of them and how densely. Which these are is as in the browser; the
 * share of the concepts counts once and not three times in their order.
 */
export function scoreConcepts(concepts: readonly CountedConcept[], records: number): Query | null {
  const counted = concepts
    .filter(({ count }) => count > 0)
    .map((concept) => ({ ...concept, rarity: rarityOf(concept, records) }));
  if (counted.length === 0) return null;
  // A clause about words that only its notice's name says is about them no more than its neighbours are.
  const says = anyOf(
    counted.flatMap(({ terms }) => terms.flatMap((term) => [saysTerm(term), saysTerm(term, 'above')])),
  );
  const total = counted.reduce((sum, { rarity }) => sum + rarity, 0);
  // A single character says nothing, but there may be nothing else to go by.
  if (total === 0) return says;
  const weighed = counted.filter(({ rarity }) => rarity > 0);
  const about = weighed.map(({ terms, rarity }) => ({
    filter: anyOf(terms.map(isAbout)),
    weight: rarity / total,
  }));
  const byShare = { functions: about, score_mode: 'sum' };
  // Where no function matches, the engine takes 1 for their sum.
  const query = anyOf(about.map(({ filter }) => filter));
  const enough = { query, ...byShare, boost_mode: 'replace', min_score: RELATED_SHARE - ROUNDING };
  const dense = { bool: { filter: [says, { function_score: enough }], should: weighed.map(scoreConcept) } };
  return { function_score: { query: dense, ...byShare, boost_mode: 'multiply' } };
}

/** The engine adds in single precision. */
const ROUNDING = 1e-6;

function rarityOf({ worth, count }: CountedConcept, records: number): number {
  return worth * Math.log(1 + (records - count + 0.5) / (count + 0.5));
}

function scoreConcept({ terms, rarity }: CountedConcept & { rarity: number }): Query {
  const scored = terms.map((term, at) => {
    const places = [
      density(saysTerm(term)),
      constant(saysTerm(term, 'heading'), CONCEPT_IN_TITLE),
      constant(saysTerm(term, 'above'), CONCEPT_IN_HEADING),
      constant(saysTerm(term, 'name'), CONCEPT_IN_NOTICE_NAME),
    ];
    return { bool: { should: places, boost: rarity * (at === 0 ? 1 : SYNONYM_WORTH) } };
  });
  return byKind(best(scored));
}
