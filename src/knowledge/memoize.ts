/**
 * Returns the value that was derived under a name before, as long as the inputs are equal; otherwise derives it. Meant
 * for values that cost more to derive than their inputs cost to compare.
 * @param inputs JSON-serialisable; everything that the value depends on besides the program and the vocabulary.
 */
export type Memoize = <Value>(name: string, inputs: unknown, derive: () => Value) => Value;

/** Always derives the value and caches nothing. */
export const withoutCache: Memoize = (_name, _inputs, derive) => derive();
