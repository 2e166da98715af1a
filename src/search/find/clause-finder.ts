import type { Match } from '../rank/hit.ts';
import type { Lexicon } from '../index/lexicon.ts';
import { type LoadJson, type OpenCatalogue, openCatalogue, memoize } from './open-catalogue.ts';
import type { KnownNames } from '../query/name-parts.ts';
import type { ParsedQuery } from '../query/parse-query.ts';
import type { PassagePlace } from './find-numbered.ts';
import type { QueryPlan } from '../query/plan-query.ts';
import type { LikeCharacters, Pinyin } from '../query/spelling.ts';

/** What a search needs of the site's files, whichever engine finds the clauses: the words and names of the collection. */
export interface QueryLanguage {
  catalogue: OpenCatalogue;
  lexicon: Lexicon;
  /** What tells a name from a word. */
  names: KnownNames;
  loadPinyin: () => Promise<Pinyin>;
  loadLikeCharacters: () => Promise<LikeCharacters>;
  /** Loads a file of the index's folder, once. */
  loadIndexFile: LoadJson;
  /** Puts Traditional characters into Simplified ones, each way there is. */
  simplify: (text: string) => Promise<string[]>;
}

/** What every engine tells of what it found, whatever is chosen among it. */
export interface FoundClauses {
  /** How many clauses there are of each match, of the provinces and years that the query names. */
  counts: Record<Match, number>;
  /** Whether some clause says the whole query in a row, so that literal hits are those that do. */
  isSaidInARow: boolean;
  /** The synonyms and other writings that some clause says. */
  synonyms: string[];
}

/** Where a query is searched, and for what. */
export interface Search {
  /** Names the provinces and years that are searched. */
  parsed: ParsedQuery;
  /** Whether clauses that only its words are in are looked for even where others say it. */
  related: boolean;
  /** Whether its characters are others than those that were typed: what says them doesn't say the query. */
  isOtherText: boolean;
  /** Clauses that the query names by their number: where there are any, no others are looked for. */
  numbered: readonly PassagePlace[];
}

/** An engine that finds clauses: the browser's own index, or a server. What a query means is not its concern. */
export interface ClauseFinder<Found extends FoundClauses> extends QueryLanguage {
  find: (plan: QueryPlan, search: Search) => Promise<Found>;
  /** Whether any clause, or heading above one, says a folded term. */
  says: (term: string) => Promise<boolean>;
}

/** Opens what every search needs of the site's files. */
export async function openLanguage(
  load: LoadJson,
  simplify: QueryLanguage['simplify'],
): Promise<QueryLanguage> {
  const loadIndexFile = memoize(load);
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
