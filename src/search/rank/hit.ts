/** More than a notice has passages. */
const MOST_PASSAGES = 2 ** 20;

/** A number of its own for each passage of the collection. */
export function passageKey({ notice, passage }: Pick<Hit, 'notice' | 'passage'>): number {
  return notice * MOST_PASSAGES + passage;
}

/** A clause or frame that a search found. */
export interface Hit {
  /** Numbers in the catalogue. */
  notice: number;
  passage: number;
  match: Match;
  score: number;
  /** How often it says it: the query, or the synonyms; 0 for its words. */
  occurrences: number;
}

/**
 * By what a hit was found, in the order in which hits are listed:
 * - literal: it says the query as it was typed; where no clause says it in a row, every term of it;
 * - synonym: it says another writing or a synonym of the query;
 * - terms: it says every term of the query, apart or some in another way;
 * - words: it says some of its words.
 */
export const MATCHES = ['literal', 'synonym', 'terms', 'words'] as const;
export type Match = (typeof MATCHES)[number];

/** How many hits there are of each match. */
export function countMatches(hits: readonly Hit[]): Record<Match, number> {
  const counts = { literal: 0, synonym: 0, terms: 0, words: 0 };
  for (const { match } of hits) counts[match] += 1;
  return counts;
}
