import { readCached } from '../../src/build/cache.ts';
import deriveNotice from './derive-notice.ts';
import { type NoticeDigest, type NoticeParts, partName } from './notice-parts.ts';

/**
 * Reads a part derived from a notice. Derives it again if its file is damaged.
 * @throws if the cache can't be written.
 */
export function readDerived<Part extends keyof NoticeParts>(
  root: string,
  notice: NoticeDigest,
  part: Part,
): NoticeParts[Part] {
  const name = partName(part, notice.id);
  const read = () => readCached(root, name, notice.digest) as { value: NoticeParts[Part] } | null;
  const hit = read() ?? (deriveNotice(notice), read());
  if (!hit) throw new Error(`Nothing can be written to .astro/cache, so there are no pages of ${notice.id}.`);
  return hit.value;
}
