/** Worker thread module: checks whether a notice's page contains its source's text. */
import { readFileSync } from 'node:fs';

import { digestOf, readCached, writeCached } from '../src/build/cache.ts';
import type { Vocabulary } from '../src/model/vocabulary.ts';
import { findDifference, pageText, publishedText } from './fidelity.ts';
import { readSource } from './ingest/sources/read-source.ts';
import { readBytes } from './read/read-file.ts';
import { readVocabulary } from './read-vocabulary.ts';

/** A notice's page to compare with its source. */
export interface PublishedPage {
  id: string;
  /** Path of the page's HTML file. */
  page: string;
  /** Project root, and digest of the program. */
  root: string;
  program: string;
}

let vocabulary: Vocabulary | undefined;

/**
 * Describes where page and source first differ; null if they are equal. Equality is cached until one of them changes.
 */
export default async function checkFidelity({ id, page, root, program }: PublishedPage) {
  vocabulary ??= readVocabulary(root);
  // The original may be read in this process, because ingest has read it in a separate one before it was published.
  const source = await readSource(root, `content/sources/${id}`, vocabulary, readBytes);
  const html = readFileSync(page, 'utf8');
  const name = `equal/${id}`;
  const digest = digestOf(program, JSON.stringify(source), html);
  if (readCached(root, name, digest)) return null;
  const difference = findDifference(publishedText(source), pageText(html));
  if (difference === null) writeCached(root, name, digest, true);
  return difference;
}
