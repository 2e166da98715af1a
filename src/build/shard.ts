/** A part of a build that several machines share: the first is 1 of its count. */
export interface Shard {
  index: number;
  count: number;
}

/** The variable by which `npm run build -- --shard 1/2` tells every step of a build its part. */
export const SHARD = 'YAODIAN_SHARD';

/** The part that is to be built; null where it is the whole site. @throws {Error} with one line where it is no part. */
export function readShard(environment: Record<string, string | undefined>): Shard | null {
  const given = environment[SHARD] ?? '';
  if (given === '') return null;
  const [, index, count] = (/^(\d{1,4})\/(\d{1,4})$/.exec(given) ?? []).map(Number);
  if (!index || !count || index > count)
    throw new Error(`--shard is no part of a whole: ${JSON.stringify(given)}. Write --shard 1/2, then 2/2`);
  return { index, count };
}

/** Whether a build makes what no page shares out: the index, the data, the originals. */
export function isFirst(shard: Shard | null): boolean {
  return shard === null || shard.index === 1;
}

/** What /data/ tells of the data is known where they are written. */
const WITH_THE_DATA = '/data';

/** Whether a build renders a page, by its path: every page is of one part, whichever pages there are beside it. */
export function ownsPage(shard: Shard | null, path: string): boolean {
  if (shard === null) return true;
  const plain = path.replace(/^\/?/, '/').replace(/(.)\/$/, '$1');
  if (plain === WITH_THE_DATA) return isFirst(shard);
  return spread(plain) % shard.count === shard.index - 1;
}

/** The notices whose pages a build renders. */
export function noticesOf(shard: Shard | null, ids: readonly string[]): string[] {
  return ids.filter((id) => ownsPage(shard, `/notices/${id}`));
}

/** A number of a text that spreads texts evenly: FNV-1a, 32 bits (draft-eastlake-fnv). */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash >>> 8;
}
