import { makeComparisonIndex, makeComparisons } from './compare.ts';
import { makeDocuments } from './documents.ts';
import { makeIndicators } from './indicators.ts';
import { makeMatrixIndex, makeMatrixParts } from './matrix.ts';
import { makeTasks } from './tasks.ts';
import { makeThemesIndex } from './themes-index.ts';
import type { MakePages } from './page.ts';

/** The kinds of pages, each with what makes them. A kind is a route of src/pages. */
export const KINDS = {
  'compare-index': makeComparisonIndex,
  compare: makeComparisons,
  documents: makeDocuments,
  indicators: makeIndicators,
  'matrix-index': makeMatrixIndex,
  matrix: makeMatrixParts,
  tasks: makeTasks,
  'themes-index': makeThemesIndex,
};

export type Kind = keyof typeof KINDS;
/** What a page of a kind shows. */
export type ShownOn<Of extends Kind> = (typeof KINDS)[Of] extends MakePages<infer Shown> ? Shown : never;
