import type { Vocabulary } from '../model/vocabulary.ts';
import type { IndexVocabulary } from '../search/build-index.ts';
import { createSegmenter } from '../search/segment.ts';
import { policyTerms } from './policy-terms.ts';

/** What of the vocabulary the search index is made with. */
export function indexVocabulary(vocabulary: Vocabulary): IndexVocabulary {
  const { themes, stages, synonyms } = vocabulary;
  const terms = policyTerms(vocabulary);
  return {
    themes: themes.map(({ id }) => id),
    stages,
    segment: createSegmenter(terms),
    policyTerms: terms,
    synonyms,
  };
}
