import type { SynonymGroup } from '../model/synonym.ts';
import type { Theme } from '../model/vocabulary.ts';

/** The policy dictionary: terms that are words of their own to the segmenter, whatever its general dictionary says. */
export function policyTerms(themes: readonly Theme[], synonyms: readonly SynonymGroup[] = []): string[] {
  return [
    ...new Set([
      ...themes.flatMap(({ evidence }) => [...evidence.strong, ...evidence.weak]),
      ...synonyms.flatMap((group) => ('terms' in group ? group.terms : group.to)),
    ]),
  ];
}
