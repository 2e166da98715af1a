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
  const postings = new Map<string, Posting[]>();
  for (const [clause, vector] of vectors.entries())
    for (const [word, weight] of vector) {
      const list = postings.get(word);
      if (list) list.push({ clause, weight });
      else postings.set(word, [{ clause, weight }]);
    }
  const scoreOthers = createScorer(postings, clauses.length);
  return new Map(
    clauses.map(({ key, notice }, clause) => [
      key,
      rankKin(scoreOthers(vectors[clause] ?? new Map()), clauses, notice),
    ]),
  );
}

interface Posting {
  clause: number;
  weight: number;
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

/** Adds up scores in an array that is cleared for each clause where it was touched. */
function createScorer(postings: ReadonlyMap<string, readonly Posting[]>, clauses: number) {
  const scores = new Float64Array(clauses);
  return (vector: ReadonlyMap<string, number>): [clause: number, score: number][] => {
    const touched: number[] = [];
    for (const [word, weight] of vector) {
      const list = postings.get(word) ?? [];
      if (list.length > MAX_POSTINGS) continue;
      for (const { clause, weight: otherWeight } of list) {
        if (scores[clause] === 0) touched.push(clause);
        scores[clause] = (scores[clause] ?? 0) + weight * otherWeight;
      }
    }
    return touched.map((clause) => {
      const score = scores[clause] ?? 0;
      scores[clause] = 0;
      return [clause, score];
    });
  };
}

function rankKin(
  scores: readonly [clause: number, score: number][],
  clauses: readonly WordedClause[],
  notice: string,
): Kin[] {
  return scores
    .filter(([clause, score]) => score >= KIN_THRESHOLD && clauses[clause]?.notice !== notice)
    .sort(([a, s], [b, t]) => t - s || a - b)
    .slice(0, MAX_KIN)
    .map(([clause, score]) => ({ key: clauses[clause]?.key ?? '', score: Math.min(1, score) }));
}
