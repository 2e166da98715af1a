import { createNoticeFinder } from '../../src/knowledge/find-in-notice.ts';
import type { Notice } from '../../src/model/notice.ts';
import type { ClauseDocument } from '../../src/open-search/clause-document.ts';
import type { Facet } from '../../src/search/facets.ts';
import type { RecordSources } from '../../src/search/index/facet-values.ts';
import { segment, vocabulary } from './notice-of.ts';

const find = createNoticeFinder({ ...vocabulary, segment });

/** Returns what the facet values of a notice's clauses are read from. */
export function facetSources(notice: Notice): RecordSources {
  return { notice, vocabulary, findings: find(notice) };
}

/** Returns the values that a clause has on a search server, as the page writes them. */
export function valuesIn(document: ClauseDocument, facet: Facet): string[] {
  return [document[facet]].flat().map(String);
}
