import type { RECORD_KINDS } from '../../model/notice.ts';
import type { NoticeFacet, RecordFacet, VocabularyLists } from '../facets.ts';

/** The values of the facets of notices, by plural name: `issuers`. Values that are numbers aren't listed. */
type NoticeLists = Partial<Record<`${NoticeFacet}s`, string[]>>;
/** For each facet, the values of the notices: indexes into its list, or the values themselves if there is none. */
type NoticeColumns = Record<NoticeFacet, (number | number[])[]>;

/**
 * What the browser needs to turn positions in the index into clauses, and to filter and count these without loading
 * their texts: `catalogue.json`, and two files for every {@link NOTICES_PER_PART} notices, which are loaded when one of
 * those notices has a hit. The places file serves to find and order clauses, the topics file to count them.
 */
export interface Catalogue extends VocabularyLists, NoticeLists, NoticeColumns {
  /** Number of searchable clauses and frames. */
  records: number;
  provinces: string[];
  /** Ids of the notices. This column and those below have one entry per notice. */
  ids: string[];
  /** Indexes into `provinces`. */
  province: number[];
  year: number[];
  /** Length of the notice's folded searched text, in characters. */
  characters: number[];
  /** Pagefind's hash of the record of each part. */
  parts: string[];
  /** For each file of the words' term lists, the number of its first word. */
  listStarts: number[];
}

/** A notice's passages. Each column has an entry per passage, in order. */
export interface CataloguedNotice {
  /** A letter of {@link KIND_LETTERS} for a record, the digit of its depth for a heading. */
  kinds: string;
  /** Lengths of the folded texts, in characters. */
  lengths: number[];
  /** Lengths of the titles of records. */
  titles: number[];
  /** Facet values, as indexes into {@link numberedValues}. */
  topics: Record<RecordFacet, number[][]>;
  /** Ids that differ from the predicted one: see {@link predictId}. */
  ids: Record<number, string>;
}

export type RecordKind = (typeof RECORD_KINDS)[number];
export const KIND_LETTERS: Record<RecordKind, string> = {
  cover: 'o',
  preamble: 'p',
  clause: 'c',
  lead: 'l',
  closing: 'e',
  colophon: 'z',
};
export const NOTICES_PER_PART = 128;

/** Returns the number of the part that contains a notice. */
export const partOf = (notice: number) => Math.floor(notice / NOTICES_PER_PART);

/** Returns `c1`, `c2`, … for clauses in order, the kind itself for frames. */
export function predictId(kind: RecordKind, clausesBefore: number): string {
  return kind === 'clause' ? `c${clausesBefore + 1}` : kind;
}

/** Splits the entries of the notices into parts. */
export function splitIntoParts<Entry>(entries: readonly Entry[]): Entry[][] {
  return Array.from({ length: Math.ceil(entries.length / NOTICES_PER_PART) }, (_, part) =>
    entries.slice(part * NOTICES_PER_PART, (part + 1) * NOTICES_PER_PART),
  );
}
