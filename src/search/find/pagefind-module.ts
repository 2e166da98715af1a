/** The part of Pagefind's browser module that the search uses. The module is loaded from the index's own folder. */
export interface PagefindModule {
  options(options: { basePath: string }): Promise<void>;
  init(): Promise<void>;
  /** Loads the chunks that a search for these terms would load. */
  preload(term: string): Promise<void>;
  search(term: string): Promise<{ results: PagefindResult[] }>;
}

/** A record that contains all terms of a search. */
export interface PagefindResult {
  id: string;
  /** Positions of the terms in the record's content, counted in tokens from 0. */
  words: number[];
}
