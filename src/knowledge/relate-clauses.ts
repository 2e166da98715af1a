import { countBy } from './count-by.ts';

/** A clause with the words that nodejieba cut it into. */
export interface WordedClause {
  /** `<notice>#<clauseId>`. */
  key: string;
  notice: string;
  words: readonly string[];
}

/** A clause of another notice that says much the same. */
export interface Kin {
  key: string;
  /** Cosine of the two clauses' word weights, 0 to 1. */
  score: number;
}

/**
 * Below this, two clauses share a subject at most. Of the 92 pairs of the five notices above it, read on 2026-11-21, 84 set the same
 * task (docs/kin.md).
 */
export const KIN_THRESHOLD = 0.12;
const MAX_KIN = 5;
/** A clause is known by its weightiest words. */
const MAX_TERMS = 50;
/** A word of more clauses than that tells little and costs most; the cost of a clause is bounded by both limits. */
const MAX_POSTINGS = 400;

/**
 * Relates each clause to the most similar ones of other notices: cosine of TF-IDF weights, (1 + ln tf) · ln(N / df), over an
 * inverted index, not over all pairs. Takes time linear in the number of clauses.
 */
export function relateClauses(clauses: readonly WordedClause[]): Map<string, Kin[]> {
  const vectors = weighWords(clauses);
  const scoreOthers = createScorer(listPostings(vectors), clauses.length);
  return new Map(
    clauses.map(({ key, notice }, clause) => [
      key,
      rankKin(scoreOthers(vectors[clause] ?? new Map()), clauses, notice),
    ]),
  );
}

/** The clauses that have a word, and its weight in each. */
interface Postings {
  clauses: Int32Array;
  weights: Float64Array;
}

/** The postings of every word that isn't too common to tell clauses apart. */
function listPostings(vectors: readonly ReadonlyMap<string, number>[]): Map<string, Postings> {
  const counts = countBy(vectors, (vector) => [...vector.keys()]);
  const postings = new Map<string, Postings>();
  const filled = new Map<string, number>();
  for (const [clause, vector] of vectors.entries())
    for (const [word, weight] of vector) {
      const count = counts.get(word) ?? 0;
      if (count > MAX_POSTINGS) continue;
      const own = postings.get(word) ?? {
        clauses: new Int32Array(count),
        weights: new Float64Array(count),
      };
      const at = filled.get(word) ?? 0;
      own.clauses[at] = clause;
      own.weights[at] = weight;
      filled.set(word, at + 1);
      postings.set(word, own);
    }
  return postings;
}

/** The weightiest words of each clause, their weights normalised to length 1. */
function weighWords(clauses: readonly WordedClause[]): Map<string, number>[] {
  const clausesWith = new Map<string, number>();
  for (const { words } of clauses)
    for (const word of new Set(words)) clausesWith.set(word, (clausesWith.get(word) ?? 0) + 1);
  return clauses.map(({ words }) => {
    const counts = new Map<string, number>();
    for (const word of words) if ([...word].length > 1) counts.set(word, (counts.get(word) ?? 0) + 1);
    const weights = [...counts].map(([word, count]): [string, number] => [
      word,
      (1 + Math.log(count)) * Math.log(clauses.length / (clausesWith.get(word) ?? 1)),
    ]);
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(
      weights
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, MAX_TERMS)
        .map(([word, weight]) => [word, weight / length]),
    );
  });
}

/** A clause with a score. */
interface Scored {
  clause: number;
  score: number;
}

/** Adds up scores in an array that is cleared for each clause where it was touched; gives those that reach the threshold. */
function createScorer(postings: ReadonlyMap<string, Postings>, clauses: number) {
  const scores = new Float64Array(clauses);
  const touched = new Int32Array(clauses);
  return (vector: ReadonlyMap<string, number>): Scored[] => {
    let count = 0;
    for (const [word, weight] of vector) {
      const own = postings.get(word);
      if (!own) continue;
      for (let at = 0; at < own.clauses.length; at += 1) {
        const clause = own.clauses[at] as number;
        const score = scores[clause] as number;
        if (score === 0) touched[count++] = clause;
        scores[clause] = score + weight * (own.weights[at] as number);
      }
    }
    const found: Scored[] = [];
    for (let at = 0; at < count; at += 1) {
      const clause = touched[at] as number;
      const score = scores[clause] as number;
      if (score >= KIN_THRESHOLD) found.push({ clause, score });
      scores[clause] = 0;
    }
    return found;
  };
}

function rankKin(scores: readonly Scored[], clauses: readonly WordedClause[], notice: string): Kin[] {
  return scores
    .filter(({ clause }) => clauses[clause]?.notice !== notice)
    .sort((a, b) => b.score - a.score || a.clause - b.clause)
    .slice(0, MAX_KIN)
    .map(({ clause, score }) => ({ key: clauses[clause]?.key ?? '', score: Math.min(1, score) }));
}
