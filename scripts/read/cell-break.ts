/** What stands between the paragraphs of a cell in a table row's line: an invisible plus (U+2064), which texts don't use. */
export const CELL_BREAK = '\u2064';
/** What stands between the cells of a table in a cell: a gap so wide that cleaning keeps it, whatever stands beside it. */
export const COLUMN_GAP = '   ';
