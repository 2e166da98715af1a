/** Separates the paragraphs of a cell within a table row's line: an invisible plus (U+2064), which texts don't use. */
export const CELL_BREAK = '\u2064';
/** Separates the cells of a nested table: a gap wide enough for cleaning to preserve it, whatever is next to it. */
export const COLUMN_GAP = '   ';
