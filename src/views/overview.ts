import { compareEmphasis } from '../compare/compare-emphasis.ts';
import { countClauses } from '../knowledge/records/list-records.ts';
import type { Notice } from '../model/notice.ts';
import type { Collection } from './collection.ts';

/** Overview of the notices of a province or a year: what they are, how many, and the themes they emphasise. */
export interface OverviewShown {
  notices: number;
  clauses: number;
  /** Unique 文种. */
  genres: string[];
  /** Unique 发文机关; empty if no notice prints any. */
  issuers: string[];
  /** The themes with the largest shares. */
  most: EmphasisShown[];
  /** The themes with larger shares than in the other notices. */
  more: (EmphasisShown & {
    /** Mean share in the other notices. */
    elsewhere: number;
  })[];
  /** Ids of the themes that only the other notices address. */
  absent: string[];
}

/** A theme with its mean share of a notice's characters. */
export interface EmphasisShown {
  /** Theme id. */
  theme: string;
  /** In whole percent. */
  share: number;
}

/**
 * Builds the overview of some notices.
 * @param own a subset of the collection's notices
 */
export function showOverview(
  own: readonly Notice[],
  { notices, vocabulary, knowledge }: Collection,
): OverviewShown {
  const { most, more, absent } = compareEmphasis(own, notices, vocabulary.themes, knowledge);
  return {
    notices: own.length,
    clauses: own.reduce((sum, notice) => sum + countClauses(notice), 0),
    genres: [...new Set(own.map(({ genre }) => genre))],
    issuers: [...new Set(own.flatMap(({ issuers }) => issuers))],
    most: most.map(({ id, share }) => ({ theme: id, share: Math.round(share) })),
    more: more.map(({ id, share, elsewhere }) => ({
      ...{ theme: id, share: Math.round(share) },
      elsewhere: Math.round(elsewhere ?? 0),
    })),
    absent: absent.map(({ id }) => id),
  };
}
