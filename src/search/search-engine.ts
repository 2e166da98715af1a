import type { ClauseRecord } from '../model/notice.ts';
import { fold } from '../text/fold.ts';
import { searchedText } from '../text/searched-text.ts';
import type { Hit } from './hit.ts';
import type { Lexicon } from './lexicon.ts';
import { type LoadJson, openCatalogue, remember } from './open-catalogue.ts';
import type { PagefindModule } from './pagefind-module.ts';
import type { SearchedIndex } from './search-clauses.ts';
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
export interface SearchEngine extends SearchedIndex {
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
  const loadNotice = remember(surroundings.loadNotice) as (id: string) => Promise<LoadedNotice>;
  return {
    pagefind,
    catalogue,
    readPassage: async (notice, passage) => {
      const { records } = await loadNotice(catalogue.ids[notice] ?? '');
      const id = (await catalogue.notice(notice)).ids[passage];
      const record = records.find((one) => one.id === id);
      return record ? fold(searchedText(record)) : null;
    },
    lexicon,
    knownCharacters: new Set(Object.keys(lexicon.words).join('')),
    loadNotice,
    loadPinyin: () => loadIndexFile('pinyin.json') as Promise<Pinyin>,
    simplify,
  };
}

/** A hit's key, `<notice>#<clauseId>`. */
export async function keyOf({ catalogue }: SearchEngine, { notice, passage }: Hit): Promise<string> {
  return `${catalogue.ids[notice]}#${(await catalogue.notice(notice)).ids[passage]}`;
}
