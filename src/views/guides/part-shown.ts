import type { ClausePlace } from '../clause-place.ts';

/** The data of a live component: a quote from a clause, or a table. */
export type PartShown = QuoteShown | TableShown;

export interface QuoteShown {
  kind: 'quote';
  words: string;
  place: ClausePlace;
}

export interface TableShown {
  kind: 'table';
  /** What the table shows and how it was counted. */
  caption: string;
  columns: string[];
  rows: PartRow[];
}

export interface PartRow {
  /** What the row represents, and the path of its page. */
  name: string;
  path: string | null;
  /** One cell for each column except the first. */
  cells: PartCell[];
}

/** The lines of a cell, each optionally a link. An empty cell means 该文件未见. */
export type PartCell = { text: string; path?: string; quoted?: { place: ClausePlace; quote: string } }[];

/** The attributes of a live component. */
export type Attributes = Readonly<Record<string, string>>;
