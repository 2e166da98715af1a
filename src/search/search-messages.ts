import type { DistributionCell } from './count-distribution.ts';
import type { TermCount } from './count-terms.ts';
import type { FacetCounts, Facet, Filters } from './facets.ts';
import type { KeywordLine } from './list-keyword-lines.ts';
import type { Piece } from './mark-matches.ts';

/** How hits are shown: 逐条, 按文件, 关键词索引, 分布. */
export const VIEWS = ['list', 'notices', 'lines', 'distribution'] as const;
export type View = (typeof VIEWS)[number];
export const SORTS = ['relevance', 'year'] as const;
export type Sort = (typeof SORTS)[number];

/** What is searched and how it is shown. */
export interface SearchQuestion {
  query: string;
  filters: Filters;
  sort: Sort;
  view: View;
  /** Whether synonyms are searched as well. */
  synonyms: boolean;
  /** Whether to list what only its words are in, beside what says it; where nothing says it, it is listed anyway. */
  related: boolean;
  /** How many hits to load, from the first. */
  limit: number;
}

/** Terms to be counted by province and year. */
export interface CountQuestion {
  terms: string[];
}

/** What a page asks of the search worker. */
export type WorkerRequest = (SearchQuestion | CountQuestion) & {
  /** Grows with each request, so that a late answer is told from the current one. */
  serial: number;
  /** Absolute URL of the site's base, ending in `/`. */
  base: string;
};

/** A clause as the result list shows it. */
export interface ShownHit {
  /** `<notice>#<clauseId>`. */
  key: string;
  match: 'literal' | 'related';
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
  /** What is marked, and to be marked where the hit opens. */
  marked: string[];
}

export interface SearchAnswer {
  /** How many clauses say the query, say a synonym of it, and are related by its words. */
  counts: { literal: number; synonym: number; words: number };
  /** How many are listed: what the counts say, with or without those of words. */
  total: number;
  /** What was searched as well: 也搜了. */
  synonyms: string[];
  /** The query in Simplified characters, where it was searched so. */
  simplified: string | null;
  /** Terms that differ by a character or are spelt so in pinyin, and are found. */
  near: string[];
  facets: FacetCounts;
  /** How many would be listed without the choices in one facet. */
  without: Partial<Record<Facet, number>>;
  hits: ShownHit[];
  lines: KeywordLine[];
  distribution: DistributionCell[];
}

export interface CountAnswer {
  counts: TermCount[];
}

/** What the search worker answers to a question, or that it couldn't. */
export type WorkerResponse<Answer> =
  ({ serial: number; state: 'done' } & Answer) | { serial: number; state: 'error'; reason: string };
