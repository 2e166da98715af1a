/** The least of numbers, however many: `Math.min` takes no more arguments than fit the stack. Infinity where there is none. */
export function least(numbers: readonly number[]): number {
  return numbers.reduce((result, number) => Math.min(result, number), Infinity);
}

/** The greatest of numbers, however many; -Infinity where there is none. */
export function most(numbers: readonly number[]): number {
  return numbers.reduce((result, number) => Math.max(result, number), -Infinity);
}

/** Adds to a list, however much: `push` takes no more arguments than fit the stack. */
export function append<Item>(list: Item[], more: readonly Item[]): void {
  for (const item of more) list.push(item);
}
