import type { Span } from '../model/finding.ts';
import { foldWithOffsets } from '../text/fold.ts';
import { MIN_RUN } from './find-shared-wording.ts';
import { hashGrams } from './hash-grams.ts';
import { mergeSpans } from './merge-spans.ts';

/** Words that every notice opens with, whatever it is about. */
const FORMULA =
  /习近平|党的[一二三四五六七八九十]+大|全会精神|党中央|国务院|省委|中国特色社会主义|[四两]个(?:意识|自信|确立|维护)|重要论述|指示精神|为指导|认真贯彻落实|决策部署|请结合/u;
/** What a phrase ends at. */
const PHRASE = /[^，。；：、！？\n]+/gu;
/** A phrase of so many notices belongs to none of them. */
const NOTICES_OF_A_PHRASE = 3;

/** Tells whether wording is a stock phrase rather than substance. */
export type IsStockPhrase = (text: string) => boolean;
/** Finds the stock phrases of a text, in their order; they don't overlap. */
export type FindStockPhrases = (text: string) => Span[];

/**
 * Makes the functions that tell stock phrases from substance: political formulas, and wording all of whose stretches of
 * {@link MIN_RUN} characters stand in three notices or more. Two stretches whose hashes collide would call a rare one stock, no more.
 */
export function createStockPhraseTest(texts: Iterable<{ notice: string; text: string }>): {
  isStock: IsStockPhrase;
  findStock: FindStockPhrases;
} {
  const isCommon = createCommonTest(texts);
  return {
    isStock: (text) => {
      const all = hashGrams(foldWithOffsets(text).text, MIN_RUN);
      return FORMULA.test(text) || (all.length > 0 && all.every(isCommon));
    },
    findStock: (text) => mergeSpans([...findFormulas(text), ...findCommon(text, isCommon)]),
  };
}

/** Tells whether a stretch of {@link MIN_RUN} characters, given as its hash, stands in so many notices. */
function createCommonTest(texts: Iterable<{ notice: string; text: string }>): (gram: number) => boolean {
  const perNotice = [...Map.groupBy(texts, ({ notice }) => notice).values()].map(distinctGrams);
  // Sorted numbers, since the stretches of a large collection are more than a Map or a Set can hold.
  const all = joinSorted(perNotice);
  const common = all.filter((gram, at) => gram !== all[at - 1] && gram === all[at + NOTICES_OF_A_PHRASE - 1]);
  return (gram) => isAmong(common, gram);
}

function distinctGrams(texts: readonly { text: string }[]): Int32Array {
  const all = joinSorted(texts.map(({ text }) => hashGrams(foldWithOffsets(text).text, MIN_RUN)));
  return all.filter((gram, at) => gram !== all[at - 1]);
}

function joinSorted(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    all.set(part, end);
    end += part.length;
  }
  return all.sort();
}

/** Whether a number is among sorted ones. */
function isAmong(sorted: Int32Array, wanted: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}

function findFormulas(text: string): Span[] {
  return [...text.matchAll(PHRASE)]
    .filter(({ 0: phrase }) => FORMULA.test(phrase))
    .map(({ 0: phrase, index }) => ({ start: index, end: index + phrase.length }));
}

function findCommon(text: string, isCommon: (gram: number) => boolean): Span[] {
  const { text: folded, offsets } = foldWithOffsets(text);
  const spans: Span[] = [];
  // Folded places of the span that is being read.
  let [start, end] = [0, -1];
  const close = () => {
    if (end >= 0) spans.push({ start: offsets[start] ?? 0, end: offsets[end] ?? text.length });
  };
  for (const [at, gram] of hashGrams(folded, MIN_RUN).entries()) {
    if (!isCommon(gram)) continue;
    if (at > end) {
      close();
      start = at;
    }
    end = at + MIN_RUN;
  }
  close();
  return spans;
}
