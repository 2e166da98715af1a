import type { Notice, RECORD_KINDS } from '../model/notice.ts';
import type { Passage } from './passages.ts';

/**
 * What the browser has to know to turn places in the index into clauses, to filter and to count them without loading their
 * text: `catalogue.json`, and for every {@link NOTICES_A_PART} notices a part that is loaded when one of them has a hit.
 */
export interface Catalogue {
  /** How many clauses and frames are searched. */
  records: number;
  /** Ids of the provinces and themes, and names of the issuers, by the numbers that stand for them. */
  provinces: string[];
  themes: string[];
  issuers: string[];
  /** One entry a notice in each of these. */
  ids: string[];
  /** What Pagefind calls it. */
  hashes: string[];
  /** Numbers of `provinces`. */
  province: number[];
  year: number[];
  /** Numbers of `issuers`. */
  issuer: number[][];
  /** Length of its searched text, folded, in characters. */
  characters: number[];
}

/** A notice in a part of the catalogue; the columns have an entry a passage, in their order. */
export interface CataloguedNotice {
  /** A letter of {@link KIND_LETTERS} for a record, the digit of its depth for a heading. */
  kinds: string;
  /** Lengths in characters, folded. */
  lengths: number[];
  /** Lengths of the titles of records. */
  titles: number[];
  /** Themes, each a number of `themes`. */
  themes: number[][];
  /** Ids that don't follow from the kind: see {@link predictId}. */
  ids: Record<number, string>;
}

export type RecordKind = (typeof RECORD_KINDS)[number];
export const KIND_LETTERS: Record<RecordKind, string> = {
  cover: 'o',
  preamble: 'p',
  clause: 'c',
  lead: 'l',
  colophon: 'z',
};
export const NOTICES_A_PART = 128;

/** The path of the part of the catalogue that holds a notice, and that of the counts of its characters. */
export const partPath = (notice: number) => `catalogue-${Math.floor(notice / NOTICES_A_PART)}.json`;
export const charactersPath = (notice: number) => `characters-${Math.floor(notice / NOTICES_A_PART)}.json`;

/** `c1`, `c2`, … for clauses in their order, the kind itself for frames. */
export function predictId(kind: RecordKind, clausesBefore: number): string {
  return kind === 'clause' ? `c${clausesBefore + 1}` : kind;
}

/** The catalogue of notices, whose entries and Pagefind's names for them are given in the same order. */
export function makeCatalogue(
  notices: readonly Notice[],
  entries: readonly CataloguedNotice[],
  hashes: readonly string[],
  themes: readonly string[],
): { catalogue: Catalogue; parts: CataloguedNotice[][] } {
  const provinces = unique(notices.map(({ province }) => province));
  const issuers = unique(notices.flatMap((notice) => notice.issuers));
  const issuerNumbers = new Map(issuers.map((name, index) => [name, index]));
  const catalogue: Catalogue = {
    records: entries.reduce((sum, { kinds }) => sum + kinds.replace(/\d/gu, '').length, 0),
    provinces,
    themes: [...themes],
    issuers,
    ids: notices.map(({ id }) => id),
    hashes: [...hashes],
    province: notices.map(({ province }) => provinces.indexOf(province)),
    year: notices.map(({ year }) => year),
    issuer: notices.map((notice) => notice.issuers.map((name) => issuerNumbers.get(name) ?? -1)),
    characters: entries.map(countCharacters),
  };
  const parts = Array.from({ length: Math.ceil(entries.length / NOTICES_A_PART) }, (_, part) =>
    entries.slice(part * NOTICES_A_PART, (part + 1) * NOTICES_A_PART),
  );
  return { catalogue, parts };
}

/** The length of the records, without the headings. */
function countCharacters({ kinds, lengths }: CataloguedNotice): number {
  return lengths.reduce((sum, length, index) => sum + (/\d/u.test(kinds[index] ?? '') ? 0 : length), 0);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** A notice's entry. @param themes the ids that the numbers of themes stand for. */
export function catalogueNotice(passages: readonly Passage[], themes: readonly string[]): CataloguedNotice {
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
      passage.type === 'record' ? passage.record.themes.map((id) => themes.indexOf(id)) : [],
    ),
    ids,
  };
}
