/** Something the parser read but isn't sure of. It is reported and doesn't block the notice. */
export interface Doubt {
  /** 1-based line of the source. */
  line: number;
  /** What is uncertain. */
  problem: string;
  /** What an editor can do about it. */
  next: string;
}
