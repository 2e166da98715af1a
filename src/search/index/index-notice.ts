import type { Notice } from '../../model/notice.ts';
import type { Stage } from '../../model/stage.ts';
import type { Segment } from '../../text/segment.ts';
import { type CataloguedNotice, catalogueNotice } from './catalogue.ts';
import { listWords } from './lexicon.ts';
import { type FactsByClause, listPassages } from './passages.ts';

/** A notice's contribution to the search index. */
export interface IndexedNotice {
  entry: CataloguedNotice;
  /** The folded texts of the notice's passages. */
  texts: string[];
  /** The folded words of its passages, each as often as there are passages that contain it. */
  words: string[];
}

/** The parts of the vocabulary that a notice is indexed with. */
export interface NoticeVocabulary {
  /** Theme ids. */
  themes: readonly string[];
  stages: readonly Stage[];
  segment: Segment;
}

/** Prepares a notice for the index. Deterministic for the same notice and vocabulary. */
export function indexNotice(
  notice: Notice,
  { themes, stages, segment }: NoticeVocabulary,
  facts?: FactsByClause,
): IndexedNotice {
  const passages = listPassages(notice, stages, facts);
  return {
    entry: catalogueNotice(passages, { themes: [...themes], stages: stages.map(({ id }) => id) }),
    texts: passages.map(({ text }) => text),
    words: passages.flatMap((passage) => listWords(passage, segment)),
  };
}
