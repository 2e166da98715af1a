import type { Platform } from '../../model/platform.ts';
import type { SynonymGroup } from '../../model/synonym.ts';
import type { Theme } from '../../model/vocabulary.ts';

/** The parts of the vocabulary that name things. */
interface NamingVocabulary {
  themes: readonly Theme[];
  synonyms: readonly SynonymGroup[];
  platforms: readonly Platform[];
}

/** Returns the policy dictionary: terms that the segmenter treats as words, whatever its general dictionary says. */
export function policyTerms({ themes, synonyms, platforms }: NamingVocabulary): string[] {
  return [
    ...new Set([
      ...themes.flatMap(({ evidence }) => [...evidence.strong, ...evidence.acts, ...evidence.weak]),
      // The words that an everyday word leads to are ordinary words (学生, 管理), segmented by the general dictionary.
      ...synonyms.flatMap((group) => ('terms' in group ? group.terms : [])),
      ...platforms.flatMap(({ name, variants, fullNames }) => [name, ...variants, ...fullNames]),
    ]),
  ];
}
