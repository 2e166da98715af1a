/** One part of a build that is split across several machines. `index` counts from 1. */
export interface Shard {
  index: number;
  count: number;
}

/** Environment variable by which `npm run build -- --shard 1/2` passes the part on to every step of a build. */
export const SHARD_VARIABLE = 'YAODIAN_SHARD';

/**
 * Reads the part to build from the environment. Returns null for the whole site.
 * @throws {Error} with a one-line message if the value isn't a valid part.
 */
export function readShard(environment: Record<string, string | undefined>): Shard | null {
  const given = environment[SHARD_VARIABLE] ?? '';
  if (given === '') return null;
  const [, index, count] = (/^(\d{1,4})\/(\d{1,4})$/.exec(given) ?? []).map(Number);
  if (!index || !count || index > count)
    throw new Error(`--shard is no part of a whole: ${JSON.stringify(given)}. Write --shard 1/2, then 2/2`);
  return { index, count };
}

/** Whether a build produces the parts that aren't split by page: the index, the data and the originals. */
export function isFirstShard(shard: Shard | null): boolean {
  return shard === null || shard.index === 1;
}

/** The page /data/ describes the data files, so the part that writes them renders it. */
const DATA_PAGE = '/data';

/**
 * Whether a part of a build renders the page with this path. Each page belongs to one part, which depends on its path
 * alone.
 */
export function ownsPage(shard: Shard | null, path: string): boolean {
  if (shard === null) return true;
  const plain = path.replace(/^\/?/, '/').replace(/(.)\/$/, '$1');
  if (plain === DATA_PAGE) return isFirstShard(shard);
  return hashOf(plain) % shard.count === shard.index - 1;
}

/** Returns the notices whose pages a part of a build renders. */
export function noticesOfShard(shard: Shard | null, ids: readonly string[]): string[] {
  return ids.filter((id) => ownsPage(shard, `/notices/${id}`));
}

/** Hashes a text to an evenly distributed number: FNV-1a, 32 bits (draft-eastlake-fnv), without its lowest 8 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash >>> 8;
}
