import { countBy } from '../knowledge/count-by.ts';
import { isWord } from '../knowledge/words/word-lengths.ts';
import type { RecordInFile } from '../open-data/notice-file.ts';
import { cutClause } from './clause-words.ts';
import { type Sentence, splitSentences } from './split-sentences.ts';

/** A sentence of the newer notice and one of the older that sets the same task, or part of it. */
export interface SentencePair {
  older: Sentence;
  newer: Sentence;
  /** Sum of the cosine similarities of the sentences and of their clauses: 0 to 2. */
  score: number;
}

/** Least similarity of the sentences themselves. Below it they are no pair, however similar their clauses are. */
const MIN_SENTENCE_COSINE = 0.1;
/**
 * Least similarity of what the sentences themselves say, without their titles. Below it they share only their titles'
 * subject, as 召开数字教育大会 and 完善管理体制 under 统筹 do.
 */
const MIN_SAID_COSINE = 0.045;
/** Calibrated on Shaanxi's clauses of 2017 and 2024 (docs/compare.md). */
const MIN_SCORE = 0.2;
/** Factor for the similarity of clauses that share no theme. */
const CROSS_THEME_FACTOR = 0.5;
/** Weight of a word of the clause's title in each of its sentences. A word of the sentence itself weighs 1. */
const TITLE_WEIGHT = 0.5;
/** Weight of two characters inside a long word, so that 信息安全等级保护 and 等级保护 are similar. */
const PART_WEIGHT = 0.3;
/** Least length of a word that is split into character pairs. */
const MIN_COMPOUND_LENGTH = 4;

type Weights = Map<string, number>;

/**
 * Pairs the sentences of two notices: each with the most similar one of the other notice, if it is similar enough.
 * Similarity is based on words and on the character pairs inside long ones, weighted by their rarity among the
 * sentences of both notices.
 */
export function relateSentences(
  older: readonly RecordInFile[],
  newer: readonly RecordInFile[],
): SentencePair[] {
  const weigh = createWeigher([...older, ...newer].flatMap(splitSentences).map(({ pieces }) => pieces));
  const [left, right] = [older, newer].map((records) =>
    records.flatMap((record) => weighSentences(record, weigh)),
  ) as [WeighedSentence[], WeighedSentence[]];
  const clauseCosine = memoizeCosine();
  const scores = left.map((a) => right.map((b) => scoreOf(a, b, clauseCosine)));
  const bestOfRight = right.map((_, at) => Math.max(0, ...scores.map((row) => row[at] ?? 0)));
  return scores.flatMap((row, from) => {
    const best = Math.max(0, ...row);
    return row.flatMap((score, to) => {
      const [a, b] = [left[from], right[to]];
      const isBest = score === best || score === bestOfRight[to];
      return a && b && score >= MIN_SCORE && isBest ? [{ older: a.sentence, newer: b.sentence, score }] : [];
    });
  });
}

interface WeighedSentence {
  sentence: Sentence;
  /** Weights of its own words. */
  said: Weights;
  /** The same with the words of the clause's title. */
  own: Weights;
  /** Weights of the whole clause. All of its sentences share the same object. */
  ofClause: Weights;
}

function scoreOf(
  a: WeighedSentence,
  b: WeighedSentence,
  clauseCosine: (a: Weights, b: Weights) => number,
): number {
  const [from, to] = [a.sentence.record.themes, b.sentence.record.themes];
  const factor = from.some((theme) => to.includes(theme)) ? 1 : CROSS_THEME_FACTOR;
  const own = cosine(a.own, b.own) * factor;
  const isPair = own >= MIN_SENTENCE_COSINE && cosine(a.said, b.said) * factor >= MIN_SAID_COSINE;
  return isPair ? own + clauseCosine(a.ofClause, b.ofClause) * factor : 0;
}

function weighSentences(record: RecordInFile, weigh: Weigh): WeighedSentence[] {
  const sentences = splitSentences(record);
  const { title } = cutClause(record);
  const all = sentences.map(({ pieces }) => partsOf(pieces));
  const ofTitle = partsOf(title);
  // A title counts twice, as it does for kin.
  const ofClause = weigh(sumParts([...all, ofTitle, ofTitle]));
  return sentences.map((sentence, at) => {
    const said = all[at] ?? new Map<string, number>();
    const own = new Map(said);
    for (const [part, weight] of ofTitle) own.set(part, Math.max(own.get(part) ?? 0, weight * TITLE_WEIGHT));
    return { sentence, said: weigh(said), own: weigh(own), ofClause };
  });
}

/** Returns the words of a text and the character pairs inside long words, with their weights. */
function partsOf(pieces: readonly string[]): Weights {
  const parts: Weights = new Map();
  const add = (part: string, weight: number) => parts.set(part, Math.max(parts.get(part) ?? 0, weight));
  for (const word of pieces.filter(isWord)) {
    add(word, 1);
    if (word.length < MIN_COMPOUND_LENGTH) continue;
    for (let at = 0; at + 2 <= word.length; at += 1) add(word.slice(at, at + 2), PART_WEIGHT);
  }
  return parts;
}

/** Adds up weights. Sums above 1 grow logarithmically. */
function sumParts(all: readonly Weights[]): Weights {
  const sums: Weights = new Map();
  for (const parts of all) for (const [part, weight] of parts) sums.set(part, (sums.get(part) ?? 0) + weight);
  for (const [part, sum] of sums) sums.set(part, sum > 1 ? 1 + Math.log(sum) : sum);
  return sums;
}

/** Multiplies weights by rarity and normalises them to length 1. */
type Weigh = (parts: Weights) => Weights;

function createWeigher(sentences: readonly (readonly string[])[]): Weigh {
  const counts = countBy(sentences, (pieces) => [...partsOf(pieces).keys()]);
  const rarity = (part: string) => Math.log(sentences.length / (counts.get(part) ?? 1));
  return (parts) => {
    const weighed = [...parts].map(([part, weight]) => [part, weight * rarity(part)] as const);
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
    return new Map(weighed.map(([part, weight]) => [part, weight / length]));
  };
}

function cosine(a: Weights, b: Weights): number {
  let sum = 0;
  for (const [part, weight] of a) sum += weight * (b.get(part) ?? 0);
  return sum;
}

/** Returns a cosine function that computes each pair of clauses only once. */
function memoizeCosine(): (a: Weights, b: Weights) => number {
  const cache = new Map<Weights, Map<Weights, number>>();
  return (a, b) => {
    const ofA = cache.get(a) ?? new Map<Weights, number>();
    cache.set(a, ofA);
    const value = ofA.get(b) ?? cosine(a, b);
    ofA.set(b, value);
    return value;
  };
}
