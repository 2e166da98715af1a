/** Runs in threads: whether a notice's page gives its source's text. */
import { readFileSync } from 'node:fs';

import { digestOf, readCached, writeCached } from '../src/build/cache.ts';
import type { Vocabulary } from '../src/model/vocabulary.ts';
import { findDifference, pageText, publishedText } from './fidelity.ts';
import { readSource } from './ingest/sources/read-source.ts';
import { readBytes } from './read/read-file.ts';
import { readVocabulary } from './read-vocabulary.ts';

/** A notice's page to be compared with its source. */
export interface PublishedPage {
  id: string;
  /** The file of its page. */
  page: string;
  /** The project's root, and the digest of its program. */
  root: string;
  program: string;
}

let vocabulary: Vocabulary | undefined;

/** Where page and source first differ, in words; null where they are equal, which is cached for as long as neither changes. */
export default async function checkFidelity({ id, page, root, program }: PublishedPage) {
  vocabulary ??= readVocabulary(root);
  // Ingest has read it, apart from everything else, before it was published.
  const source = await readSource(root, `content/sources/${id}`, vocabulary, readBytes);
  const html = readFileSync(page, 'utf8');
  const name = `equal/${id}`;
  const digest = digestOf(program, JSON.stringify(source), html);
  if (readCached(root, name, digest)) return null;
  const difference = findDifference(publishedText(source), pageText(html));
  if (difference === null) writeCached(root, name, digest, true);
  return difference;
}
