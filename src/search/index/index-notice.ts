import type { Notice } from '../../model/notice.ts';
import type { Stage } from '../../model/stage.ts';
import type { Segment } from '../../text/segment.ts';
import { type CataloguedNotice, catalogueNotice } from './catalogue.ts';
import { listWords } from './lexicon.ts';
import { type FactsByClause, listPassages } from './passages.ts';

/** What the search index is made of, notice by notice. */
export interface IndexedNotice {
  entry: CataloguedNotice;
  /** The texts of its passages, folded. */
  texts: string[];
  /** The words of its passages, folded; a word stands once for each passage that has it. */
  words: string[];
}

/** What of the vocabulary a notice is indexed with. */
export interface NoticeVocabulary {
  /** Theme ids. */
  themes: readonly string[];
  stages: readonly Stage[];
  segment: Segment;
}

/** Reads a notice for the index; gives the same for the same notice and vocabulary. */
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
