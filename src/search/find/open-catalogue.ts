import { memoizeLoads } from '../../text/memoize-loads.ts';
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
  NOTICES_PER_PART,
  partOf,
  predictId,
  type RecordKind,
} from '../index/catalogue.ts';

/** Loads a JSON file from the index's folder. */
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

/** The positions, in a part's record of the index, of the part's passages. */
export interface PartLayout {
  /**
   * For each passage of each notice, in order: the position of its first token, its notice's number, and its own
   * number in that notice.
   */
  starts: number[];
  notices: number[];
  passages: number[];
  /** Lengths of the passages' titles. */
  titles: number[];
  /** The position after the last token of the last passage. */
  end: number;
}

/** The catalogue. Its parts are loaded on demand. */
export interface OpenCatalogue extends Catalogue {
  notice(number: number): Promise<OpenNotice>;
  /** Themes, stages and facts of a notice's passages, as numbers. */
  topics(number: number): Promise<NoticeTopics>;
  /** Positions of the passages of a part. */
  layout(part: number): Promise<PartLayout>;
}

const KIND_OF = new Map(Object.entries(KIND_LETTERS).map(([kind, letter]) => [letter, kind as RecordKind]));

export async function openCatalogue(load: LoadJson): Promise<OpenCatalogue> {
  const catalogue = (await load('catalogue.json')) as Catalogue;
  const openPlaces = memoizeLoads(async (part: number) =>
    openPart((await load(placesPath(part))) as PlacesPart, part),
  );
  const openTopics = memoizeLoads(async (part: number) =>
    readTopics((await load(topicsPath(part))) as TopicsPart),
  );
  return {
    ...catalogue,
    notice: async (number) => inPart((await openPlaces(partOf(number))).notices, number),
    topics: async (number) => inPart(await openTopics(partOf(number)), number),
    layout: async (part) => (await openPlaces(part)).layout,
  };
}

function openPart(written: PlacesPart, part: number): OpenPart {
  const entries = readPlaces(written);
  return { notices: entries.map(openNotice), layout: layOutPassages(entries, part) };
}

function inPart<Entry>(entries: readonly Entry[], notice: number): Entry {
  const entry = entries[notice % NOTICES_PER_PART];
  if (!entry) throw new Error(`part ${partOf(notice)} of the catalogue lacks notice ${notice}`);
  return entry;
}

interface OpenPart {
  notices: OpenNotice[];
  layout: PartLayout;
}

/** Lays the passages of a part out one after the other. Each has as many tokens as characters. */
function layOutPassages(entries: readonly NoticePlaces[], part: number): PartLayout {
  const layout: PartLayout = { starts: [], notices: [], passages: [], titles: [], end: 0 };
  for (const [notice, { lengths, titles }] of entries.entries())
    for (const [passage, length] of lengths.entries()) {
      layout.starts.push(layout.end);
      layout.notices.push(part * NOTICES_PER_PART + notice);
      layout.passages.push(passage);
      layout.titles.push(titles[passage] ?? 0);
      layout.end += length;
    }
  return layout;
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

/** Returns the index of the passage at a position: the last that starts at or before it. */
export function passageAt({ starts }: PartLayout, position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
