/** A place in a text. */
export interface Span {
  /** Offsets in UTF-16 units; `end` is behind the last one. */
  start: number;
  end: number;
}

/**
 * Which words of a clause a finding was read from: its `text`, its `title`, the title of the `section` that it opens, or the
 * `heading`, the document's own title above the first clause.
 */
export type Field = 'text' | 'title' | 'section' | 'heading';

/** A place in a clause that a finding was read from: the field's words from `start` to `end` are the `quote`. */
export interface Finding extends Span {
  clauseId: string;
  /** Absent for the text. */
  field?: Exclude<Field, 'text'>;
  quote: string;
  /** Why an editor set it right; absent where none did. */
  corrected?: string;
}

/** A place in a clause's text as a finding. */
export function findingAt(clauseId: string, text: string, start: number, end: number): Finding {
  return { clauseId, start, end, quote: text.slice(start, end) };
}

/** A finding that was read from a field. */
export function inField<Found extends Finding>(found: Found, field: Field): Found {
  return field === 'text' ? found : { ...found, field };
}
