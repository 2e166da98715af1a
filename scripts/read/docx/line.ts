import type { Doubt } from '../doubt.ts';

/** A doubt about a line whose place in the text isn't known yet. */
export type LineDoubt = Omit<Doubt, 'line'>;

/** A line of the text, with what is unsure about it. */
export interface Line {
  text: string;
  doubts: LineDoubt[];
}

export function lineOf(text: string): Line {
  return { text, doubts: [] };
}
