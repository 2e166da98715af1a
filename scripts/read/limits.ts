/**
 * Limits on the contents of a file and on reading it: higher than any notice needs, and low enough that no file blocks
 * the others or the machine. docs/ingest.md lists them in a table.
 */
export const LIMITS = {
  /** Of the file on disk. */
  bytes: 100_000_000,
  /** Of all parts of a Word file that are read, uncompressed. */
  unpackedBytes: 100_000_000,
  /** XML elements in all parts of a Word file, or HTML elements of a page. */
  elements: 300_000,
  /** Nesting depth of a Word file's elements. The depth of pages isn't limited. */
  depth: 1000,
  /** Of all tables, including those covered by merged cells. */
  cells: 200_000,
  pages: 2000,
  /** Of the text that is read. The longest laws have about half a million. */
  characters: 2_000_000,
  lines: 100_000,
  /** Time to read one file. */
  seconds: 20,
  /** Memory of the process that reads. */
  megabytes: 900,
} as const;

/** Messages for the limits on a file's contents; # is replaced by the limit. */
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

/** Thrown when a file exceeds a limit that no notice reaches. */
export class LimitError extends Error {
  /** @param measure the limit that is exceeded. */
  constructor(measure: Measure) {
    super(`${MEASURES[measure].replace('#', LIMITS[measure].toLocaleString('en'))}.`);
    this.name = 'LimitError';
  }
}

/** What an editor can do about a file that exceeds a limit. */
export const NEXT_STEP = 'No notice is that large: check that it is one, and cut it into its documents.';

/**
 * Checks a count against its limit.
 * @throws {LimitError} if it exceeds the limit.
 */
export function checkLimit(measure: Measure, count: number): void {
  if (count > LIMITS[measure]) throw new LimitError(measure);
}

/** A running total of cells, or of another measure that accumulates over a file. */
export class Tally {
  readonly #measure: Measure;
  #count = 0;

  constructor(measure: Measure) {
    this.#measure = measure;
  }

  /**
   * Adds to the total.
   * @throws {LimitError} if the total exceeds the limit.
   */
  add(count: number): void {
    this.#count += count;
    checkLimit(this.#measure, this.#count);
  }
}

/**
 * Returns an upper bound of the number of elements in XML or HTML before it is parsed: its start tags and whatever
 * looks like one.
 */
export function countTags(markup: string): number {
  let count = 0;
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1))
    if (markup[at + 1] !== '/') count += 1;
  return count;
}
