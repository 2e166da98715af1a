import { makeNotices } from './notices.ts';
import { makeComparisonIndex, makeComparisons } from './comparisons.ts';
import { makeMatrixIndex, makeMatrixParts } from './matrices.ts';
import { makeAbout } from './about.ts';
import { makeThemesIndex } from './themes-index.ts';
import type { MakePages } from './page.ts';

/** The kinds of pages, each with what makes them. A kind is a route of src/pages. */
export const KINDS = {
  notices: makeNotices,
  'comparison-index': makeComparisonIndex,
  comparisons: makeComparisons,
  'matrix-index': makeMatrixIndex,
  'matrix-parts': makeMatrixParts,
  about: makeAbout,
  'themes-index': makeThemesIndex,
};

export type Kind = keyof typeof KINDS;
/** What a page of a kind shows. */
export type ShownOn<Of extends Kind> = (typeof KINDS)[Of] extends MakePages<infer Shown> ? Shown : never;
