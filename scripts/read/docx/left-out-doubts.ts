import type { CensusRun } from '../census.ts';
import { COVERED, type Fate, HIDDEN } from './fates.ts';
import type { LineDoubt } from './line.ts';

/** What an editor is told where words are left out that someone may have meant to be read; null for those that nobody sees. */
export function doubtAboutCut({ why }: Fate, words: string): LineDoubt | null {
  if (words.trim() === '' || (why !== HIDDEN && why !== COVERED)) return null;
  const place = why === HIDDEN ? 'hidden' : 'in a cell that is covered by the one above it';
  return {
    problem: `“${excerpt(words)}” is ${place}, and left out.`,
    next: 'If the notice says it, show it in Word and save it again.',
  };
}

export function doubtAboutWords({ text, why }: CensusRun): LineDoubt {
  return {
    problem: `“${excerpt(text)}” is left out: it stands ${why}.`,
    next: 'Open the file in Word; if it shows the words, save it again.',
  };
}

function excerpt(text: string): string {
  const words = text.trim();
  return words.length > 20 ? `${words.slice(0, 20)}…` : words;
}
