/** A clause or frame that a search found. */
export interface Hit {
  /** Numbers in the catalogue. */
  notice: number;
  passage: number;
  /** Whether it says the query itself; else a synonym of the whole of it, or its words. */
  match: 'literal' | 'synonym' | 'words';
  score: number;
  /** How often it says it: the query, or the synonyms; 0 for its words. */
  occurrences: number;
}
