import type { Span } from '../../model/finding.ts';
import { type Folded, foldWithOffsets, printedSpan } from '../../text/fold.ts';
import { memoizeTexts } from '../../text/memoize-texts.ts';
import { hashGrams } from './hash-grams.ts';

/** Words that two texts share, letter for letter after folding. */
export interface SharedRun {
  left: Span;
  right: Span;
  /** As the left text has it. */
  text: string;
}

/** Shorter runs are names and set phrases rather than wording taken over. */
export const MIN_RUN = 12;
/** A stretch that a text repeats more often (○○○○) is looked for at its first places. */
const MAX_PLACES = 20;

/** The longest runs of the right text, from its beginning on, that the left one has too. They don't overlap in the right text. */
export function findSharedWording(left: string, right: string): SharedRun[] {
  const [from, to] = [prepareText(left), prepareText(right)];
  const placesOf = indexPlaces(left);
  const runs: SharedRun[] = [];
  for (let at = 0; at + MIN_RUN <= to.text.length;) {
    const best = longestAt(from.text, to.text, at, placesOf.get(to.grams[at] as number) ?? []);
    if (best === null || best.length < MIN_RUN) {
      at += 1;
      continue;
    }
    const leftSpan = printedSpan(from, best.place, best.place + best.length);
    runs.push({
      left: leftSpan,
      right: printedSpan(to, at, at + best.length),
      text: left.slice(leftSpan.start, leftSpan.end),
    });
    at += best.length;
  }
  return runs;
}

/** The share of the shorter text's characters that stand in runs, 0 to 1. */
export function measureReuse(runs: readonly SharedRun[], left: string, right: string): number {
  const shared = runs.reduce((sum, { text }) => sum + text.length, 0);
  return Math.min(1, shared / Math.max(1, Math.min(left.length, right.length)));
}

/** A folded text with the hash of every stretch of {@link MIN_RUN} characters. */
export interface PreparedText extends Folded {
  grams: Int32Array;
}

/** A clause is compared with many, of notices far apart. Each takes some 4 KB. */
const MAX_PREPARED = 20_000;

/** Folds and hashes a text; kept for those that were asked for last. */
export const prepareText = memoizeTexts(MAX_PREPARED, (original): PreparedText => {
  const folded = foldWithOffsets(original);
  return { ...folded, grams: hashGrams(folded.text, MIN_RUN) };
});

/** Where each stretch of a text stands; kept while one text after another is looked up in the same. */
const indexPlaces = memoizeTexts(1, (original) => {
  const places = new Map<number, number[]>();
  for (const [at, gram] of prepareText(original).grams.entries()) {
    const known = places.get(gram);
    if (!known) places.set(gram, [at]);
    else if (known.length < MAX_PLACES) known.push(at);
  }
  return places;
});

function longestAt(
  left: string,
  right: string,
  at: number,
  places: readonly number[],
): { place: number; length: number } | null {
  let best: { place: number; length: number } | null = null;
  for (const place of places) {
    let length = 0;
    while (at + length < right.length && left[place + length] === right[at + length]) length += 1;
    if (best === null || length > best.length) best = { place, length };
  }
  return best;
}
