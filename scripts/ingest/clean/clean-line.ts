/** A line of a cleaned text, with the source line it starts on. */
export interface CleanLine {
  text: string;
  /** 1-based. */
  line: number;
  /** Whether a table header repeated from an earlier page was removed above this line. */
  opensPage?: boolean;
}
