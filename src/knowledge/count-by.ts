/** Counts the items by key. An item may have several keys or none. */
export function countBy<Item, Key>(
  items: Iterable<Item>,
  keysOf: (item: Item) => readonly Key[],
): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Returns the keys with the highest counts, sorted by count. Keys with equal counts stay in insertion order. */
export function mostCommon<Key>(
  counts: ReadonlyMap<Key, number>,
  limit = Infinity,
): [key: Key, count: number][] {
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, limit);
}
