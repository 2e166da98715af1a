import { fold } from '../text/fold.ts';
import { searchedText } from '../text/searched-text.ts';
import {
  type ClauseFinder,
  type FoundClauses,
  openLanguage,
  type QueryLanguage,
} from './find/clause-finder.ts';
import { blockOf, type ClauseText, type TextBlock, textPath } from './find/clause-texts.ts';
import { countMatches, type Hit } from './rank/hit.ts';
import type { LoadJson } from './find/open-catalogue.ts';
import { openTermLists } from './find/term-lists.ts';
import type { PagefindModule } from './find/pagefind-module.ts';
import { isInScope, type PassageRef } from './find/find-numbered.ts';
import { type Found, searchClauses, type SearchedIndex, searchTerm } from './find/search-clauses.ts';
import { openTokens } from './find/token-index.ts';

/** What a search needs from its runtime: the browser's worker, a test or the benchmark. */
export interface SearchEnvironment {
  /** Awaited only by queries that the precomputed term lists can't answer. */
  pagefind: Promise<PagefindModule>;
  /** Loads a file from the index's folder. */
  loadIndexFile: LoadJson;
  simplify: QueryLanguage['simplify'];
}

/** A clause's text with the title of its notice. */
export interface LoadedClause extends ClauseText {
  noticeTitle: string;
}

/** Everything the browser's index found. */
export type FoundHits = Found & FoundClauses;

/** The index of one collection, opened in the browser. */
export interface SearchEngine extends SearchedIndex, ClauseFinder<FoundHits> {
  /** Loads a clause's text. Resolves to null for a heading. */
  loadClause: (notice: number, passage: number) => Promise<LoadedClause | null>;
}

/** Opens the index of a collection. Texts and the parts of the index are loaded on demand, each at most once. */
export async function openSearch(environment: SearchEnvironment): Promise<SearchEngine> {
  const { pagefind } = environment;
  const language = await openLanguage(environment.loadIndexFile, environment.simplify);
  const { catalogue, lexicon, loadIndexFile } = language;
  const loadClause: SearchEngine['loadClause'] = async (notice, passage) => {
    const { ids, lengths } = await catalogue.notice(notice);
    if (ids[passage] === '') return null;
    const path = textPath(catalogue.ids[notice] ?? '', blockOf(lengths, passage));
    const { title, clauses } = (await loadIndexFile(path)) as TextBlock;
    const clause = clauses[passage];
    if (!clause || clause.id !== ids[passage]) throw new Error(`${path} lacks what the catalogue says of it`);
    return { ...clause, noticeTitle: title };
  };
  const index: SearchedIndex = {
    tokens: openTokens(pagefind, lexicon),
    findListed: openTermLists(loadIndexFile, catalogue, lexicon),
    catalogue,
    readPassage: async (notice, passage) => {
      const clause = await loadClause(notice, passage);
      return clause && fold(searchedText(clause));
    },
  };
  return { ...language, ...index, ...openFinder(index), loadClause };
}

function openFinder(index: SearchedIndex): Pick<SearchEngine, 'find' | 'hasTerm'> {
  return {
    find: async (plan, { parsed, related, isRewritten, numbered }) => {
      if (numbered.length > 0) return foundByNumber(numbered);
      const isWithin = (notice: number) => isInScope(index.catalogue, parsed, notice);
      const found = await searchClauses(index, plan, { related, isWithin });
      const hits = isRewritten ? asUntyped(found.hits) : found.hits;
      return { ...found, hits, counts: countMatches(hits) };
    },
    hasTerm: async (term) => (await searchTerm(index, term)).length > 0,
  };
}

function foundByNumber(numbered: readonly PassageRef[]): FoundHits {
  const hits = numbered.map((place): Hit => ({ ...place, match: 'terms', score: 0, occurrences: 0 }));
  return { hits, counts: countMatches(hits), isVerbatim: false, synonyms: [] };
}

/** Downgrades literal hits to synonyms, because they contain the reading that was searched, not the query as typed. */
function asUntyped(hits: readonly Hit[]): Hit[] {
  return hits.map((hit) => (hit.match === 'literal' ? { ...hit, match: 'synonym' } : hit));
}

/** Returns a hit's key, `<notice>#<clauseId>`. */
export async function keyOf({ catalogue }: SearchEngine, { notice, passage }: Hit): Promise<string> {
  return `${catalogue.ids[notice]}#${(await catalogue.notice(notice)).ids[passage]}`;
}
