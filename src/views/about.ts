import type { Collection } from './collection.ts';
import type { Page } from './page.ts';

/** /about/ and the pages below it: the counts that their prose uses. */
export interface About {
  notices: number;
  provinces: number;
  clauses: number;
  themes: number;
  indicators: number;
  duties: number;
  citations: number;
  documents: number;
  platforms: number;
  mentions: number;
}

export function makeAbout({ notices, records, vocabulary, knowledge }: Collection): Page<About>[] {
  const shown = {
    notices: notices.length,
    provinces: new Set(notices.map(({ province }) => province)).size,
    clauses: records.filter(({ kind }) => kind === 'clause').length,
    themes: vocabulary.themes.length,
    indicators: knowledge.indicators.length,
    duties: knowledge.duties.length,
    citations: knowledge.citations.length,
    documents: knowledge.documents.length,
    platforms: vocabulary.platforms.length,
    mentions: knowledge.mentions.length,
  };
  return [{ params: {}, shown }];
}
