/**
 * Lowest cosine at which two clauses are kin; below it they share a subject at most. Of the 92 pairs of the five
 * notices above it, read on 2026-11-21, 84 set the same task (docs/kin.md).
 */
export const KIN_THRESHOLD = 0.12;
