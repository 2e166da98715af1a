/** A line of a cleaned text, with the line of the source it starts on. */
export interface CleanLine {
  text: string;
  /** 1-based. */
  line: number;
  /** A header that repeats that of an earlier page stood above this line, and was dropped. */
  opensPage?: boolean;
}
