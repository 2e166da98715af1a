import type { DistributionCell } from './show/count-distribution.ts';
import type { TermCount } from './show/count-terms.ts';
import type { FacetCounts, Facet, Filters } from './show/facets.ts';
import type { Card } from './show/cards.ts';
import type { Match } from './rank/hit.ts';
import type { Kin } from './index/lexicon.ts';
import type { Reading } from './query/read-otherwise.ts';
import type { KeywordLine } from './show/list-keyword-lines.ts';
import type { Piece } from './show/mark-matches.ts';

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
  /** Address of the search server that is asked; null for the browser's index. */
  server: string | null;
};

/** A clause as the result list shows it. */
export interface ShownHit {
  /** `<notice>#<clauseId>`. */
  key: string;
  match: 'literal' | 'related';
  /** By what it was found. */
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
  /** What is marked, and to be marked where the hit opens. */
  marked: string[];
}

export interface SearchAnswer {
  /** What was asked. */
  query: string;
  /** How many hits there are of each match. */
  counts: Record<Match, number>;
  /** How many are listed: what the counts say. */
  total: number;
  /** Whether clauses that only its words are in weren't looked for, since others say it, and can be asked for. */
  mayHaveRelated: boolean;
  understood: Understanding;
  /** Pages that the query names, to be shown before the hits. */
  cards: Card[];
  /** What was searched as well: 也搜了. */
  synonyms: string[];
  /** What may be searched instead: 下位、上位、相关. */
  kin: Kin;
  /** Terms that differ by a character or are spelt so in pinyin, and are found. */
  near: string[];
  /** Null as long as they aren't counted. */
  facets: FacetCounts | null;
  /** How many would be listed without the choices in one facet. */
  without: Partial<Record<Facet, number>>;
  hits: ShownHit[];
  lines: KeywordLine[];
  distribution: DistributionCell[];
}

/** How a query was read: what is said above the hits. */
export interface Understanding {
  /** The query without what isn't text. */
  text: string;
  /** What a clause has to say, as it was typed; of each, one of the alternatives. */
  terms: string[][];
  /** Whether some clause says the query in a row. */
  isSaidInARow: boolean;
  excluded: string[];
  /** Parts that filter, each with the query without it. */
  chips: { facet: Facet; value: string; without: string }[];
  /** Names of provinces that the collection has nothing of. */
  unheld: string[];
  /** What was searched in place of the query, and, where its characters are others than those typed, the query that asks for these alone. */
  reading: { kind: Reading['kind']; text: string; back: string | null } | null;
}

export interface CountAnswer {
  counts: TermCount[];
}

/** What the search worker answers to a question: what is sure so far, all of it, or that it couldn't. */
export type WorkerResponse<Answer> =
  | ({ serial: number; state: 'sure' | 'done' } & Answer)
  | { serial: number; state: 'error'; reason: string; fault?: ServerFault };

/** What is wrong with a search server: it takes too long, doesn't answer or refuses, or answers something else. */
export type ServerFault = 'slow' | 'down' | 'nonsense';

/** How much of what a question needs is loaded. It grows as a search learns what it needs next. */
export interface LoadProgress {
  /** Files asked for. */
  asked: number;
  /** Of these, those that have come. */
  loaded: number;
}

/** What a worker tells while it loads. */
export type WorkerProgress = { serial: number; state: 'loading' } & LoadProgress;
