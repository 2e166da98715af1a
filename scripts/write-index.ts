/**
 * node scripts/write-index.ts <folder>   builds the search index of content/notices into a folder
 *
 * A process of its own: the build renders its pages meanwhile, and either's memory is its own.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { indexVocabulary } from '../src/knowledge/index-vocabulary.ts';
import { sumOfProgram } from '../src/kept.ts';
import { listNoticeIds, readNotice } from '../src/notice-files.ts';
import { indexedOf } from '../src/prepared-notices.ts';
import { buildIndex } from '../src/search/build-index.ts';
import { readVocabulary } from './read-vocabulary.ts';

const [folder = ''] = process.argv.slice(2);
const root = process.cwd();
const program = sumOfProgram(root);
const read = new Map(listNoticeIds(root).map((id) => [id, readNotice(root, id, program)]));
const notices = [...read.values()].map(({ notice }) => notice);
const vocabulary = indexVocabulary(readVocabulary(root));
const files = await buildIndex(notices, vocabulary, (notice) =>
  indexedOf(root, { notice, sum: read.get(notice.id)?.sum ?? '' }, vocabulary),
);
for (const { path, content } of files) {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
