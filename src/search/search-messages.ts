import type { FacetCounts, Filters } from './search-index.ts';
import type { Piece } from './mark-matches.ts';

/** What the page asks of the search worker. */
export interface SearchRequest {
  /** Grows with each request, so that a late answer is told from the current one. */
  serial: number;
  /** Absolute URL of the site's base, ending in `/`. */
  base: string;
  query: string;
  filters: Filters;
  /** Whether to list what is related beside what contains the words; where nothing contains them, it is listed anyway. */
  withRelated: boolean;
  /** How many hits to load, from the first. */
  limit: number;
}

/** A clause as the result list shows it. */
export interface ShownHit {
  /** `<notice>#<clauseId>`. */
  key: string;
  match: 'literal' | 'related';
  /** Path and fragment below the base. */
  url: string;
  province: string;
  year: number;
  noticeTitle: string;
  sectionTitles: string[];
  label: string | null;
  kind: string;
  title: Piece[] | null;
  text: Piece[];
  themes: string[];
}

export type SearchResponse =
  | {
      serial: number;
      state: 'done';
      literal: number;
      related: number;
      hits: ShownHit[];
      facets: FacetCounts;
      words: string[];
    }
  | { serial: number; state: 'error'; reason: string };
