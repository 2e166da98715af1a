import { policyTerms } from '../../knowledge/words/policy-terms.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { createSegmenter } from '../../text/create-segmenter.ts';
import type { ClassingSegment } from '../../text/segment.ts';
import type { IndexVocabulary } from './build-index.ts';

/** Selects the parts of the vocabulary that the search index is built from. */
export function indexVocabulary(vocabulary: Vocabulary): IndexVocabulary & { segment: ClassingSegment } {
  const { themes, stages, synonyms, provinces, lookAlikes } = vocabulary;
  const terms = policyTerms(vocabulary);
  return {
    ...{ themes, stages },
    segment: createSegmenter(terms),
    policyTerms: terms,
    ...{ synonyms, provinces, lookAlikes, named: vocabulary },
  };
}
