import { listRecords } from '../src/knowledge/records/list-records.ts';
import type { Notice } from '../src/model/notice.ts';
import type { IndexVocabulary } from '../src/search/index/build-index.ts';
import { fold } from '../src/text/fold.ts';
import { keyOf } from '../src/search/search-engine.ts';
import { searchedText } from '../src/text/searched-text.ts';
import { cleanQuery } from '../src/search/query/clean-query.ts';
import { understandQuery } from '../src/search/query/understand-query.ts';
import { openIndex } from '../tests/helpers/open-index.ts';

/** Recall and precision of literal hits over queries, compared with a substring search of all texts. */
export interface RecallFigures {
  notices: number;
  records: number;
  queries: number;
  recall: number;
  precision: number;
  /** Queries whose hits differ from those of the substring search. */
  wrong: string[];
}

/** Measures queries of 1 to 20 characters cut from all over the texts, plus the given words. */
export async function measureRecall(
  notices: readonly Notice[],
  vocabulary: IndexVocabulary,
  words: readonly string[],
  pieces: number,
): Promise<RecallFigures> {
  const records = notices.flatMap(listRecords).map((record) => ({
    key: `${record.notice}#${record.id}`,
    folded: fold(searchedText(record)),
  }));
  const queries = [...words, ...cutPieces(records, pieces)];
  const { engine, close } = await openIndex(notices, vocabulary);
  const wrong: string[] = [];
  let [found, expected, correct] = [0, 0, 0];
  for (const query of queries) {
    const { hits } = await understandQuery(engine, query, { synonyms: false, words: true });
    const literal = hits.filter(({ match }) => match === 'literal');
    const keys = new Set(await Promise.all(literal.map((hit) => keyOf(engine, hit))));
    // 。对在 is a query for 对在: punctuation around a query isn't part of it.
    const foldedQuery = fold(cleanQuery(query));
    const truth = records.filter(({ folded }) => folded.includes(foldedQuery));
    const agreed = truth.filter(({ key }) => keys.has(key)).length;
    [found, expected, correct] = [found + keys.size, expected + truth.length, correct + agreed];
    if (agreed !== truth.length || agreed !== keys.size) wrong.push(query);
  }
  close();
  return {
    ...{ notices: notices.length, records: records.length, queries: queries.length },
    ...{ recall: correct / expected, precision: correct / found, wrong },
  };
}

function cutPieces(records: readonly { folded: string }[], pieces: number): string[] {
  const long = records.filter(({ folded }) => folded.length > 30);
  return Array.from({ length: pieces }, (_, at) => {
    const text = [...(long[(at * 7919) % long.length]?.folded ?? '')];
    const start = (at * 104_729) % Math.max(1, text.length - 20);
    return text.slice(start, start + 1 + (at % 20)).join('');
  });
}
