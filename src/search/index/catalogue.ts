import type { Notice, RECORD_KINDS } from '../../model/notice.ts';
import { FACTS } from '../../knowledge/codings/checkable-names.ts';
import type { Passage } from './passages.ts';

/**
 * What the browser has to know to turn places in the index into clauses, to filter and to count them without loading their
 * text: `catalogue.json`, and for every {@link NOTICES_A_PART} notices two parts that are loaded when one of them has a hit:
 * its places, to find and order clauses, and its topics, to count them.
 */
export interface Catalogue {
  /** How many clauses and frames are searched. */
  records: number;
  /** Ids of the provinces, themes and stages, and names of the issuers, by the numbers that stand for them. */
  provinces: string[];
  themes: string[];
  stages: string[];
  issuers: string[];
  /** One entry a notice in each of these. */
  ids: string[];
  /** Numbers of `provinces`. */
  province: number[];
  year: number[];
  /** Numbers of `issuers`. */
  issuer: number[][];
  /** Length of its searched text, folded, in characters. */
  characters: number[];
  /** What Pagefind calls the record of each part. */
  parts: string[];
  /** For each file of the words' ready lists, the number of its first word. */
  listStarts: number[];
}

/** A notice's passages; the columns have an entry a passage, in their order. */
export interface CataloguedNotice {
  /** A letter of {@link KIND_LETTERS} for a record, the digit of its depth for a heading. */
  kinds: string;
  /** Lengths in characters, folded. */
  lengths: number[];
  /** Lengths of the titles of records. */
  titles: number[];
  /** Themes, each a number of `themes`. */
  themes: number[][];
  /** Stages, each a number of `stages`. */
  stages: number[][];
  /** What can be checked, each a number of {@link FACTS}. */
  facts: number[][];
  /** Ids that don't follow from the kind: see {@link predictId}. */
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
export const NOTICES_A_PART = 128;

/** The number of the part that holds a notice. */
export const partOf = (notice: number) => Math.floor(notice / NOTICES_A_PART);

/** `c1`, `c2`, … for clauses in their order, the kind itself for frames. */
export function predictId(kind: RecordKind, clausesBefore: number): string {
  return kind === 'clause' ? `c${clausesBefore + 1}` : kind;
}

/** The catalogue's head. @param entries of the notices, in their order. */
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

/** What there is of each notice, part by part. */
export function inParts<Entry>(entries: readonly Entry[]): Entry[][] {
  return Array.from({ length: Math.ceil(entries.length / NOTICES_A_PART) }, (_, part) =>
    entries.slice(part * NOTICES_A_PART, (part + 1) * NOTICES_A_PART),
  );
}

/** The length of the records, without the headings. */
function countCharacters({ kinds, lengths }: CataloguedNotice): number {
  return lengths.reduce((sum, length, index) => sum + (/\d/u.test(kinds[index] ?? '') ? 0 : length), 0);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** A notice's entry. @param ids of the themes and stages that numbers stand for. */
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
