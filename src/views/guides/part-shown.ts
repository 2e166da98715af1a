import type { ClausePlace } from '../clause-place.ts';

/** What a live part shows: words of a clause, or a table. */
export type PartShown = QuoteShown | TableShown;

export interface QuoteShown {
  kind: 'quote';
  words: string;
  place: ClausePlace;
}

export interface TableShown {
  kind: 'table';
  /** What it shows, and how it was counted. */
  caption: string;
  columns: string[];
  rows: PartRow[];
}

export interface PartRow {
  /** What the row is of, and the path of its page. */
  name: string;
  path: string | null;
  /** One for each column but the first. */
  cells: PartCell[];
}

/** Lines of a cell, each a link where it is said somewhere; none: 该文件未见. */
export type PartCell = { text: string; path?: string; quoted?: { place: ClausePlace; quote: string } }[];

/** What the attributes of a part ask for. */
export type Attributes = Readonly<Record<string, string>>;
