import { parseDigests, SIGNATURE, sha256Of, SUMS } from '../checksums.ts';
import type { SiteCopy } from './copy.ts';

/** How a copy compares with its list. */
export interface Comparison {
  /** How many files the list has. */
  files: number;
  /** What isn't as listed, a line each. */
  problems: string[];
}

/** Compares each file of a copy with the list at its root. @throws where there is no list, or it can't be read. */
export async function compareCopy(copy: SiteCopy): Promise<Comparison> {
  const list = await copy.read(SUMS);
  if (!list) throw new Error(`There is no ${SUMS} at its root: this is no whole copy of the site.`);
  const digests = parseDigests(new TextDecoder().decode(list));
  const paths = [...digests.keys()];
  const found = await mapSome(paths, copy.atOnce, async (path) => {
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

/** What a function gives of each item, in their order; it is at work on so many at once. */
async function mapSome<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  give: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const work = async () => {
    for (const [at, item] of queue) results[at] = await give(item);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
