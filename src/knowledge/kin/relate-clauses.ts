import { countBy } from '../count-by.ts';
import { KIN_THRESHOLD } from './kin-threshold.ts';

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
  const scoreOthers = createScorer(vectors, invert(vectors));
  return new Map(
    clauses.map(({ key, notice }, clause) => [key, rankKin(scoreOthers(clause), clauses, notice)]),
  );
}

/** Rows of a sparse matrix: those of row `n` are the places `starts[n]` to `starts[n + 1]` of the other two. */
interface SparseRows {
  starts: Int32Array;
  columns: Int32Array;
  values: Float64Array;
}

/** The weightiest words of each clause, their weights normalised to length 1: a row a clause, a column a word. */
function weighWords(clauses: readonly WordedClause[]): SparseRows {
  const words = numberWords(clauses);
  const starts = new Int32Array(clauses.length + 1);
  const columns = new Int32Array(clauses.length * MAX_TERMS);
  const values = new Float64Array(columns.length);
  let end = 0;
  for (const [clause, one] of clauses.entries()) {
    const weights = [...countBy(one.words, (word) => [word])].flatMap(([word, count]) => {
      const { number, clausesWith } = words.get(word) ?? { number: 0, clausesWith: 1 };
      if ([...word].length <= 1) return [];
      return [{ word, number, weight: (1 + Math.log(count)) * Math.log(clauses.length / clausesWith) }];
    });
    const length = Math.hypot(...weights.map(({ weight }) => weight)) || 1;
    weights.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
    for (const { number, weight } of weights.slice(0, MAX_TERMS)) {
      columns[end] = number;
      values[end++] = weight / length;
    }
    starts[clause + 1] = end;
  }
  return { starts, columns: columns.subarray(0, end), values: values.subarray(0, end) };
}

/** Every word with a number of its own, and how many clauses have it. */
function numberWords(clauses: readonly WordedClause[]) {
  const words = new Map<string, { number: number; clausesWith: number }>();
  for (const clause of clauses)
    for (const word of new Set(clause.words)) {
      const known = words.get(word);
      if (known) known.clausesWith += 1;
      else words.set(word, { number: words.size, clausesWith: 1 });
    }
  return words;
}

/** The clauses that have a word, in their order, and its weight in each: a row a word; empty where it is too common to tell them apart. */
function invert({ starts, columns, values }: SparseRows): SparseRows {
  const words = columns.reduce((most, word) => Math.max(most, word), -1) + 1;
  const counts = new Int32Array(words);
  for (const word of columns) counts[word] = (counts[word] as number) + 1;
  const ends = new Int32Array(words + 1);
  for (const [word, count] of counts.entries())
    ends[word + 1] = (ends[word] as number) + (count > MAX_POSTINGS ? 0 : count);
  const inverted = {
    starts: ends.slice(),
    columns: new Int32Array(ends[words] as number),
    values: new Float64Array(ends[words] as number),
  };
  for (let clause = 0; clause + 1 < starts.length; clause += 1)
    for (let at = starts[clause] as number; at < (starts[clause + 1] as number); at += 1) {
      const word = columns[at] as number;
      if ((counts[word] as number) > MAX_POSTINGS) continue;
      const place = ends[word] as number;
      ends[word] = place + 1;
      inverted.columns[place] = clause;
      inverted.values[place] = values[at] as number;
    }
  return inverted;
}

/** A clause with a score. */
interface Scored {
  clause: number;
  score: number;
}

/** Adds up scores in an array that is cleared for each clause where it was touched; gives those that reach the threshold. */
function createScorer(vectors: SparseRows, postings: SparseRows): (clause: number) => Scored[] {
  const clauses = vectors.starts.length - 1;
  const scores = new Float64Array(clauses);
  const touched = new Int32Array(clauses);
  return (asking) => {
    let count = 0;
    for (let at = vectors.starts[asking] as number; at < (vectors.starts[asking + 1] as number); at += 1) {
      const word = vectors.columns[at] as number;
      const weight = vectors.values[at] as number;
      const end = postings.starts[word + 1] as number;
      for (let place = postings.starts[word] as number; place < end; place += 1) {
        const clause = postings.columns[place] as number;
        const score = scores[clause] as number;
        if (score === 0) touched[count++] = clause;
        scores[clause] = score + weight * (postings.values[place] as number);
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
