import type { Doubt } from '../doubt.ts';

/** A doubt about a line whose position in the text isn't known yet. */
export type LineDoubt = Omit<Doubt, 'line'>;

/** A line of the text, with the doubts about it. */
export interface Line {
  text: string;
  doubts: LineDoubt[];
}

export function lineOf(text: string): Line {
  return { text, doubts: [] };
}
