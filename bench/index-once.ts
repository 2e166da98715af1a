/**
 * Builds one index. It runs in a separate process so that its time and memory can be measured:
 *
 *     node bench/index-once.ts <yaodian|stock> <out folder> <collection as JSON>
 *
 * Prints the cost as JSON.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { indexVocabulary } from '../src/search/index/index-vocabulary.ts';
import { listRecords } from '../src/knowledge/records/list-records.ts';
import { noticeDataFile } from '../src/open-data/files.ts';
import { NOTHING_FOUND } from '../src/open-data/notice-file.ts';
import { type WordLengths, writeWordLengths } from '../src/knowledge/words/word-lengths.ts';
import type { Notice } from '../src/model/notice.ts';
import { buildIndex } from '../src/search/index/build-index.ts';
import { searchedText } from '../src/text/searched-text.ts';
import { readVocabulary } from '../scripts/read-vocabulary.ts';
import { buildStockIndex } from './build-stock-index.ts';
import { type CollectionName, readCollection } from './collection.ts';

const [engine, folder = '', name = ''] = process.argv.slice(2);
const root = new URL('..', import.meta.url).pathname;
const vocabulary = readVocabulary(root);
const { segment } = indexVocabulary(vocabulary);
const notices = await readCollection(root, JSON.parse(name) as CollectionName, vocabulary);
const watched = watchChildren();
const started = performance.now();
const files =
  engine === 'stock'
    ? await buildStockIndex(notices)
    : await buildIndex(notices, indexVocabulary(vocabulary));
const seconds = (performance.now() - started) / 1000;
for (const { path, content } of files) write(join(folder, 'pagefind', path), content);
if (engine !== 'stock')
  for (const notice of notices) {
    const { path, text } = noticeDataFile(notice, { ...NOTHING_FOUND, words: cutWords(notice) });
    write(join(folder, 'data', path), text);
  }
console.log(
  JSON.stringify({
    notices: notices.length,
    seconds,
    peakMegabytes: peakMegabytes('self') + watched(),
    files: files.length,
    longQueries: longQueries(),
    bytes: files.reduce((sum, { content }) => sum + content.length, 0),
  }),
);

/** Segments the words of a notice, as its data file contains them. */
function cutWords(notice: Notice): Map<string, WordLengths> {
  return new Map(
    listRecords(notice).map((record) => [
      `${record.notice}#${record.id}`,
      writeWordLengths(searchedText(record), segment),
    ]),
  );
}

/** Returns 2,000 characters of the collection's longest clause, and 50 words of it. */
function longQueries(): string[] {
  const texts = notices.flatMap(listRecords).map(({ text }) => text.replace(/\s+/gu, ''));
  const longest = texts.reduce((a, b) => (b.length > a.length ? b : a), '');
  const words = [...new Set(indexVocabulary(vocabulary).segment(longest.slice(0, 4000)))];
  return [
    longest.slice(0, 2000),
    words
      .filter((word) => word.length > 1)
      .slice(0, 50)
      .join(' '),
  ];
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Returns the peak memory of a process in megabytes. */
function peakMegabytes(process: string): number {
  try {
    const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${process}/status`, 'utf8'));
    return Number(line?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/**
 * Watches the process that Pagefind runs in.
 * @returns a function that stops watching and returns the peak memory in megabytes.
 */
function watchChildren(): () => number {
  let most = 0;
  const timer = setInterval(() => {
    const children = readFileSync('/proc/thread-self/children', 'utf8').trim().split(' ');
    most = Math.max(most, ...children.map(peakMegabytes));
  }, 200);
  return () => {
    clearInterval(timer);
    return most;
  };
}
