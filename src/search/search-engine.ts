import type { ClauseRecord } from '../model/notice.ts';
import type { Lexicon } from './lexicon.ts';
import { type LoadJson, type OpenCatalogue, openCatalogue, remember } from './open-catalogue.ts';
import type { PagefindModule } from './pagefind-module.ts';
import type { Hit } from './search-clauses.ts';
import type { Pinyin } from './suggest.ts';

/** What a search needs from where it runs: the browser's worker, a test, the benchmark. */
export interface SearchSurroundings {
  pagefind: PagefindModule;
  /** Loads a file of the index's folder. */
  loadIndexFile: LoadJson;
  /** Loads `/data/notices/<id>.json`. */
  loadNotice: LoadJson;
  /** Puts Traditional characters into Simplified ones, each way there is. */
  simplify: (text: string) => Promise<string[]>;
}

/** What of a notice's open data the results show. */
export interface LoadedNotice {
  title: string;
  province: string;
  year: number;
  records: ClauseRecord[];
}

/** The index of one collection, opened. */
export interface SearchEngine {
  pagefind: PagefindModule;
  catalogue: OpenCatalogue;
  lexicon: Lexicon;
  /** Every character of the lexicon's words. */
  knownCharacters: ReadonlySet<string>;
  loadNotice: (id: string) => Promise<LoadedNotice>;
  loadPinyin: () => Promise<Pinyin>;
  simplify: SearchSurroundings['simplify'];
}

/** Opens the index of a collection. Notices and the parts of the index are loaded when they are needed, and once. */
export async function openSearch(surroundings: SearchSurroundings): Promise<SearchEngine> {
  const { pagefind, simplify } = surroundings;
  const loadIndexFile = remember(surroundings.loadIndexFile);
  const [catalogue, lexicon] = await Promise.all([
    openCatalogue(loadIndexFile),
    loadIndexFile('lexicon.json') as Promise<Lexicon>,
  ]);
  return {
    pagefind,
    catalogue,
    lexicon,
    knownCharacters: new Set(Object.keys(lexicon.words).join('')),
    loadNotice: remember(surroundings.loadNotice) as (id: string) => Promise<LoadedNotice>,
    loadPinyin: () => loadIndexFile('pinyin.json') as Promise<Pinyin>,
    simplify,
  };
}

/** A hit's key, `<notice>#<clauseId>`. */
export async function keyOf({ catalogue }: SearchEngine, { notice, passage }: Hit): Promise<string> {
  return `${catalogue.ids[notice]}#${(await catalogue.notice(notice)).ids[passage]}`;
}
