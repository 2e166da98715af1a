/** How many items have each key; an item may have several, or none. */
export function countBy<Item, Key>(
  items: Iterable<Item>,
  keysOf: (item: Item) => readonly Key[],
): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The keys with their counts, the highest first; those of equal counts in the order they were met. */
export function mostCommon<Key>(
  counts: ReadonlyMap<Key, number>,
  most = Infinity,
): [key: Key, count: number][] {
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, most);
}
