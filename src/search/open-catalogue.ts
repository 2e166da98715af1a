import {
  type Catalogue,
  type CataloguedNotice,
  type CataloguePart,
  CHUNK_STARTS,
  KIND_LETTERS,
  NOTICES_A_PART,
  partOf,
  partPath,
  predictId,
  readPart,
  type RecordKind,
} from './catalogue.ts';

/** Loads a file of the index's folder as JSON. */
export type LoadJson = (path: string) => Promise<unknown>;

/** A notice's passages. */
export interface OpenNotice {
  lengths: number[];
  titles: number[];
  themes: number[][];
  stages: number[][];
  /** Null for a heading. */
  kinds: (RecordKind | null)[];
  /** Clause ids; empty for a heading. */
  ids: string[];
  /** For each passage, the headings above it, outermost first; a heading counts itself. */
  headings: number[][];
}

/** Where the passages of a part of the catalogue stand in its record of the index. */
export interface PassagePlaces {
  /** For each passage of each notice, in order: the place of its first token, its notice, and its number in that. */
  starts: number[];
  notices: number[];
  passages: number[];
  /** Behind the last token of the last passage. */
  end: number;
}

/** The catalogue, whose parts are loaded when they are first needed. */
export interface OpenCatalogue extends Catalogue {
  notice(number: number): Promise<OpenNotice>;
  /** Where the tokens of the passages of a part stand. */
  places(part: number): Promise<PassagePlaces>;
  /** The tokens that the chunks of Pagefind's index begin with. */
  chunkStarts(): Promise<string[]>;
}

const KIND_OF = new Map(Object.entries(KIND_LETTERS).map(([kind, letter]) => [letter, kind as RecordKind]));

/** Opens the catalogue. */
export async function openCatalogue(load: LoadJson): Promise<OpenCatalogue> {
  const catalogue = (await load('catalogue.json')) as Catalogue;
  const loadOnce = remember(load);
  const parts = new Map<number, OpenPart>();
  const openPart = async (number: number): Promise<OpenPart> => {
    const known = parts.get(number);
    if (known) return known;
    const entries = readPart((await loadOnce(partPath(number))) as CataloguePart);
    const part = { notices: entries.map(openNotice), places: placePassages(entries, number) };
    parts.set(number, part);
    return part;
  };
  return {
    ...catalogue,
    notice: async (number) => {
      const notice = (await openPart(partOf(number))).notices[number % NOTICES_A_PART];
      if (!notice) throw new Error(`${partPath(partOf(number))} lacks notice ${number}`);
      return notice;
    },
    places: async (part) => (await openPart(part)).places,
    chunkStarts: () => loadOnce(CHUNK_STARTS) as Promise<string[]>,
  };
}

interface OpenPart {
  notices: OpenNotice[];
  places: PassagePlaces;
}

/** Places the passages of a part one after the other: each has a token a character. */
function placePassages(entries: readonly CataloguedNotice[], part: number): PassagePlaces {
  const places: PassagePlaces = { starts: [], notices: [], passages: [], end: 0 };
  for (const [notice, { lengths }] of entries.entries())
    for (const [passage, length] of lengths.entries()) {
      places.starts.push(places.end);
      places.notices.push(part * NOTICES_A_PART + notice);
      places.passages.push(passage);
      places.end += length;
    }
  return places;
}

/** Loads each path once; one that failed is loaded again when it is next asked for. */
export function remember(load: LoadJson): LoadJson {
  const loaded = new Map<string, Promise<unknown>>();
  return (path) => {
    let value = loaded.get(path);
    if (!value) {
      value = load(path);
      loaded.set(path, value);
      value.catch(() => loaded.delete(path));
    }
    return value;
  };
}

function openNotice({
  kinds: letters,
  lengths,
  titles,
  themes,
  stages,
  ids: exceptions,
}: CataloguedNotice): OpenNotice {
  const ids: string[] = [];
  const headings: number[][] = [];
  let above: number[] = [];
  let clauses = 0;
  const kinds = [...letters].map((letter) => KIND_OF.get(letter) ?? null);
  for (const [index, kind] of kinds.entries()) {
    if (kind === null) above = [...above.slice(0, Number(letters[index])), index];
    headings.push(above);
    ids.push(kind === null ? '' : (exceptions[index] ?? predictId(kind, clauses)));
    if (kind === 'clause') clauses += 1;
  }
  return { lengths, titles, themes, stages, kinds, ids, headings };
}

/** The index of the passage in which a place stands: the last that starts at or before it. */
export function passageAt({ starts }: PassagePlaces, place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
