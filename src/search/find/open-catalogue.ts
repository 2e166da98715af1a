import {
  type NoticePlaces,
  type NoticeTopics,
  type PlacesPart,
  placesPath,
  readPlaces,
  readTopics,
  type TopicsPart,
  topicsPath,
} from '../index/catalogue-parts.ts';
import {
  type Catalogue,
  KIND_LETTERS,
  NOTICES_A_PART,
  partOf,
  predictId,
  type RecordKind,
} from '../index/catalogue.ts';

/** Loads a file of the index's folder as JSON. */
export type LoadJson = (path: string) => Promise<unknown>;

/** A notice's passages. */
export interface OpenNotice {
  lengths: number[];
  titles: number[];
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
  /** Lengths of the passages' titles. */
  titles: number[];
  /** Behind the last token of the last passage. */
  end: number;
}

/** The catalogue, whose parts are loaded when they are first needed. */
export interface OpenCatalogue extends Catalogue {
  notice(number: number): Promise<OpenNotice>;
  /** Themes and stages of a notice's passages, as numbers of the catalogue's. */
  topics(number: number): Promise<NoticeTopics>;
  /** Where the tokens of the passages of a part stand. */
  places(part: number): Promise<PassagePlaces>;
}

const KIND_OF = new Map(Object.entries(KIND_LETTERS).map(([kind, letter]) => [letter, kind as RecordKind]));

/** Opens the catalogue. */
export async function openCatalogue(load: LoadJson): Promise<OpenCatalogue> {
  const catalogue = (await load('catalogue.json')) as Catalogue;
  const openPlaces = memoize(async (part: number) =>
    openPart((await load(placesPath(part))) as PlacesPart, part),
  );
  const openTopics = memoize(async (part: number) =>
    readTopics((await load(topicsPath(part))) as TopicsPart),
  );
  return {
    ...catalogue,
    notice: async (number) => inPart((await openPlaces(partOf(number))).notices, number),
    topics: async (number) => inPart(await openTopics(partOf(number)), number),
    places: async (part) => (await openPlaces(part)).places,
  };
}

function openPart(written: PlacesPart, part: number): OpenPart {
  const entries = readPlaces(written);
  return { notices: entries.map(openNotice), places: placePassages(entries, part) };
}

function inPart<Entry>(entries: readonly Entry[], notice: number): Entry {
  const entry = entries[notice % NOTICES_A_PART];
  if (!entry) throw new Error(`part ${partOf(notice)} of the catalogue lacks notice ${notice}`);
  return entry;
}

interface OpenPart {
  notices: OpenNotice[];
  places: PassagePlaces;
}

/** Places the passages of a part one after the other: each has a token a character. */
function placePassages(entries: readonly NoticePlaces[], part: number): PassagePlaces {
  const places: PassagePlaces = { starts: [], notices: [], passages: [], titles: [], end: 0 };
  for (const [notice, { lengths, titles }] of entries.entries())
    for (const [passage, length] of lengths.entries()) {
      places.starts.push(places.end);
      places.notices.push(part * NOTICES_A_PART + notice);
      places.passages.push(passage);
      places.titles.push(titles[passage] ?? 0);
      places.end += length;
    }
  return places;
}

/** Loads each thing once; one that failed is loaded again when it is next asked for. */
export function memoize<Key, Value>(load: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const loaded = new Map<Key, Promise<Value>>();
  return (key) => {
    let value = loaded.get(key);
    if (!value) {
      value = load(key);
      loaded.set(key, value);
      value.catch(() => loaded.delete(key));
    }
    return value;
  };
}

function openNotice({ kinds: letters, lengths, titles, ids: exceptions }: NoticePlaces): OpenNotice {
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
  return { lengths, titles, kinds, ids, headings };
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
