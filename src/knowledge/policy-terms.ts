import type { Theme } from '../model/vocabulary.ts';

/** The policy dictionary: terms that are words of their own to the segmenter, whatever its general dictionary says. */
export function policyTerms(themes: readonly Theme[]): string[] {
  return [...new Set(themes.flatMap(({ evidence }) => [...evidence.strong, ...evidence.weak]))];
}
