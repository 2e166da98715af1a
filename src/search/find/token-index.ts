import type { Lexicon } from '../index/lexicon.ts';
import type { PagefindModule, PagefindResult } from './pagefind-module.ts';

/** For each record of the index, by Pagefind's name for it, the places of its content at which something stands, ascending. */
export type Places = ReadonlyMap<string, Int32Array>;

/** Where the tokens of the index stand. */
export interface TokenIndex {
  /** How common a pair of characters is, as far as words tell: 0 where it is in no word. */
  commonness: (pair: string) => number;
  /** Loads at once the pieces of the index that would hold these tokens. */
  load(tokens: readonly string[]): Promise<void>;
  /** Where a token stands. */
  places(token: string): Promise<Places>;
}

/** So many places are kept at a time, so that a next query needn't ask for them again: 32 MB. */
const MOST_KEPT = 8_000_000;

/** Reads tokens' places from Pagefind. */
export function openTokens(pagefind: Promise<PagefindModule>, { words }: Pick<Lexicon, 'words'>): TokenIndex {
  const commonness = countPairs(words);
  const kept = new Map<string, Places>();
  return {
    commonness: (pair) => commonness.get(pair) ?? 0,
    load: async (tokens) => (await pagefind).preload(tokens.join(' ')),
    places: async (token) => {
      const known = kept.get(token);
      if (known) return known;
      const { search } = await pagefind;
      // Asked without quotation marks for a token that it doesn't have, Pagefind gives those of others that begin alike;
      // with them, it gives a record's first place alone.
      const stands = (await search(`"${token}"`)).results.length > 0;
      const places: Places = stands ? readPlaces((await search(token)).results) : new Map();
      kept.set(token, places);
      dropOldest(kept);
      return places;
    },
  };
}

/** How many passages have the words that a pair is in. */
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

function readPlaces(results: readonly PagefindResult[]): Places {
  return new Map(results.map(({ id, words }) => [id, Int32Array.from(words).sort()]));
}

/** How many places there are in all records. */
export function countPlaces(places: Places): number {
  return [...places.values()].reduce((sum, { length }) => sum + length, 0);
}

function dropOldest(kept: Map<string, Places>): void {
  let count = [...kept.values()].reduce((sum, places) => sum + countPlaces(places), 0);
  for (const [token, places] of kept) {
    if (count <= MOST_KEPT) return;
    kept.delete(token);
    count -= countPlaces(places);
  }
}
