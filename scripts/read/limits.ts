/**
 * What a file may hold, and what reading it may take: more than any notice, and less than would stop the other files or the
 * machine. docs/ingest.md has them as a table.
 */
export const LIMITS = {
  /** Of a file as it lies on the disk. */
  bytes: 100_000_000,
  /** Of all parts of a Word file that are read, unpacked. */
  unpackedBytes: 100_000_000,
  /** Of XML, in all parts of a Word file; of HTML, in a page. */
  elements: 300_000,
  /** How deep elements of a Word file stand in each other; pages are read at any depth. */
  depth: 1000,
  /** Of all tables, those that a merged cell covers included. */
  cells: 200_000,
  pages: 2000,
  /** Of the text that is read; the longest laws have about half a million. */
  characters: 2_000_000,
  lines: 100_000,
  /** Of reading one file. */
  seconds: 20,
  /** Of the memory of the process that reads. */
  megabytes: 900,
} as const;

/** A limit of a file that isn't about what it takes to read it, with its measure in words. */
const MEASURES = {
  unpackedBytes: 'It unpacks to more than # bytes',
  elements: 'It has more than # elements',
  depth: 'Its elements are nested more than # deep',
  cells: 'Its tables have more than # cells',
  pages: 'It has more than # pages',
  characters: 'It has more than # characters',
  lines: 'It has more than # lines',
} as const;
export type Measure = keyof typeof MEASURES;

/** A file is larger, in one way, than any notice. */
export class LimitError extends Error {
  /** @param measure what there is too much of. */
  constructor(measure: Measure) {
    super(`${MEASURES[measure].replace('#', LIMITS[measure].toLocaleString('en'))}.`);
    this.name = 'LimitError';
  }
}

/** What an editor does about a file that is larger than a notice. */
export const NEXT_STEP = 'No notice is that large: check that it is one, and cut it into its documents.';

/** @throws {LimitError} where there is more of something than a notice has. */
export function checkLimit(measure: Measure, count: number): void {
  if (count > LIMITS[measure]) throw new LimitError(measure);
}

/** Counts cells, or what else adds up through a file. */
export class Tally {
  readonly #measure: Measure;
  #count = 0;

  constructor(measure: Measure) {
    this.#measure = measure;
  }

  /** @throws {LimitError} as soon as there are too many. */
  add(count: number): void {
    this.#count += count;
    checkLimit(this.#measure, this.#count);
  }
}

/** How many elements XML or HTML holds at most, before it is parsed: its start tags, and what looks like one. */
export function countTags(markup: string): number {
  let count = 0;
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1))
    if (markup[at + 1] !== '/') count += 1;
  return count;
}
