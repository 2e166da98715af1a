import { availableParallelism } from 'node:os';

/**
 * Runs an async function on each item of a list, as many at once as there are processors. Returns the results in list
 * order.
 */
export async function mapParallel<T, R>(list: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = list.entries();
  const work = async () => {
    for (const [at, item] of queue) results[at] = await act(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}
