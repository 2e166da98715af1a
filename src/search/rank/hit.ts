/** More passages than any notice has. */
const MOST_PASSAGES = 2 ** 20;

/** Returns a unique number for each passage of the collection. */
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
  /** Number of occurrences of the query or its synonyms; 0 if only some of its words match. */
  occurrences: number;
}

/**
 * The ways in which a hit matches, in the order in which hits are listed:
 * - literal: it contains the query as typed, or, if no clause contains it verbatim, every term of it;
 * - synonym: it contains another form or a synonym of the query;
 * - terms: it contains every term of the query, apart from each other or some in another form;
 * - words: it contains some of its words.
 */
export const MATCHES = ['literal', 'synonym', 'terms', 'words'] as const;
export type Match = (typeof MATCHES)[number];

/** Counts hits by match. */
export function countMatches(hits: readonly Hit[]): Record<Match, number> {
  const counts = { literal: 0, synonym: 0, terms: 0, words: 0 };
  for (const { match } of hits) counts[match] += 1;
  return counts;
}
