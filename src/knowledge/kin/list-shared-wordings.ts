import { fold } from '../../text/fold.ts';
import { type KinClause, clauseKey } from './derive-kin.ts';

/** 首见与沿用: wording of substance that clauses of several notices share, identical after folding. */
export interface WordingEntry {
  /** As printed in one of the clauses, without leading and trailing punctuation. */
  words: string;
  /**
   * Id of the earliest notice of the collection that contains it. A notice outside the collection may have had it
   * before.
   */
  earliest: string;
  /**
   * The wording as printed in each clause, by `<notice>#<clauseId>`. Clauses that aren't kin of these may contain it
   * too.
   */
  clauses: Map<string, string>;
}

/** How many wordings a notice shares with others of the collection. */
export interface WordingTally {
  /** Number of its wordings that another notice contains too. */
  shared: number;
  /** Number of those that no earlier notice of the collection contains. */
  first: number;
}

/** The tally of a notice that shares none. */
export const NO_WORDING: WordingTally = { shared: 0, first: 0 };

/**
 * Lists every wording that kin share, once: those in most notices first, then the longest.
 * @param kin by `<notice>#<clauseId>`.
 */
export function listSharedWordings(kin: ReadonlyMap<string, readonly KinClause[]>): WordingEntry[] {
  const wordings = new Map<string, WordingEntry>();
  for (const [key, others] of kin)
    for (const { record, shared } of others)
      for (const run of shared) {
        const words = tidyWording(run.text);
        const folded = fold(words);
        const entry = wordings.get(folded) ?? { words, earliest: run.earliest, clauses: new Map() };
        entry.clauses.set(key, words);
        entry.clauses.set(clauseKey(record), tidyWording(record.text.slice(run.right.start, run.right.end)));
        wordings.set(folded, entry);
      }
  return [...wordings.values()].sort(
    (a, b) =>
      noticesOf(b).size - noticesOf(a).size ||
      b.words.length - a.words.length ||
      (a.words < b.words ? -1 : 1),
  );
}

/** Tallies the wordings by notice. Notices that share none are left out. */
export function tallyWordings(wordings: readonly WordingEntry[]): Map<string, WordingTally> {
  const tallies = new Map<string, WordingTally>();
  for (const wording of wordings)
    for (const notice of noticesOf(wording)) {
      const { shared, first } = tallies.get(notice) ?? NO_WORDING;
      tallies.set(notice, { shared: shared + 1, first: first + (wording.earliest === notice ? 1 : 0) });
    }
  return tallies;
}

/** Puts a wording on one line and removes punctuation at its ends. */
export function tidyWording(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/^[，。；：、\s]+|[，。；：、\s]+$/gu, '');
}

function noticesOf({ clauses }: WordingEntry): Set<string> {
  return new Set([...clauses.keys()].map((key) => key.split('#')[0] ?? ''));
}
