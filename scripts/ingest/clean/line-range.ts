/** A range of consecutive lines; `end` is exclusive. */
export interface LineRange {
  start: number;
  end: number;
}
