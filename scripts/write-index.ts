/**
 * node scripts/write-index.ts <folder>   builds the search index of content/notices into a folder
 *
 * A process of its own: the build renders its pages meanwhile, and either's memory is its own.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { indexVocabulary } from '../src/knowledge/index-vocabulary.ts';
import { buildIndex } from '../src/search/build-index.ts';
import { readNotices } from '../src/notice-files.ts';
import { readVocabulary } from './read-vocabulary.ts';

const [folder = ''] = process.argv.slice(2);
const root = process.cwd();
for (const { path, content } of await buildIndex(readNotices(root), indexVocabulary(readVocabulary(root)))) {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
