import { type OpenCatalogue, passageAt, type PartLayout } from './open-catalogue.ts';
import { countPositions, type Positions, type TokenIndex } from './token-index.ts';
import { coveringPairs } from '../index/tokens.ts';

/** The occurrences of a term in a passage. */
export interface Occurrences {
  /** Number of the notice in the catalogue, and of the passage in the notice. */
  notice: number;
  passage: number;
  /** Number of occurrences. */
  count: number;
  /**
   * Offset of the first occurrence in the passage's folded text, in characters, or another offset that scores the
   * same.
   */
  first: number;
}

/** The occurrences of a term in a passage with all their offsets. */
export interface PlacedOccurrences extends Occurrences {
  /** Offsets of all occurrences, ascending. */
  offsets: number[];
}

/** Returns the folded text of a clause or frame; null for a heading. */
export type ReadPassage = (notice: number, passage: number) => Promise<string | null>;

/** Returns the occurrences of a folded term. Results are cached by term. */
export type FindTerm = (term: string) => Promise<Occurrences[]>;

/**
 * Number of a term's tokens to load at once. The two rarest are hardly ever at their distance unless the term is
 * there.
 */
const TOKENS_AT_ONCE = 2;
/**
 * At most this many candidates are verified against their texts instead of loading further tokens. The texts that
 * match are shown anyway.
 */
const FEW_POSITIONS = 10;

/**
 * Finds every occurrence of a folded term in the collection, exactly as a comparison with every text would. Further
 * tokens of a long term are loaded only while many positions have the first ones at their distances.
 * @param term of two characters at least.
 */
export async function findOccurrences(
  tokens: TokenIndex,
  catalogue: OpenCatalogue,
  term: string,
  readPassage: ReadPassage,
): Promise<PlacedOccurrences[]> {
  const pairs = coveringPairs(term, tokens.commonness);
  const characters = [...term];
  let starts: Positions | undefined;
  for (let from = 0; from < pairs.length; from += TOKENS_AT_ONCE) {
    const batch = pairs.slice(from, from + TOKENS_AT_ONCE);
    await tokens.load(batch.map(({ token }) => token));
    for (const { token, at } of batch) {
      const positions = await tokens.positions(token);
      starts = starts ? filterFollowed(starts, positions, at) : shiftBack(positions, at);
      if (starts.size === 0) return [];
    }
    const isLast = from + TOKENS_AT_ONCE >= pairs.length;
    if (starts && !isLast && countPositions(starts) <= FEW_POSITIONS)
      return verify(await listOccurrences(catalogue, starts, characters.length), characters, readPassage);
  }
  return listOccurrences(catalogue, starts ?? new Map(), characters.length);
}

/** Shifts a token's positions back to where the term begins. */
function shiftBack(positions: Positions, distance: number): Positions {
  return new Map([...positions].map(([id, all]) => [id, all.map((position) => position - distance)]));
}

/** Returns the positions that have one of `followers` at the given distance behind them. */
function filterFollowed(starts: Positions, followers: Positions, distance: number): Positions {
  const remaining = new Map<string, Int32Array>();
  for (const [id, positions] of starts) {
    const behind = followers.get(id) ?? new Int32Array();
    let next = 0;
    const followed = positions.filter((position) => {
      while ((behind[next] ?? Infinity) < position + distance) next += 1;
      return behind[next] === position + distance;
    });
    if (followed.length > 0) remaining.set(id, followed);
  }
  return remaining;
}

/**
 * Filters the occurrences to those where the text really contains the term. Occurrences in headings, which have no
 * text of their own, are dropped.
 */
async function verify(
  occurrences: readonly PlacedOccurrences[],
  term: readonly string[],
  readPassage: ReadPassage,
): Promise<PlacedOccurrences[]> {
  const texts = await Promise.all(occurrences.map(({ notice, passage }) => readPassage(notice, passage)));
  return occurrences.flatMap(({ notice, passage, offsets }, index) => {
    const text = [...(texts[index] ?? '')];
    const confirmed = offsets.filter((offset) =>
      term.every((character, at) => text[offset + at] === character),
    );
    return confirmed.length > 0 ? [placed(notice, passage, confirmed)] : [];
  });
}

function placed(notice: number, passage: number, offsets: number[]): PlacedOccurrences {
  return { notice, passage, offsets, count: offsets.length, first: offsets[0] ?? 0 };
}

/** Converts positions in the index's records to occurrences of a term of some length in passages. */
async function listOccurrences(
  catalogue: OpenCatalogue,
  starts: Positions,
  length: number,
): Promise<PlacedOccurrences[]> {
  const parts = await Promise.all(
    [...starts].map(async ([hash, positions]) => ({
      passages: await catalogue.layout(partNamed(catalogue, hash)),
      positions,
    })),
  );
  return parts.flatMap(({ passages, positions }) => byPassage(passages, positions, length));
}

/**
 * Groups positions by passage. Pairs of a term may also follow each other from the end of a passage to the beginning of
 * the next; these positions are dropped.
 */
function byPassage(passages: PartLayout, positions: Int32Array, length: number): PlacedOccurrences[] {
  const offsets = new Map<number, number[]>();
  for (const position of positions) {
    const at = passageAt(passages, position);
    if (position + length > (passages.starts[at + 1] ?? passages.end)) continue;
    const inPassage = offsets.get(at) ?? [];
    inPassage.push(position - (passages.starts[at] ?? 0));
    offsets.set(at, inPassage);
  }
  return [...offsets].map(([at, found]) =>
    placed(passages.notices[at] ?? 0, passages.passages[at] ?? 0, found),
  );
}

function partNamed({ parts }: OpenCatalogue, hash: string): number {
  const part = parts.indexOf(hash);
  if (part < 0) throw new Error(`${hash} is in the index, but not in the catalogue`);
  return part;
}
