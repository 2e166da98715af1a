import type { DistributionCell } from './show/count-distribution.ts';
import type { TermCount } from './show/count-terms.ts';
import type { FacetCounts, Facet, Filters } from './facets.ts';
import type { Card } from './show/cards.ts';
import type { Match } from './rank/hit.ts';
import type { RelatedTerms } from './index/lexicon.ts';
import type { Reading } from './query/other-readings.ts';
import type { KeywordLine } from './show/list-keyword-lines.ts';
import type { Piece } from './show/mark-matches.ts';

/** The ways to show hits: 逐条, 按文件, 关键词索引, 分布. */
export const VIEWS = ['list', 'notices', 'lines', 'distribution'] as const;
export type View = (typeof VIEWS)[number];
export const SORTS = ['relevance', 'year'] as const;
export type Sort = (typeof SORTS)[number];

/** A search and how to show its results. */
export interface SearchRequest {
  query: string;
  filters: Filters;
  sort: Sort;
  view: View;
  /** Whether to search synonyms as well. */
  synonyms: boolean;
  /**
   * Whether to list clauses that contain only some of the query's words beside those that contain the query. If no
   * clause contains the query, they are listed anyway.
   */
  related: boolean;
  /** How many hits to load, counted from the first. */
  limit: number;
}

/** Terms to count by province and year. */
export interface CountRequest {
  terms: string[];
}

/** A request from a page to the search worker. */
export type WorkerRequest = (SearchRequest | CountRequest) & {
  /** Increases with each request, so that a late response can be told from the current one. */
  serial: number;
  /** Absolute URL of the site's base, ending in `/`. */
  base: string;
  /** Address of the search server to query. Null for the browser's own index. */
  server: string | null;
};

/** A clause as the result list shows it. */
export interface ShownHit {
  /** `<notice>#<clauseId>`. */
  key: string;
  match: 'literal' | 'related';
  /** How the clause matched the query. */
  foundBy: Match;
  /** Path and fragment below the base. */
  url: string;
  province: string;
  year: number;
  notice: string;
  noticeTitle: string;
  sectionTitles: string[];
  label: string | null;
  kind: string;
  title: Piece[] | null;
  text: Piece[];
  themes: string[];
  /** The marked terms, also to be marked on the page that the hit opens. */
  marked: string[];
}

export interface SearchAnswer {
  /** The query as typed. */
  query: string;
  /** The number of hits by match. */
  counts: Record<Match, number>;
  /** The number of listed hits: the sum of `counts`. */
  total: number;
  /**
   * Whether a search for clauses that contain only some of the query's words was skipped, because others contain the
   * query, and can be requested.
   */
  mayHaveRelated: boolean;
  understood: Understanding;
  /** Pages that the query names, shown before the hits. */
  cards: Card[];
  /** Synonyms and other spellings that were searched as well: 也搜了. */
  synonyms: string[];
  /** Terms to search instead: 下位、上位、相关. */
  kin: RelatedTerms;
  /** Terms with hits that differ from the query by a character or have its pinyin. */
  near: string[];
  /** Null until they are counted. */
  facets: FacetCounts | null;
  /** For each facet with a selection, how many hits would be listed without it. */
  without: Partial<Record<Facet, number>>;
  hits: ShownHit[];
  lines: KeywordLine[];
  distribution: DistributionCell[];
}

/** How a query was interpreted, as shown above the hits. */
export interface Understanding {
  /** The query without HTML, emoji and other non-text. */
  text: string;
  /** The required terms as typed. Each is a list of alternatives, of which one suffices. */
  terms: string[][];
  /** Whether some clause contains the query verbatim. */
  isVerbatim: boolean;
  excluded: string[];
  /** Parts of the query that act as filters, each with the query without that part. */
  chips: { facet: Facet; value: string; without: string }[];
  /** Names of provinces without any notice in the collection. */
  notCollected: string[];
  /**
   * What was searched in place of the query. If its characters differ from those typed, `back` is the query that
   * searches exactly what was typed.
   */
  reading: { kind: Reading['kind']; text: string; back: string | null } | null;
}

export interface CountAnswer {
  counts: TermCount[];
}

/** The search worker's response to a request: a partial result (`sure`), the whole result (`done`) or an error. */
export type WorkerResponse<Answer> =
  | ({ serial: number; state: 'sure' | 'done' } & Answer)
  | { serial: number; state: 'error'; reason: string; fault?: ServerFault };

/**
 * A failure of a search server: it takes too long (`slow`), doesn't respond or refuses (`down`), or sends an invalid
 * response (`nonsense`).
 */
export type ServerFault = 'slow' | 'down' | 'nonsense';

/** How much of what a request needs is loaded. The total grows while the search discovers further files to load. */
export interface LoadProgress {
  /** The number of files requested. */
  requested: number;
  /** The number of those files that have loaded. */
  loaded: number;
}

/** A worker's progress report while it loads. */
export type WorkerProgress = { serial: number; state: 'loading' } & LoadProgress;
