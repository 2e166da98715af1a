import type { Match } from '../rank/hit.ts';
import type { Lexicon } from '../index/lexicon.ts';
import { memoizeLoads } from '../../text/memoize-loads.ts';
import { type LoadJson, type OpenCatalogue, openCatalogue } from './open-catalogue.ts';
import type { KnownNames } from '../query/name-parts.ts';
import type { ParsedQuery } from '../query/parse-query.ts';
import type { PassageRef } from './find-numbered.ts';
import type { QueryPlan } from '../query/plan-query.ts';
import type { LikeCharacters, Pinyin } from '../query/spelling.ts';

/**
 * The words and names of the collection, loaded from the site's files. Every engine needs them, whichever finds the
 * clauses.
 */
export interface QueryLanguage {
  catalogue: OpenCatalogue;
  lexicon: Lexicon;
  /** The names that a query may contain. */
  names: KnownNames;
  loadPinyin: () => Promise<Pinyin>;
  loadLikeCharacters: () => Promise<LikeCharacters>;
  /** Loads a file from the index's folder, at most once. */
  loadIndexFile: LoadJson;
  /** Converts Traditional characters to Simplified ones. Returns each possible conversion. */
  simplify: (text: string) => Promise<string[]>;
}

/** What every engine reports of a search, regardless of the selected facets. */
export interface FoundClauses {
  /** The number of clauses by match, within the provinces and years that the query names. */
  counts: Record<Match, number>;
  /** Whether some clause contains the whole query verbatim. If so, only such clauses are literal hits. */
  isVerbatim: boolean;
  /** The synonyms and other spellings that some clause contains. */
  synonyms: string[];
}

/** The scope and options of a search. */
export interface Search {
  /** Names the provinces and years to search. */
  parsed: ParsedQuery;
  /** Whether to look for clauses that contain only some of the query's words even if others contain the query. */
  related: boolean;
  /** Whether the query's characters differ from those typed, so that a clause that contains it isn't a literal hit. */
  isRewritten: boolean;
  /** Clauses that the query names by their number. If there are any, no others are searched. */
  numbered: readonly PassageRef[];
}

/** An engine that finds clauses: the browser's own index or a server. Engines don't interpret queries. */
export interface ClauseFinder<Found extends FoundClauses> extends QueryLanguage {
  find: (plan: QueryPlan, search: Search) => Promise<Found>;
  /** Whether any clause, or a heading above one, contains a folded term. */
  hasTerm: (term: string) => Promise<boolean>;
}

/** Loads the site's files that every search needs. */
export async function openLanguage(
  load: LoadJson,
  simplify: QueryLanguage['simplify'],
): Promise<QueryLanguage> {
  const loadIndexFile = memoizeLoads(load);
  const [catalogue, lexicon] = await Promise.all([
    openCatalogue(loadIndexFile),
    loadIndexFile('lexicon.json') as Promise<Lexicon>,
  ]);
  return {
    catalogue,
    lexicon,
    names: {
      lexicon,
      provinces: new Set(catalogue.provinces),
      years: new Set(catalogue.year.map(String)),
    },
    loadIndexFile,
    loadPinyin: () => loadIndexFile('pinyin.json') as Promise<Pinyin>,
    loadLikeCharacters: () => loadIndexFile('like-characters.json') as Promise<LikeCharacters>,
    simplify,
  };
}
