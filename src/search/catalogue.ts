import type { Notice, RECORD_KINDS } from '../model/notice.ts';
import type { Passage } from './passages.ts';

/**
 * What the browser has to know to turn places in the index into clauses, to filter and to count them without loading their
 * text: `catalogue.json`, and for every {@link NOTICES_A_PART} notices a part that is loaded when one of them has a hit.
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
  /** Ids that don't follow from the kind: see {@link predictId}. */
  ids: Record<number, string>;
}

/**
 * A part of the catalogue as it is transferred: a column of all its notices is one string, notices apart by `;` and
 * passages by `,`, since alike next to alike packs best. Numbers are in base 36, 0 is left out, themes are run together.
 */
export interface CataloguePart {
  kinds: string;
  lengths: string;
  titles: string;
  themes: string;
  stages: string;
  ids: Record<number, string>[];
}

const BASE = 36;

/** Numbers of one digit each. */
const writeRun = (numbers: readonly number[]) => numbers.map((number) => number.toString(BASE)).join('');

/** Writes notices as a part. */
function writePart(notices: readonly CataloguedNotice[]): CataloguePart {
  const column = (write: (notice: CataloguedNotice) => string) => notices.map(write).join(';');
  const digits = (number: number) => (number === 0 ? '' : number.toString(BASE));
  return {
    kinds: column(({ kinds }) => kinds),
    lengths: column(({ lengths }) => lengths.map(digits).join(',')),
    titles: column(({ titles }) => titles.map(digits).join(',')),
    themes: column(({ themes }) => themes.map(writeRun).join(',')),
    stages: column(({ stages }) => stages.map(writeRun).join(',')),
    ids: notices.map(({ ids }) => ids),
  };
}

/** Reads the notices of a part. */
export function readPart({ kinds, lengths, titles, themes, stages, ids }: CataloguePart): CataloguedNotice[] {
  const columns = [lengths, titles, themes, stages].map((column) => column.split(';'));
  const number = (digits: string) => (digits === '' ? 0 : Number.parseInt(digits, BASE));
  const cellsOf = (column: number, notice: number) => (columns[column]?.[notice] ?? '').split(',');
  return kinds.split(';').map((letters, notice) => ({
    kinds: letters,
    lengths: cellsOf(0, notice).map(number),
    titles: cellsOf(1, notice).map(number),
    themes: cellsOf(2, notice).map((run) => [...run].map(number)),
    stages: cellsOf(3, notice).map((run) => [...run].map(number)),
    ids: ids[notice] ?? {},
  }));
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
/** The path of the list of tokens that the chunks of Pagefind's index begin with, and that of a part. */
export const CHUNK_STARTS = 'chunk-starts.json';
export const partPath = (part: number) => `catalogue-${part}.json`;

/** `c1`, `c2`, … for clauses in their order, the kind itself for frames. */
export function predictId(kind: RecordKind, clausesBefore: number): string {
  return kind === 'clause' ? `c${clausesBefore + 1}` : kind;
}

/** The catalogue of notices, whose entries are given in the same order, and Pagefind's names for the records of the parts. */
export function makeCatalogue(
  notices: readonly Notice[],
  entries: readonly CataloguedNotice[],
  partHashes: readonly string[],
  { themes, stages }: Pick<Catalogue, 'themes' | 'stages'>,
): { catalogue: Catalogue; parts: CataloguePart[] } {
  const provinces = unique(notices.map(({ province }) => province));
  const issuers = unique(notices.flatMap((notice) => notice.issuers));
  if (themes.length > BASE) throw new Error(`A digit stands for a theme; there are more than ${BASE}.`);
  const issuerNumbers = new Map(issuers.map((name, index) => [name, index]));
  const catalogue: Catalogue = {
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
    parts: [...partHashes],
  };
  return { catalogue, parts: inParts(entries).map(writePart) };
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
    ids,
  };
}
