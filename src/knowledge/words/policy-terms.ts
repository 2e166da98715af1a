import type { Platform } from '../../model/platform.ts';
import type { SynonymGroup } from '../../model/synonym.ts';
import type { Theme } from '../../model/vocabulary.ts';

/** What of the vocabulary names things. */
interface NamingVocabulary {
  themes: readonly Theme[];
  synonyms: readonly SynonymGroup[];
  platforms: readonly Platform[];
}

/** The policy dictionary: terms that are words of their own to the segmenter, whatever its general dictionary says. */
export function policyTerms({ themes, synonyms, platforms }: NamingVocabulary): string[] {
  return [
    ...new Set([
      ...themes.flatMap(({ evidence }) => [...evidence.strong, ...evidence.acts, ...evidence.weak]),
      // What an everyday word leads to is an ordinary word (学生, 管理), cut as the general dictionary does.
      ...synonyms.flatMap((group) => ('terms' in group ? group.terms : [])),
      ...platforms.flatMap(({ name, variants, fullNames }) => [name, ...variants, ...fullNames]),
    ]),
  ];
}
