import { countBy } from '../count-by.ts';
import { KIN_THRESHOLD } from './kin-threshold.ts';

/** A clause with the words that nodejieba segmented it into. */
export interface WordedClause {
  /** `<notice>#<clauseId>`. */
  key: string;
  notice: string;
  words: readonly string[];
}

/** A similar clause of another notice. */
export interface Kin {
  key: string;
  /** Cosine of the two clauses' word weights, 0 to 1. */
  score: number;
}

const MAX_KIN = 5;
/** Number of a clause's heaviest words to compare it by. */
const MAX_TERMS = 50;
/**
 * Words with more postings are ignored: they distinguish little and cost most. Both limits bound the cost per clause.
 */
const MAX_POSTINGS = 400;

/**
 * Relates each clause to the most similar ones of other notices: cosine of TF-IDF weights, (1 + ln tf) · ln(N / df),
 * computed over an inverted index rather than all pairs. Takes time linear in the number of clauses.
 */
export function relateClauses(clauses: readonly WordedClause[]): Map<string, Kin[]> {
  const vectors = weighWords(clauses);
  const scoreOthers = createScorer(vectors, invert(vectors));
  return new Map(
    clauses.map(({ key, notice }, clause) => [key, rankKin(scoreOthers(clause), clauses, notice)]),
  );
}

/**
 * A sparse matrix in compressed rows: the entries of row `n` are at `starts[n]` up to `starts[n + 1]` of `columns` and
 * `values`.
 */
interface SparseRows {
  starts: Int32Array;
  columns: Int32Array;
  values: Float64Array;
}

/**
 * Returns the heaviest words of each clause, their weights normalised to length 1, as a matrix with a row per clause
 * and a column per word.
 */
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

/** Numbers all words, and counts the clauses that contain each. */
function numberWords(clauses: readonly WordedClause[]) {
  const words = new Map<string, { number: number; clausesWith: number }>();
  for (const clause of clauses)
    for (const word of new Set(clause.words)) {
      const entry = words.get(word);
      if (entry) entry.clausesWith += 1;
      else words.set(word, { number: words.size, clausesWith: 1 });
    }
  return words;
}

/**
 * Inverts the matrix: a row per word with the clauses that contain it, in order, and its weight in each. Rows of words
 * that are too common are empty.
 */
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

/** A clause, by its index, with a score. */
interface Scored {
  clause: number;
  score: number;
}

/**
 * Creates the function that scores all clauses against one and returns those that reach the threshold. It accumulates
 * scores in one array, of which only the touched entries are cleared after each clause.
 */
function createScorer(vectors: SparseRows, postings: SparseRows): (clause: number) => Scored[] {
  const clauses = vectors.starts.length - 1;
  const scores = new Float64Array(clauses);
  const touched = new Int32Array(clauses);
  return (query) => {
    let count = 0;
    for (let at = vectors.starts[query] as number; at < (vectors.starts[query + 1] as number); at += 1) {
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
