/** Worker thread module: derives and caches the data that depends on a single notice's MDX. */
import { cached } from '../../src/build/cache.ts';
import { createNoticeFinder } from '../../src/knowledge/find-in-notice.ts';
import { indexVocabulary } from '../../src/search/index/index-vocabulary.ts';
import { readNotice } from '../../src/mdx/notice-files.ts';
import { indexNotice } from '../../src/search/index/index-notice.ts';
import { readVocabulary } from '../read-vocabulary.ts';
import { type NoticeDigest, partName } from './notice-parts.ts';

const root = process.cwd();
let tools: ReturnType<typeof loadTools> | undefined;

/**
 * Loads the tools once per thread, and only if something is stale: the segmenter's dictionary takes a second to load.
 */
function loadTools() {
  const vocabulary = readVocabulary(root);
  const forIndex = indexVocabulary(vocabulary);
  return { forIndex, find: createNoticeFinder({ ...vocabulary, segment: forIndex.segment }) };
}

/** @throws with the position if the file isn't a valid notice. */
export default function deriveNotice({ id, digest }: NoticeDigest): void {
  const { forIndex, find } = (tools ??= loadTools());
  const notice = cached(root, partName('notice', id), digest, () => readNotice(root, id));
  const findings = cached(root, partName('findings', id), digest, () => find(notice));
  cached(root, partName('indexed', id), digest, () => indexNotice(notice, forIndex, findings));
}
