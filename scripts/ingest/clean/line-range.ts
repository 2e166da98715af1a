/** Lines that follow each other: the index of the first, and the one behind the last. */
export interface LineRange {
  start: number;
  end: number;
}
