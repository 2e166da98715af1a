/** What stands between the paragraphs of a cell in a table row's line: an invisible plus (U+2064), which texts don't use. */
export const CELL_BREAK = '\u2064';
