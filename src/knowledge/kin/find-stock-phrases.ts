import type { Span } from '../../model/finding.ts';
import { foldWithOffsets, printedSpan } from '../../text/fold.ts';
import { MIN_RUN } from './find-shared-wording.ts';
import type { SetPhrases } from './find-set-phrases.ts';
import { hashGrams } from './hash-grams.ts';
import { mergeSpans } from '../words/merge-spans.ts';

/** A phrase of so many notices belongs to none of them. */
const NOTICES_OF_A_PHRASE = 3;

/** Tells whether wording is a stock phrase rather than substance. */
export type IsStockPhrase = (text: string) => boolean;
/** Finds the stock phrases of a text, in their order; they don't overlap. */
export type FindStockPhrases = (text: string) => Span[];

/**
 * Makes the functions that tell stock phrases from substance: set phrases, and wording all of whose stretches of {@link MIN_RUN}
 * characters stand in three notices or more. Wording that is a name or a title is no substance either. Two stretches whose hashes collide would call a rare one stock, no more.
 */
export function createStockPhraseTest(
  setPhrases: SetPhrases,
  texts: Iterable<{ notice: string; text: string }>,
): {
  isStock: IsStockPhrase;
  findStock: FindStockPhrases;
} {
  const isCommon = createCommonTest(texts);
  return {
    isStock: (text) => {
      const all = hashGrams(foldWithOffsets(text).text, MIN_RUN);
      return setPhrases.isSet(text) || (all.length > 0 && all.every(isCommon));
    },
    findStock: (text) => mergeSpans([...setPhrases.find(text), ...findCommon(text, isCommon)]),
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
    if ((sorted[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}

function findCommon(text: string, isCommon: (gram: number) => boolean): Span[] {
  const folded = foldWithOffsets(text);
  return [...hashGrams(folded.text, MIN_RUN)].flatMap((gram, at) =>
    isCommon(gram) ? [printedSpan(folded, at, at + MIN_RUN)] : [],
  );
}
