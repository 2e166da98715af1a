/**
 * Returns the smallest of any number of values, or Infinity if there are none. `Math.min(...)` overflows the stack on
 * long lists.
 */
export function minOf(numbers: readonly number[]): number {
  return numbers.reduce((result, number) => Math.min(result, number), Infinity);
}

/** Returns the greatest of any number of values, or -Infinity if there are none. */
export function maxOf(numbers: readonly number[]): number {
  return numbers.reduce((result, number) => Math.max(result, number), -Infinity);
}

/** Appends any number of items to a list. `push(...)` overflows the stack on long lists. */
export function appendAll<Item>(list: Item[], more: readonly Item[]): void {
  for (const item of more) list.push(item);
}
