/** Something the parser read but isn't sure of; it is told, and doesn't stop the notice. */
export interface Doubt {
  /** 1-based line of the source. */
  line: number;
  /** What is unsure. */
  problem: string;
  /** What an editor can do about it. */
  next: string;
}
