import type { Span } from '../../model/finding.ts';
import { foldWithOffsets, originalSpan } from '../../text/fold.ts';
import { MIN_RUN } from './find-shared-wording.ts';
import type { SetPhrases } from './find-set-phrases.ts';
import { hashGrams } from './hash-grams.ts';
import { findHash, indexHashes, NOWHERE } from './hash-index.ts';
import { mergeSpans } from '../words/merge-spans.ts';

/** A phrase that occurs in at least this many notices is common property. */
const MIN_NOTICES = 3;

/** Whether wording is a stock phrase rather than substance. */
export type IsStockPhrase = (text: string) => boolean;
/** Finds the stock phrases of a text, in order; they don't overlap. */
export type FindStockPhrases = (text: string) => Span[];

/**
 * Creates the functions that distinguish stock phrases from substance. Stock phrases are set phrases, names and titles,
 * and wording all of whose grams of {@link MIN_RUN} characters occur in three notices or more. A hash collision can
 * only make a rare gram count as common.
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

/** Creates the test whether a gram of {@link MIN_RUN} characters, given by its hash, occurs in enough notices. */
function createCommonTest(texts: Iterable<{ notice: string; text: string }>): (gram: number) => boolean {
  const perNotice = [...Map.groupBy(texts, ({ notice }) => notice).values()].map(distinctGrams);
  // Sorted arrays, since a large collection has more grams than a Map or a Set can contain.
  const all = joinSorted(perNotice);
  const common = indexHashes(
    all.filter((gram, at) => gram !== all[at - 1] && gram === all[at + MIN_NOTICES - 1]),
  );
  return (gram) => findHash(common, gram) !== NOWHERE;
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

function findCommon(text: string, isCommon: (gram: number) => boolean): Span[] {
  const folded = foldWithOffsets(text);
  const runs: Span[] = [];
  hashGrams(folded.text, MIN_RUN).forEach((gram, at) => {
    if (!isCommon(gram)) return;
    const last = runs.at(-1);
    if (last && at <= last.end) last.end = at + MIN_RUN;
    else runs.push({ start: at, end: at + MIN_RUN });
  });
  return runs.map(({ start, end }) => originalSpan(folded, start, end));
}
