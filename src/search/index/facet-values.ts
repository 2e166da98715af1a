import { CHECKABLE_NAMES, FACTS } from '../../knowledge/codings/checkable-names.ts';
import { factsByClause } from '../../knowledge/codings/list-checkable.ts';
import type { NoticeFindings } from '../../knowledge/find-in-notice.ts';
import { provincesWithNotices } from '../../knowledge/provinces-with-notices.ts';
import { KIND_NAMES } from '../../model/kind-names.ts';
import { findRecordStages } from '../../knowledge/themes/find-stages.ts';
import type { ClauseRecord, Notice } from '../../model/notice.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import {
  DECLARATIONS,
  FACETS,
  type ListedByPage,
  type NoticeFacet,
  plural,
  type RecordFacet,
  RECORD_FACETS,
  type VocabularyFacet,
  type VocabularyLists,
} from '../facets.ts';

/** Numbers are stored as they are; texts are listed in the catalogue and referred to by number. */
export type NoticeValue = string | number | readonly string[];

/** The values of a notice. */
export const NOTICE_VALUES: Record<NoticeFacet, (notice: Notice) => NoticeValue> = {
  province: ({ province }) => province,
  year: ({ year }) => year,
  issuer: ({ issuers }) => issuers,
};

/** The vocabularies that are facets. */
export type FacetVocabulary = Pick<Vocabulary, `${VocabularyFacet}s`>;

/** Returns the ids of the vocabularies' entries. */
export function listIds(vocabulary: FacetVocabulary): VocabularyLists {
  const idsOf = (facet: VocabularyFacet) => vocabulary[plural(facet)].map(({ id }) => id);
  const facets = RECORD_FACETS.filter((facet) => !('values' in DECLARATIONS[facet])) as VocabularyFacet[];
  return Object.fromEntries(facets.map((facet) => [plural(facet), idsOf(facet)])) as VocabularyLists;
}

/** What the values of a notice's records are read from. */
export interface RecordSources {
  notice: Notice;
  vocabulary: FacetVocabulary;
  /** Undefined where only the speed of the index is measured. Facets read from findings then have no values. */
  findings: NoticeFindings | undefined;
}

/** For a notice, returns a function with the values of a record. */
export const RECORD_VALUES: Record<
  RecordFacet,
  (sources: RecordSources) => (record: ClauseRecord) => readonly string[]
> = {
  theme:
    () =>
    ({ themes }) =>
      themes,
  stage:
    ({ vocabulary }) =>
    (record) =>
      findRecordStages(record, vocabulary.stages).map(({ stage }) => stage),
  fact: ({ notice, findings }) => {
    const facts = findings && factsByClause(notice, findings);
    return ({ id }) => facts?.get(id) ?? [];
  },
};

/** A value that the page offers. */
export interface FacetOption {
  id: string;
  name: string;
}

/** The facets whose values the page offers before the first query, in its order. */
export const LISTED_BY_PAGE = FACETS.filter((facet) => !('listed' in DECLARATIONS[facet])) as ListedByPage[];

/** The values that it offers of each, in order. */
export const OFFERED: Record<
  ListedByPage,
  (collection: { notices: readonly Notice[]; vocabulary: Vocabulary }) => readonly FacetOption[]
> = {
  province: provincesWithNotices,
  year: ({ notices }) =>
    [...new Set(notices.map(({ year }) => String(year)))]
      .sort()
      .reverse()
      .map((year) => ({ id: year, name: year })),
  theme: ({ vocabulary }) => vocabulary.themes,
  stage: ({ vocabulary }) => vocabulary.stages,
  fact: () => FACTS.map((id) => ({ id, name: `写明${CHECKABLE_NAMES[id]}` })),
  kind: () => Object.entries(KIND_NAMES).map(([id, name]) => ({ id, name })),
};
