import { cutByLengths } from '../knowledge/words/word-lengths.ts';
import type { RecordInFile } from '../open-data/notice-file.ts';
import { searchedText } from '../text/searched-text.ts';

/** Returns the nodejieba tokens of a clause's title and text; empty if the file doesn't contain them. */
export function cutClause(record: RecordInFile): { title: string[]; text: string[] } {
  const pieces = cutByLengths(searchedText(record), record.words);
  if (record.title === null) return { title: [], text: pieces };
  let length = 0;
  const end = pieces.findIndex((piece) => (length += piece.length) > (record.title?.length ?? 0));
  return { title: pieces.slice(0, end), text: pieces.slice(end + 1) };
}
