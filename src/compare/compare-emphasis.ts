import type { Notice } from '../model/notice.ts';
import type { Theme } from '../model/vocabulary.ts';
import { makeThemeMatrix, type Matrix, type ThemeKnowledge } from './make-matrix.ts';

/** The themes that some notices emphasise compared with all others: the overview of a province or a year. */
export interface Emphasis {
  /** Themes by mean share of characters, highest first. */
  most: ThemeShare[];
  /** Themes with a larger share here than elsewhere, by difference, largest first. */
  more: ThemeShare[];
  /** Themes that other notices address and these don't mention at all. */
  absent: Pick<ThemeShare, 'id'>[];
}

export interface ThemeShare {
  /** Theme id. */
  id: string;
  /** Mean share of a notice's characters, in percent. */
  share: number;
  /** The same for the other notices; null if there are none. */
  elsewhere: number | null;
}

const MAX_THEMES = 3;
/**
 * Least difference in percentage points. In notices of some twenty clauses, smaller ones can't be distinguished from
 * chance.
 */
const MIN_DIFFERENCE = 3;

/** Compares the themes of some notices of a collection with those of all others. */
export function compareEmphasis(
  own: readonly Notice[],
  all: readonly Notice[],
  themes: readonly Theme[],
  knowledge: ThemeKnowledge,
): Emphasis {
  const { rows } = matrixOf(all, themes, knowledge);
  const ownNotices = new Set(own);
  const isOwn = all.map((notice) => ownNotices.has(notice));
  const shares = rows.map(({ id, cells }): ThemeShare => {
    const values = cells.map((cell) => cell?.share ?? 0);
    const others = values.filter((_, at) => !isOwn[at]);
    const theirs = values.filter((_, at) => isOwn[at]);
    return { id, share: mean(theirs), elsewhere: others.length > 0 ? mean(others) : null };
  });
  const silent = rows.map(({ cells }) => cells.every((cell, at) => !isOwn[at] || cell === null));
  const lead = ({ share, elsewhere }: ThemeShare) => share - (elsewhere ?? share);
  return {
    most: shares.toSorted((a, b) => b.share - a.share).slice(0, MAX_THEMES),
    more: shares
      .filter((one) => lead(one) >= MIN_DIFFERENCE)
      .sort((a, b) => lead(b) - lead(a))
      .slice(0, MAX_THEMES),
    absent: shares.filter(({ elsewhere }, at) => silent[at] && (elsewhere ?? 0) > 0),
  };
}

/**
 * Returns the mean share of characters that the notices of each group devote to a theme, in percent; 0 if none of
 * them addresses it.
 */
export function meanShares<Key>(
  theme: string,
  all: readonly Notice[],
  themes: readonly Theme[],
  knowledge: ThemeKnowledge,
  groupOf: (notice: Notice) => Key,
): Map<Key, number> {
  const cells = matrixOf(all, themes, knowledge).rows.find(({ id }) => id === theme)?.cells ?? [];
  const groups = Map.groupBy(all.keys(), (at) => groupOf(all[at] as Notice));
  return new Map([...groups].map(([key, at]) => [key, mean(at.map((one) => cells[one]?.share ?? 0))]));
}

/** Cached per collection because every province and year needs the same matrix. */
const matrixCache = new WeakMap<readonly Notice[], Matrix>();

function matrixOf(all: readonly Notice[], themes: readonly Theme[], knowledge: ThemeKnowledge): Matrix {
  const matrix = matrixCache.get(all) ?? makeThemeMatrix(all, themes, knowledge);
  matrixCache.set(all, matrix);
  return matrix;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
