import type { Span } from '../../model/finding.ts';
import { type Folded, foldWithOffsets, originalSpan } from '../../text/fold.ts';
import { memoizeTexts } from '../../text/memoize-texts.ts';
import { hashGrams } from './hash-grams.ts';
import { findHash, type HashIndex, indexHashes, NOWHERE } from './hash-index.ts';

/** Words that two texts share, identical after folding. */
export interface SharedRun {
  left: Span;
  right: Span;
  /** As printed in the left text. */
  text: string;
}

/** Fewest characters of a run. Shorter ones are names and set phrases rather than borrowed wording. */
export const MIN_RUN = 12;
/** Most positions to compare for a gram that a text repeats (○○○○). */
const MAX_PLACES = 20;

/**
 * Finds the longest runs of the right text, from its start on, that the left text contains too. They don't overlap in
 * the right text.
 */
export function findSharedWording(left: string, right: string): SharedRun[] {
  const [from, to] = [prepareText(left), prepareText(right)];
  const places = indexGrams(left);
  const runs: SharedRun[] = [];
  for (let at = 0; at < to.grams.length;) {
    const first = findHash(places, to.grams[at] as number);
    const best = first === NOWHERE ? NO_RUN : longestAt(first, places, from.text, to, at);
    if (best.length < MIN_RUN) {
      at += 1;
      continue;
    }
    const leftSpan = originalSpan(from, best.place, best.place + best.length);
    runs.push({
      left: leftSpan,
      right: originalSpan(to, at, at + best.length),
      text: left.slice(leftSpan.start, leftSpan.end),
    });
    at += best.length;
  }
  return runs;
}

/** Returns the share of the shorter text's characters that are in runs, 0 to 1. */
export function measureReuse(runs: readonly SharedRun[], left: string, right: string): number {
  const shared = runs.reduce((sum, { text }) => sum + text.length, 0);
  return Math.min(1, shared / Math.max(1, Math.min(left.length, right.length)));
}

/** A folded text with the hash of every gram of {@link MIN_RUN} characters. */
export interface PreparedText extends Folded {
  grams: Int32Array;
}

/** Most texts to cache, some 4 KB each. A clause is compared with many others, of notices far apart. */
const MAX_PREPARED = 20_000;

/** Folds a text and hashes its grams. Memoized for recent texts. */
export const prepareText = memoizeTexts(MAX_PREPARED, (original): PreparedText => {
  const folded = foldWithOffsets(original);
  return { ...folded, grams: hashGrams(folded.text, MIN_RUN) };
});

/**
 * Indexes the grams of a text. The last text is cached, since several texts in a row are compared with the same one.
 */
const indexGrams = memoizeTexts(1, (original) => indexHashes(prepareText(original).grams));

const NO_RUN = { place: NOWHERE, length: 0 };

/** Finds the longest run of a gram of the right text, from its first place in the left text on. */
function longestAt(first: number, { hashes }: HashIndex, left: string, right: PreparedText, at: number) {
  let best = NO_RUN;
  let place = first;
  for (let count = 0; place !== NOWHERE && count < MAX_PLACES; count += 1) {
    const length = countEqual(left, place, right.text, at);
    if (length > best.length) best = { place, length };
    place = hashes.indexOf(hashes[first] as number, place + 1);
  }
  return best;
}

/** Counts the equal characters of two texts from a position of each on. */
function countEqual(left: string, place: number, right: string, at: number): number {
  const most = Math.min(left.length - place, right.length - at);
  let length = 0;
  while (length < most && left.charCodeAt(place + length) === right.charCodeAt(at + length)) length += 1;
  return length;
}
