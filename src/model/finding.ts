/** A span of a text. */
export interface Span {
  /** Offsets in UTF-16 units; `end` is exclusive. */
  start: number;
  end: number;
}

/**
 * The field of a clause that a finding was read from: its `text`, its `title`, the title of the `section` that it
 * opens, or the `heading`, the document's own title above the first clause.
 */
export type Field = 'text' | 'title' | 'section' | 'heading';

/** Something found in a clause. The field's text from `start` to `end` is `quote`. */
export interface Finding extends Span {
  clauseId: string;
  /** Absent if the field is the text. */
  field?: Exclude<Field, 'text'>;
  quote: string;
  /** Why an editor corrected it; absent if none did. */
  corrected?: string;
}

/** Creates a finding from a span of a clause's text. */
export function findingAt(clauseId: string, text: string, start: number, end: number): Finding {
  return { clauseId, start, end, quote: text.slice(start, end) };
}

/** Returns a finding with its field set. */
export function inField<Found extends Finding>(found: Found, field: Field): Found {
  return field === 'text' ? found : { ...found, field };
}
