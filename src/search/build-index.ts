import * as pagefind from 'pagefind';

import type { ClauseRecord } from '../model/notice.ts';
import { fold } from './fold.ts';
import { searchedText } from './searched-text.ts';
import type { Segment } from './segment.ts';
import { characterTokens, pairTokens, titleTokens, wordTokens } from './tokens.ts';

/** A record with what its notice adds to it: the facets it is filtered by, and the words around it. */
export interface SearchRecord {
  record: ClauseRecord;
  province: string;
  year: number;
  /** Titles and names that surround the clause, by which it is related to a query that it doesn't contain. */
  context: string[];
}

/** An index file, its path relative to the index's folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** What the browser needs to cut a query into words: each word, and in how many records it stands. */
export type WordList = Record<string, number>;

/** A language that Pagefind doesn't know gets no segmentation and no stemming: tokens stay as they are written. */
const UNSEGMENTED = 'und';
/** Fragments are bundled into at most this many files, so that the number of files doesn't grow with the collection. */
const MAX_FRAGMENTS = 4096;
/** What of Pagefind's bundle the search loads; its own user interfaces stay out. */
const LOADED = /^(?:pagefind\.js|wasm\.unknown\.pagefind|pagefind-entry\.json)$|\.pf_/;

/**
 * Builds the search index of Pagefind's: one record a clause, its content the tokens of src/search/tokens.ts.
 * @throws where Pagefind refuses a record.
 */
export async function buildIndex(records: readonly SearchRecord[], segment: Segment): Promise<IndexFile[]> {
  const { index } = raise(
    await pagefind.createIndex({ forceLanguage: UNSEGMENTED, maxFragments: MAX_FRAGMENTS }),
  );
  if (!index) throw new Error('Pagefind made no index.');
  const words: WordList = {};
  try {
    for (const searchRecord of records) {
      const recordWords = wordsOf(searchRecord, segment);
      for (const word of recordWords) words[word] = (words[word] ?? 0) + 1;
      raise(await index.addCustomRecord(customRecord(searchRecord, recordWords)));
    }
    const { files } = raise(await index.getFiles());
    const wordList = new TextEncoder().encode(JSON.stringify(words));
    return [...files.filter(({ path }) => LOADED.test(path)), { path: 'words.json', content: wordList }];
  } finally {
    await index.deleteIndex();
    await pagefind.close();
  }
}

function raise<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}

function wordsOf({ record, context }: SearchRecord, segment: Segment): Set<string> {
  return new Set(
    [searchedText(record), ...context]
      .flatMap(segment)
      .map(fold)
      .filter((word) => [...word].length > 1),
  );
}

function customRecord({ record, province, year }: SearchRecord, words: Set<string>) {
  const text = fold(searchedText(record));
  const tokens = [
    ...pairTokens(text),
    ...characterTokens(text),
    ...titleTokens(fold(record.title ?? '')),
    ...wordTokens(words),
  ];
  return {
    url: `${record.notice}#${record.id}`,
    content: tokens.join(' '),
    language: UNSEGMENTED,
    filters: { province: [province], year: [String(year)], theme: record.themes },
  };
}
