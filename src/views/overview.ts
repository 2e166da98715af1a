import { compareEmphasis } from '../compare/compare-emphasis.ts';
import { countClauses } from '../knowledge/records/list-records.ts';
import type { Notice } from '../model/notice.ts';
import type { Collection } from './collection.ts';

/** What some notices are, how many, and what they write of more than all others: a province's, or a year's. */
export interface OverviewShown {
  notices: number;
  clauses: number;
  /** 文种, each once. */
  genres: string[];
  /** 发文机关, each once; none where no notice prints it. */
  issuers: string[];
  /** The themes they write most of. */
  most: EmphasisShown[];
  /** The themes they write more of than the others do. */
  more: (EmphasisShown & {
    /** The share of the others. */
    elsewhere: number;
  })[];
  /** The themes that only the others write of, by id. */
  absent: string[];
}

/** A theme's mean share of the characters of a notice. */
export interface EmphasisShown {
  /** Id. */
  theme: string;
  /** In whole percent. */
  share: number;
}

/** @param own some of the collection's. */
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
