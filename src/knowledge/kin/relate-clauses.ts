import { KIN_THRESHOLD } from './kin-threshold.ts';

/** A clause with the words that nodejieba segmented it into. */
export interface WordedClause {
  /** `<notice>#<clauseId>`. */
  key: string;
  notice: string;
  /** Read once, so a getter keeps the words of only one clause at a time in memory. */
  readonly words: readonly string[];
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
  const { words, clausesWith, mentions } = numberWords(clauses);
  const rarity = Float64Array.from(clausesWith, (count) => Math.log(clauses.length / count));
  const starts = new Int32Array(clauses.length + 1);
  const columns = new Int32Array(clauses.length * MAX_TERMS);
  const values = new Float64Array(columns.length);
  // By word; of the present clause only.
  const counts = new Int32Array(words.length);
  const weights = new Float64Array(words.length);
  const weightOf = (word: number) => weights[word] as number;
  const compare = (a: number, b: number) =>
    weightOf(b) - weightOf(a) || ((words[a] as string) < (words[b] as string) ? -1 : 1);
  let end = 0;
  for (const [clause, mentioned] of mentions.entries()) {
    const own = countWords(mentioned, counts);
    for (const word of own) {
      weights[word] = (1 + Math.log(counts[word] as number)) * (rarity[word] as number);
      counts[word] = 0;
    }
    const length = Math.hypot(...own.map(weightOf)) || 1;
    for (const word of own.sort(compare).slice(0, MAX_TERMS)) {
      columns[end] = word;
      values[end++] = weightOf(word) / length;
    }
    starts[clause + 1] = end;
  }
  return { starts, columns: columns.subarray(0, end), values: values.subarray(0, end) };
}

/** Adds the mentions of each word to its count, and returns the words in the order of their first mention. */
function countWords(mentions: Int32Array, counts: Int32Array): number[] {
  const words: number[] = [];
  for (const word of mentions) {
    const count = counts[word] as number;
    if (count === 0) words.push(word);
    counts[word] = count + 1;
  }
  return words;
}

/** Numbers the words of more than one character, and counts the clauses that contain each. */
function numberWords(clauses: readonly WordedClause[]) {
  const numbers = new Map<string, number>();
  const clausesWith: number[] = [];
  const latest: number[] = [];
  const mentions = clauses.map(({ words }, clause) => {
    const mentioned: number[] = [];
    for (const word of words) {
      if (isSingle(word)) continue;
      let number = numbers.get(word);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(word, number);
        clausesWith[number] = 0;
      }
      if (latest[number] !== clause) clausesWith[number] = (clausesWith[number] as number) + 1;
      latest[number] = clause;
      mentioned.push(number);
    }
    return Int32Array.from(mentioned);
  });
  return { words: [...numbers.keys()], clausesWith, mentions };
}

/** Whether a word has at most one character, of one UTF-16 unit or two. */
function isSingle(word: string): boolean {
  return word.length <= ((word.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
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
