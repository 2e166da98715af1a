import { isWord } from '../knowledge/words/word-lengths.ts';

/** A word that occurs more often in a text than expected from the others. */
export interface DistinctiveTerm {
  word: string;
  /** Occurrences in the text, and in the others together. */
  count: number;
  elsewhere: number;
  /** Dunning's G². The higher, the less likely the difference is due to chance. */
  score: number;
}

/**
 * Least score. A word that is equally frequent everywhere exceeds it by chance in one case out of a hundred (χ² with
 * one degree of freedom). The level is this lax because notices are short.
 */
export const MIN_SCORE = 6.63;
const MOST_TERMS = 8;

/**
 * Finds the distinctive words of each text against the others, highest score first: log-likelihood ratio G² (Dunning,
 * Accurate Methods for the Statistics of Surprise and Coincidence, 1993, in the two-cell form of Rayson and Garside,
 * 2000), of words that are relatively more frequent in the text, at the 1 % level.
 * @param texts tokens of each text
 */
export function findDistinctiveTerms(texts: readonly (readonly string[])[]): DistinctiveTerm[][] {
  const counts = texts.map(countWords);
  const lengths = counts.map((count) => [...count.values()].reduce((sum, n) => sum + n, 0));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const everywhere = new Map<string, number>();
  for (const count of counts)
    for (const [word, n] of count) everywhere.set(word, (everywhere.get(word) ?? 0) + n);
  const printed = texts.map((pieces) => pieces.join(''));
  return counts.map((count, text) => {
    const own = lengths[text] ?? 0;
    const score = (word: string, n: number, elsewhere: number) => ({
      ...{ word, count: n, elsewhere },
      score: scoreTerm(n, own, elsewhere, total - own),
    });
    const asCut = [...count].map(([word, n]) => score(word, n, (everywhere.get(word) ?? 0) - n));
    // A reader who searches for the word also finds it inside longer ones (规范 in 技术规范), so count those too.
    const asPrinted = selectTop(asCut, 2 * MOST_TERMS).map(({ word }) => {
      const times = printed.map((whole) => countPrinted(whole, word));
      const n = times[text] ?? 0;
      return score(word, n, times.reduce((sum, other) => sum + other, 0) - n);
    });
    return selectTop(asPrinted, MOST_TERMS);
  });
}

function selectTop(terms: readonly DistinctiveTerm[], limit: number): DistinctiveTerm[] {
  return terms
    .filter(({ score }) => score >= MIN_SCORE)
    .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
    .slice(0, limit);
}

function countPrinted(text: string, word: string): number {
  return text.split(word).length - 1;
}

function countWords(pieces: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const piece of pieces) if (isWord(piece)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return counts;
}

/**
 * Computes G² of a word that occurs `a` times among `ownLength` words and `b` times among `otherLength`; 0 if it is
 * relatively rarer in the former.
 */
function scoreTerm(a: number, ownLength: number, b: number, otherLength: number): number {
  if (otherLength === 0 || a / ownLength <= b / otherLength) return 0;
  const rate = (a + b) / (ownLength + otherLength);
  const term = (observed: number, length: number) =>
    observed === 0 ? 0 : observed * Math.log(observed / (length * rate));
  return 2 * (term(a, ownLength) + term(b, otherLength));
}
