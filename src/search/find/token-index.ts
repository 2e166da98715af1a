import type { Lexicon } from '../index/lexicon.ts';
import type { PagefindModule, PagefindResult } from './pagefind-module.ts';

/** For each record of the index, by Pagefind's id of it, the positions of a token or term in its content, ascending. */
export type Positions = ReadonlyMap<string, Int32Array>;

/** The token positions of the index. */
export interface TokenIndex {
  /** How common a pair of characters is, judged by the words that contain it: 0 if none does. */
  commonness: (pair: string) => number;
  /** Loads the chunks of the index for these tokens in one go. */
  load(tokens: readonly string[]): Promise<void>;
  /** Returns the positions of a token. */
  positions(token: string): Promise<Positions>;
}

/** Most token positions to cache across queries: 32 MB. */
const MAX_CACHED = 8_000_000;

/** Opens the token positions of Pagefind's index. */
export function openTokens(pagefind: Promise<PagefindModule>, { words }: Pick<Lexicon, 'words'>): TokenIndex {
  const commonness = countPairs(words);
  const cache = new Map<string, Positions>();
  return {
    commonness: (pair) => commonness.get(pair) ?? 0,
    load: async (tokens) => (await pagefind).preload(tokens.join(' ')),
    positions: async (token) => {
      const cached = cache.get(token);
      if (cached) return cached;
      const { search } = await pagefind;
      // Without quotation marks, Pagefind matches tokens with the same prefix if it lacks the token. With them, it
      // returns only the first position in a record.
      const exists = (await search(`"${token}"`)).results.length > 0;
      const positions: Positions = exists ? readPositions((await search(token)).results) : new Map();
      cache.set(token, positions);
      dropOldest(cache);
      return positions;
    },
  };
}

/** Counts, for each pair, the passages that have the words that contain it. */
function countPairs(words: Lexicon['words']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word, count] of Object.entries(words)) {
    const characters = [...word];
    for (let at = 0; at < characters.length - 1; at += 1) {
      const pair = characters.slice(at, at + 2).join('');
      counts.set(pair, (counts.get(pair) ?? 0) + count);
    }
  }
  return counts;
}

function readPositions(results: readonly PagefindResult[]): Positions {
  return new Map(results.map(({ id, words }) => [id, Int32Array.from(words).sort()]));
}

/** Counts the positions in all records. */
export function countPositions(positions: Positions): number {
  return [...positions.values()].reduce((sum, { length }) => sum + length, 0);
}

function dropOldest(cache: Map<string, Positions>): void {
  let count = [...cache.values()].reduce((sum, positions) => sum + countPositions(positions), 0);
  for (const [token, positions] of cache) {
    if (count <= MAX_CACHED) return;
    cache.delete(token);
    count -= countPositions(positions);
  }
}
