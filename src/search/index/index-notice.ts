import type { NoticeFindings } from '../../knowledge/find-in-notice.ts';
import type { Notice } from '../../model/notice.ts';
import type { Segment } from '../../text/segment.ts';
import type { CataloguedNotice } from './catalogue.ts';
import { type FacetVocabulary, listIds } from './facet-values.ts';
import { listWords } from './lexicon.ts';
import { catalogueNotice } from './make-catalogue.ts';
import { listPassages } from './passages.ts';

/** A notice's contribution to the search index. */
export interface IndexedNotice {
  entry: CataloguedNotice;
  /** The folded texts of the notice's passages. */
  texts: string[];
  /** The folded words of its passages, each as often as there are passages that contain it. */
  words: string[];
}

/** The parts of the vocabulary that a notice is indexed with. */
export interface NoticeVocabulary extends FacetVocabulary {
  segment: Segment;
}

/** Prepares a notice for the index. Deterministic for the same notice and vocabulary. */
export function indexNotice(
  notice: Notice,
  vocabulary: NoticeVocabulary,
  findings?: NoticeFindings,
): IndexedNotice {
  const passages = listPassages({ notice, vocabulary, findings });
  return {
    entry: catalogueNotice(passages, listIds(vocabulary)),
    texts: passages.map(({ text }) => text),
    words: passages.flatMap((passage) => listWords(passage, vocabulary.segment)),
  };
}
