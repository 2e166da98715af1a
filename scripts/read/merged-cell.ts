/**
 * What stands in a table row's line for a cell that one above it covers, so that it is told from an empty cell: an invisible
 * separator (U+2063), which texts don't use.
 */
export const MERGED_CELL = '\u2063';
