import type { Notice } from '../model/notice.ts';
import type { Theme } from '../model/vocabulary.ts';
import { makeThemeMatrix, type Matrix, type ThemeKnowledge } from './make-matrix.ts';

/** What some notices write of, against all others: the overview of a province or a year. */
export interface Emphasis {
  /** Themes by their mean share of the characters, the greatest first. */
  most: ThemeShare[];
  /** Themes on which these write a greater part than the others do, by how much greater, the most first. */
  more: ThemeShare[];
  /** Themes that the others write of and these say no word of. */
  absent: Pick<ThemeShare, 'id'>[];
}

export interface ThemeShare {
  /** Id of the theme. */
  id: string;
  /** Mean share of the characters of a notice, in percent. */
  share: number;
  /** The same of the other notices; null where there are none. */
  elsewhere: number | null;
}

const MOST = 3;
/** Fewer percentage points aren't told from chance in notices of some twenty clauses. */
const DIFFERENCE = 3;

/** Compares what some notices of a collection write of with what all others do. */
export function compareEmphasis(
  own: readonly Notice[],
  all: readonly Notice[],
  themes: readonly Theme[],
  known: ThemeKnowledge,
): Emphasis {
  const { rows } = matrixOf(all, themes, known);
  const owned = new Set(own);
  const isOwn = all.map((notice) => owned.has(notice));
  const shares = rows.map(({ id, cells }): ThemeShare => {
    const values = cells.map((cell) => cell?.share ?? 0);
    const others = values.filter((_, at) => !isOwn[at]);
    const theirs = values.filter((_, at) => isOwn[at]);
    return { id, share: mean(theirs), elsewhere: others.length > 0 ? mean(others) : null };
  });
  const silent = rows.map(({ cells }) => cells.every((cell, at) => !isOwn[at] || cell === null));
  const lead = ({ share, elsewhere }: ThemeShare) => share - (elsewhere ?? share);
  return {
    most: shares.toSorted((a, b) => b.share - a.share).slice(0, MOST),
    more: shares
      .filter((one) => lead(one) >= DIFFERENCE)
      .sort((a, b) => lead(b) - lead(a))
      .slice(0, MOST),
    absent: shares.filter(({ elsewhere }, at) => silent[at] && (elsewhere ?? 0) > 0),
  };
}

/** The mean share of the characters that the notices of each group write on a theme, in percent; 0: none of them does. */
export function meanShares<Key>(
  theme: string,
  all: readonly Notice[],
  themes: readonly Theme[],
  known: ThemeKnowledge,
  groupOf: (notice: Notice) => Key,
): Map<Key, number> {
  const cells = matrixOf(all, themes, known).rows.find(({ id }) => id === theme)?.cells ?? [];
  const groups = Map.groupBy(all.keys(), (at) => groupOf(all[at] as Notice));
  return new Map([...groups].map(([key, at]) => [key, mean(at.map((one) => cells[one]?.share ?? 0))]));
}

/** The matrix of a collection is asked for by every province and year, and made once. */
const made = new WeakMap<readonly Notice[], Matrix>();

function matrixOf(all: readonly Notice[], themes: readonly Theme[], known: ThemeKnowledge): Matrix {
  const matrix = made.get(all) ?? makeThemeMatrix(all, themes, known);
  made.set(all, matrix);
  return matrix;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
