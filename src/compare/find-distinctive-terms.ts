import { isWord } from '../knowledge/words/word-lengths.ts';

/** A word that a text has more often than the others lead one to expect. */
export interface DistinctiveTerm {
  word: string;
  /** How often the text has it, and how often the others have it together. */
  count: number;
  elsewhere: number;
  /** Dunning's G²: how surely that isn't chance. */
  score: number;
}

/** A word of equal use passes it by chance once in a hundred (χ² with one degree of freedom): notices are short. */
export const SURE = 6.63;
const MOST_TERMS = 8;

/**
 * The distinctive words of each text against the others, the surest first: log-likelihood ratio G² (Dunning, Accurate Methods for
 * the Statistics of Surprise and Coincidence, 1993, in the two-cell form of Rayson and Garside, 2000), of words that the text has
 * relatively more often, above the 1 % level.
 * @param texts each as the pieces that it was cut into.
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
    // A reader who looks for the word finds it inside longer ones as well: 规范 in 技术规范.
    const asPrinted = keepSurest(asCut, 2 * MOST_TERMS).map(({ word }) => {
      const times = printed.map((whole) => countPrinted(whole, word));
      const n = times[text] ?? 0;
      return score(word, n, times.reduce((sum, other) => sum + other, 0) - n);
    });
    return keepSurest(asPrinted, MOST_TERMS);
  });
}

function keepSurest(terms: readonly DistinctiveTerm[], most: number): DistinctiveTerm[] {
  return terms
    .filter(({ score }) => score >= SURE)
    .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
    .slice(0, most);
}

function countPrinted(text: string, word: string): number {
  return text.split(word).length - 1;
}

function countWords(pieces: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const piece of pieces) if (isWord(piece)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return counts;
}

/** G² of a word that stands `a` times among `ownLength` words and `b` times among `otherLength`; 0 where it is rarer in the former. */
function scoreTerm(a: number, ownLength: number, b: number, otherLength: number): number {
  if (otherLength === 0 || a / ownLength <= b / otherLength) return 0;
  const rate = (a + b) / (ownLength + otherLength);
  const term = (observed: number, length: number) =>
    observed === 0 ? 0 : observed * Math.log(observed / (length * rate));
  return 2 * (term(a, ownLength) + term(b, otherLength));
}
