import type { Notice, RECORD_KINDS } from '../../model/notice.ts';
import { FACTS } from '../../knowledge/codings/checkable-names.ts';
import type { Passage } from './passages.ts';

/**
 * What the browser needs to turn positions in the index into clauses, and to filter and count these without loading
 * their texts: `catalogue.json`, and two files for every {@link NOTICES_PER_PART} notices, which are loaded when one of
 * those notices has a hit. The places file serves to find and order clauses, the topics file to count them.
 */
export interface Catalogue {
  /** Number of searchable clauses and frames. */
  records: number;
  /** Ids of the provinces, themes and stages, and names of the issuers. Other fields refer to them by index. */
  provinces: string[];
  themes: string[];
  stages: string[];
  issuers: string[];
  /** Ids of the notices. This column and those below have one entry per notice. */
  ids: string[];
  /** Indexes into `provinces`. */
  province: number[];
  year: number[];
  /** Indexes into `issuers`. */
  issuer: number[][];
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
  /** Indexes into `themes`. */
  themes: number[][];
  /** Indexes into `stages`. */
  stages: number[][];
  /** Checkable facts, as indexes into {@link FACTS}. */
  facts: number[][];
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

/** Builds `catalogue.json`. @param entries of the notices, in order. */
export function makeCatalogue(
  notices: readonly Notice[],
  entries: readonly CataloguedNotice[],
  { themes, stages, parts, listStarts }: Pick<Catalogue, 'themes' | 'stages' | 'parts' | 'listStarts'>,
): Catalogue {
  const provinces = unique(notices.map(({ province }) => province));
  const issuers = unique(notices.flatMap((notice) => notice.issuers));
  const issuerNumbers = new Map(issuers.map((name, index) => [name, index]));
  return {
    records: entries.reduce((sum, { kinds }) => sum + kinds.replace(/\d/gu, '').length, 0),
    provinces,
    themes,
    stages,
    issuers,
    ids: notices.map(({ id }) => id),
    province: notices.map(({ province }) => provinces.indexOf(province)),
    year: notices.map(({ year }) => year),
    issuer: notices.map((notice) => notice.issuers.map((name) => issuerNumbers.get(name) ?? -1)),
    characters: entries.map(countCharacters),
    parts,
    listStarts,
  };
}

/** Splits the entries of the notices into parts. */
export function splitIntoParts<Entry>(entries: readonly Entry[]): Entry[][] {
  return Array.from({ length: Math.ceil(entries.length / NOTICES_PER_PART) }, (_, part) =>
    entries.slice(part * NOTICES_PER_PART, (part + 1) * NOTICES_PER_PART),
  );
}

/** Adds up the lengths of the records, without the headings. */
function countCharacters({ kinds, lengths }: CataloguedNotice): number {
  return lengths.reduce((sum, length, index) => sum + (/\d/u.test(kinds[index] ?? '') ? 0 : length), 0);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** Builds a notice's entry. @param numbered ids of the themes and stages, by the numbers that refer to them. */
export function catalogueNotice(
  passages: readonly Passage[],
  numbered: Pick<Catalogue, 'themes' | 'stages'>,
): CataloguedNotice {
  const ids: Record<number, string> = {};
  let clauses = 0;
  for (const [index, passage] of passages.entries()) {
    if (passage.type === 'heading') continue;
    const { id, kind } = passage.record;
    if (id !== predictId(kind, clauses)) ids[index] = id;
    if (kind === 'clause') clauses += 1;
  }
  return {
    kinds: passages
      .map((passage) =>
        passage.type === 'heading' ? String(passage.depth) : KIND_LETTERS[passage.record.kind],
      )
      .join(''),
    lengths: passages.map(({ text }) => [...text].length),
    titles: passages.map((passage) => (passage.type === 'record' ? passage.titleLength : 0)),
    themes: passages.map((passage) =>
      passage.type === 'record' ? passage.record.themes.map((id) => numbered.themes.indexOf(id)) : [],
    ),
    stages: passages.map((passage) =>
      passage.type === 'record' ? passage.stages.map((id) => numbered.stages.indexOf(id)) : [],
    ),
    facts: passages.map((passage) =>
      passage.type === 'record' ? passage.facts.map((fact) => FACTS.indexOf(fact)) : [],
    ),
    ids,
  };
}
