import { cutByLengths } from '../knowledge/words/word-lengths.ts';
import type { RecordInFile } from '../open-data/notice-file.ts';
import { searchedText } from '../text/searched-text.ts';

/** The pieces that nodejieba cut a clause's title and text into; empty where the file doesn't say. */
export function cutClause(record: RecordInFile): { title: string[]; text: string[] } {
  const pieces = cutByLengths(searchedText(record), record.words);
  if (record.title === null) return { title: [], text: pieces };
  let length = 0;
  const end = pieces.findIndex((piece) => (length += piece.length) > (record.title?.length ?? 0));
  return { title: pieces.slice(0, end), text: pieces.slice(end + 1) };
}
