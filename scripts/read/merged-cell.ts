/**
 * Marks a cell that is covered by the one above it in a table row's line, to distinguish it from an empty cell: an
 * invisible separator (U+2063), which texts don't use.
 */
export const MERGED_CELL = '\u2063';
