import { fold } from '../text/fold.ts';
import { searchedText } from '../text/searched-text.ts';
import { blockOf, type ClauseText, type TextBlock, textPath } from './clause-texts.ts';
import type { Hit } from './hit.ts';
import type { Lexicon } from './lexicon.ts';
import { type LoadJson, openCatalogue, remember } from './open-catalogue.ts';
import { openTermLists } from './open-term-lists.ts';
import type { PagefindModule } from './pagefind-module.ts';
import type { SearchedIndex } from './search-clauses.ts';
import type { KnownNames } from './parse-query.ts';
import type { LikeCharacters, Pinyin } from './spelling.ts';
import { openTokens } from './token-index.ts';

/** What a search needs from where it runs: the browser's worker, a test, the benchmark. */
export interface SearchSurroundings {
  pagefind: PagefindModule;
  /** Loads a file of the index's folder. */
  loadIndexFile: LoadJson;
  /** Puts Traditional characters into Simplified ones, each way there is. */
  simplify: (text: string) => Promise<string[]>;
}

/** A clause as it is shown, with its notice's title. */
export interface LoadedClause extends ClauseText {
  noticeTitle: string;
}

/** The index of one collection, opened. */
export interface SearchEngine extends SearchedIndex {
  lexicon: Lexicon;
  /** What tells a name from a word. */
  names: KnownNames;
  /** Null for a heading. */
  loadClause: (notice: number, passage: number) => Promise<LoadedClause | null>;
  loadPinyin: () => Promise<Pinyin>;
  loadLikeCharacters: () => Promise<LikeCharacters>;
  /** Loads a file of the index's folder, once. */
  loadIndexFile: LoadJson;
  simplify: SearchSurroundings['simplify'];
}

/** Opens the index of a collection. Texts and the parts of the index are loaded when they are needed, and once. */
export async function openSearch(surroundings: SearchSurroundings): Promise<SearchEngine> {
  const { pagefind, simplify } = surroundings;
  const loadIndexFile = remember(surroundings.loadIndexFile);
  const [catalogue, lexicon] = await Promise.all([
    openCatalogue(loadIndexFile),
    loadIndexFile('lexicon.json') as Promise<Lexicon>,
  ]);
  const loadClause: SearchEngine['loadClause'] = async (notice, passage) => {
    const { ids, lengths } = await catalogue.notice(notice);
    if (ids[passage] === '') return null;
    const path = textPath(catalogue.ids[notice] ?? '', blockOf(lengths, passage));
    const { title, clauses } = (await loadIndexFile(path)) as TextBlock;
    const clause = clauses[passage];
    if (!clause || clause.id !== ids[passage]) throw new Error(`${path} lacks what the catalogue says of it`);
    return { ...clause, noticeTitle: title };
  };
  return {
    tokens: openTokens(pagefind, lexicon),
    findListed: openTermLists(loadIndexFile, catalogue, lexicon),
    catalogue,
    readPassage: async (notice, passage) => {
      const clause = await loadClause(notice, passage);
      return clause && fold(searchedText(clause));
    },
    lexicon,
    names: {
      lexicon,
      provinces: new Set(catalogue.provinces),
      years: new Set(catalogue.year.map(String)),
    },
    loadClause,
    loadIndexFile,
    loadPinyin: () => loadIndexFile('pinyin.json') as Promise<Pinyin>,
    loadLikeCharacters: () => loadIndexFile('like-characters.json') as Promise<LikeCharacters>,
    simplify,
  };
}

/** A hit's key, `<notice>#<clauseId>`. */
export async function keyOf({ catalogue }: SearchEngine, { notice, passage }: Hit): Promise<string> {
  return `${catalogue.ids[notice]}#${(await catalogue.notice(notice)).ids[passage]}`;
}
