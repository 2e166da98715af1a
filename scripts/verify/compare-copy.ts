import { parseDigests, SIGNATURE, sha256Of, SUMS } from '../checksums.ts';
import type { SiteCopy } from './copy.ts';

/** Result of comparing a copy with its list. */
export interface Comparison {
  /** Number of listed files. */
  files: number;
  /** Differences from the list, one line each. */
  problems: string[];
}

/**
 * Compares each file of a copy with the list at its root.
 * @throws if there is no list or it can't be parsed.
 */
export async function compareCopy(copy: SiteCopy): Promise<Comparison> {
  const list = await copy.read(SUMS);
  if (!list) throw new Error(`There is no ${SUMS} at its root: this is no whole copy of the site.`);
  const digests = parseDigests(new TextDecoder().decode(list));
  const paths = [...digests.keys()];
  const found = await mapConcurrently(paths, copy.concurrency, async (path) => {
    const bytes = await copy.read(path);
    if (!bytes) return `${path}: It is missing.`;
    const digest = sha256Of(bytes);
    return digest === digests.get(path)
      ? null
      : `${path}: Its SHA-256 is ${digest}, not ${digests.get(path)}.`;
  });
  const added = (copy.list() ?? []).filter(
    (path) => !digests.has(path) && path !== SUMS && path !== SIGNATURE,
  );
  return {
    files: paths.length,
    problems: [
      ...found.filter((problem) => problem !== null),
      ...added.map((path) => `${path}: It isn't listed.`),
    ],
  };
}

/** Maps items asynchronously, with at most `atOnce` calls in progress; results are in the order of the items. */
async function mapConcurrently<Item, Result>(
  items: readonly Item[],
  concurrency: number,
  mapper: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const runWorker = async () => {
    for (const [at, item] of queue) results[at] = await mapper(item);
  };
  await Promise.all(Array.from({ length: concurrency }, runWorker));
  return results;
}
