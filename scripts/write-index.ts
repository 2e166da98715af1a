/**
 * node scripts/write-index.ts <folder> builds the search index of content/notices into a folder.
 *
 * It runs in a separate process so that the build can render pages meanwhile, each with its own memory.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { indexVocabulary } from '../src/search/index/index-vocabulary.ts';
import { digestNotices } from './derive/notice-parts.ts';
import { readDerived } from './derive/read-derived.ts';
import { buildIndex } from '../src/search/index/build-index.ts';
import { readVocabulary } from './read-vocabulary.ts';

const [folder = ''] = process.argv.slice(2);
const root = process.cwd();
const derived = new Map(digestNotices(root).map((entry) => [entry.id, entry]));
const notices = [...derived.values()].map((entry) => readDerived(root, entry, 'notice'));
const files = await buildIndex(notices, indexVocabulary(readVocabulary(root)), ({ id }) => {
  const entry = derived.get(id);
  if (!entry) throw new Error(`${id} is no notice`);
  return readDerived(root, entry, 'indexed');
});
for (const { path, content } of files) {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
