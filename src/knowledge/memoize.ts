/**
 * Gives what was derived under a name before, as long as the inputs are the same: for what costs more than to compare them.
 * @param inputs everything that it depends on besides the program and the vocabulary, as JSON can hold it.
 */
export type Memoize = <Value>(name: string, inputs: unknown, derive: () => Value) => Value;

/** Caches nothing. */
export const withoutCache: Memoize = (_name, _inputs, derive) => derive();
