/** An array of hashes, with a table of where each is: open addressing, linear probing, at most half full. */
export interface HashIndex {
  hashes: Int32Array;
  /** Positions in `hashes`, or {@link NOWHERE}. Their number is a power of two. */
  slots: Int32Array;
}

/** The position of a hash that isn't in the array. */
export const NOWHERE = -1;

/** Indexes an array of hashes. Costs less than a Map or a Set, and may have more entries. */
export function indexHashes(hashes: Int32Array): HashIndex {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * hashes.length + 1))).fill(NOWHERE);
  const index = { hashes, slots };
  for (let at = hashes.length - 1; at >= 0; at -= 1) slots[findSlot(index, hashes[at] as number)] = at;
  return index;
}

/** Returns the first position of a hash in the array, or {@link NOWHERE}. */
export function findHash(index: HashIndex, hash: number): number {
  return index.slots[findSlot(index, hash)] as number;
}

/** Returns the slot with the position of a hash, or the free one where it belongs. */
function findSlot({ hashes, slots }: HashIndex, hash: number): number {
  const last = slots.length - 1;
  for (let slot = hash & last; ; slot = (slot + 1) & last) {
    const place = slots[slot] as number;
    if (place === NOWHERE || hashes[place] === hash) return slot;
  }
}
