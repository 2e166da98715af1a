import {
  type Catalogue,
  type CataloguedNotice,
  charactersPath,
  KIND_LETTERS,
  NOTICES_A_PART,
  partPath,
  predictId,
  type RecordKind,
} from './catalogue.ts';

/** Loads a file of the index's folder as JSON. */
export type LoadJson = (path: string) => Promise<unknown>;

/** A notice whose places in the index can be turned into passages. */
export interface OpenNotice {
  /** For each passage, the place of its first pair. */
  starts: number[];
  lengths: number[];
  titles: number[];
  themes: number[][];
  /** Null for a heading. */
  kinds: (RecordKind | null)[];
  /** Clause ids; empty for a heading. */
  ids: string[];
  /** For each passage, the headings above it, outermost first; a heading counts itself. */
  headings: number[][];
  /** How many places the pairs take. */
  pairs: number;
}

/** The catalogue, whose parts are loaded when they are first needed. */
export interface OpenCatalogue extends Catalogue {
  /** The number of a notice by Pagefind's name for it. */
  numbers: Map<string, number>;
  notice(number: number): Promise<OpenNotice>;
  /** Distinct characters of each passage of a notice. */
  characterCounts(number: number): Promise<number[]>;
}

const KIND_OF = new Map(Object.entries(KIND_LETTERS).map(([kind, letter]) => [letter, kind as RecordKind]));

/** Opens the catalogue. */
export async function openCatalogue(load: LoadJson): Promise<OpenCatalogue> {
  const catalogue = (await load('catalogue.json')) as Catalogue;
  const once = remember(load);
  const opened = new Map<number, OpenNotice>();
  return {
    ...catalogue,
    numbers: new Map(catalogue.hashes.map((hash, number) => [hash, number])),
    notice: async (number) => {
      const known = opened.get(number);
      if (known) return known;
      const part = (await once(partPath(number))) as CataloguedNotice[];
      const entry = part[number % NOTICES_A_PART];
      if (!entry) throw new Error(`${partPath(number)} lacks notice ${number}`);
      const notice = openNotice(entry);
      opened.set(number, notice);
      return notice;
    },
    characterCounts: async (number) =>
      ((await once(charactersPath(number))) as number[][])[number % NOTICES_A_PART] ?? [],
  };
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
  ids: exceptions,
}: CataloguedNotice): OpenNotice {
  const starts: number[] = [];
  const ids: string[] = [];
  const headings: number[][] = [];
  let above: number[] = [];
  let pairs = 0;
  let clauses = 0;
  const kinds = [...letters].map((letter) => KIND_OF.get(letter) ?? null);
  for (const [index, kind] of kinds.entries()) {
    starts.push(pairs);
    pairs += Math.max(0, (lengths[index] ?? 0) - 1);
    if (kind === null) above = [...above.slice(0, Number(letters[index])), index];
    headings.push(above);
    ids.push(kind === null ? '' : (exceptions[index] ?? predictId(kind, clauses)));
    if (kind === 'clause') clauses += 1;
  }
  return { starts, lengths, titles, themes, kinds, ids, headings, pairs };
}

/** The passage in which a place stands: the last that starts at or before it. */
export function passageAt(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
