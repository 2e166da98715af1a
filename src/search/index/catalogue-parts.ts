import { perFacet, plural, RECORD_FACETS, type RecordFacet } from '../facets.ts';
import type { CataloguedNotice } from './catalogue.ts';

/**
 * The two files of a part as they are transferred. A column of all its notices is one string, with notices separated
 * by `;` and passages by `,`, because similar values next to each other compress best. Numbers are in base 36, 0 is
 * written as nothing, and the values of a facet are concatenated.
 */
export interface PlacesPart {
  kinds: string;
  lengths: string;
  titles: string;
  ids: Record<number, string>[];
}
/** A column for each facet of records, with its plural name. */
export type TopicsPart = Record<`${RecordFacet}s`, string>;

/** The positions of a notice's passages. */
export type NoticePlaces = Pick<CataloguedNotice, 'kinds' | 'lengths' | 'titles' | 'ids'>;
export type NoticeTopics = CataloguedNotice['topics'];

export const placesPath = (part: number) => `places-${part}.json`;
export const topicsPath = (part: number) => `topics-${part}.json`;

/** Base of the numbers. A facet value has one digit, so a facet can have at most 36. */
const BASE = 36;

/** Writes numbers as one digit each. */
function writeRun(numbers: readonly number[]): string {
  if (numbers.some((number) => number >= BASE))
    throw new Error(`Values of a facet are written as one digit each; there are more than ${BASE}.`);
  return numbers.map((number) => number.toString(BASE)).join('');
}

function writeNumber(number: number): string {
  return number === 0 ? '' : number.toString(BASE);
}

function writeColumn<Entry>(entries: readonly Entry[], write: (entry: Entry) => string): string {
  return entries.map(write).join(';');
}

export function writePlaces(entries: readonly NoticePlaces[]): PlacesPart {
  return {
    kinds: writeColumn(entries, ({ kinds }) => kinds),
    lengths: writeColumn(entries, ({ lengths }) => lengths.map(writeNumber).join(',')),
    titles: writeColumn(entries, ({ titles }) => titles.map(writeNumber).join(',')),
    ids: entries.map(({ ids }) => ids),
  };
}

export function writeTopics(entries: readonly Pick<CataloguedNotice, 'topics'>[]): TopicsPart {
  const columns = RECORD_FACETS.map((facet) => [
    plural(facet),
    writeColumn(entries, ({ topics }) => topics[facet].map(writeRun).join(',')),
  ]);
  return Object.fromEntries(columns) as TopicsPart;
}

const readNumber = (digits: string) => (digits === '' ? 0 : Number.parseInt(digits, BASE));
const readRun = (run: string) => Array.from(run, readNumber);

/** Reads the cells of a column by notice and passage. */
function readColumn<Cell>(column: string, read: (cell: string) => Cell): Cell[][] {
  return column.split(';').map((cells) => cells.split(',').map(read));
}

export function readPlaces({ kinds, ids, ...columns }: PlacesPart): NoticePlaces[] {
  const lengths = readColumn(columns.lengths, readNumber);
  const titles = readColumn(columns.titles, readNumber);
  return kinds.split(';').map((letters, notice) => ({
    kinds: letters,
    lengths: lengths[notice] ?? [],
    titles: titles[notice] ?? [],
    ids: ids[notice] ?? {},
  }));
}

export function readTopics(part: TopicsPart): NoticeTopics[] {
  const columns = perFacet(RECORD_FACETS, (facet) => readColumn(part[plural(facet)], readRun));
  return columns.theme.map((_, notice) => perFacet(RECORD_FACETS, (facet) => columns[facet][notice] ?? []));
}
