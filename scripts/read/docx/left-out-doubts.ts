import type { CensusRun } from '../census.ts';
import { COVERED, type Fate } from './fates.ts';
import type { LineDoubt } from './line.ts';
import { HIDDEN, PLACEHOLDER, STRUCK, TINY, WHITE } from './unseen-words.ts';

/** How a doubt describes why words aren't text, by the reason given in the report. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  [HIDDEN]: 'is hidden',
  [STRUCK]: 'is struck out',
  [TINY]: 'is too small to be read',
  [WHITE]: 'is white on white',
  [PLACEHOLDER]: 'is what a form shows until it is filled in',
  [COVERED]: 'is in a cell that is covered by the one above it',
};

/**
 * Returns a doubt about words that are left out but may have been meant to be read; null for words that nobody sees.
 */
export function doubtAboutExclusion({ why }: Fate, words: string): LineDoubt | null {
  const description = DESCRIPTIONS[why ?? ''];
  if (words.trim() === '' || description === undefined) return null;
  return {
    problem: `“${excerpt(words)}” ${description}, and left out.`,
    next: 'If the notice says it, show it in Word and save it again.',
  };
}

export function doubtAboutWords({ text, why }: CensusRun): LineDoubt {
  return {
    problem: `“${excerpt(text)}” is left out: it is ${why}.`,
    next: 'Open the file in Word; if it shows the words, save it again.',
  };
}

function excerpt(text: string): string {
  const words = text.trim();
  return words.length > 20 ? `${words.slice(0, 20)}…` : words;
}
