/** A place in a text. */
export interface Span {
  /** Offsets in UTF-16 units; `end` is behind the last one. */
  start: number;
  end: number;
}

/** A place in a clause's text that a finding was read from: `text.slice(start, end) === quote`. */
export interface Finding extends Span {
  clauseId: string;
  quote: string;
}

/** A place in a text as a finding. */
export function findingAt(clauseId: string, text: string, start: number, end: number): Finding {
  return { clauseId, start, end, quote: text.slice(start, end) };
}
