import { availableParallelism } from 'node:os';

import Tinypool from 'tinypool';

/**
 * Fewest tasks per thread. Starting a thread (loading the program, the vocabulary and the dictionary) takes as long as
 * processing this many notices.
 */
const WORTH_A_THREAD = 16;

/**
 * Calls the default export of a module with each argument and yields the results in the order of the arguments. Uses
 * worker threads if there are many. Arguments and results are copied with the structured clone algorithm.
 * @throws the function's error, when its turn comes.
 */
export async function* inThreads<Argument, Result>(
  module: URL,
  all: readonly Argument[],
): AsyncGenerator<Result> {
  if (all.length <= WORTH_A_THREAD) {
    const { default: run } = (await import(module.href)) as { default: (one: Argument) => Promise<Result> };
    for (const one of all) yield await run(one);
    return;
  }
  const maxThreads = Math.min(availableParallelism(), Math.ceil(all.length / WORTH_A_THREAD));
  const pool = new Tinypool({ filename: module.href, minThreads: 1, maxThreads });
  try {
    const results = all.map((one) => pool.run(one) as Promise<Result>);
    // Suppresses the unhandled-rejection warning for tasks that fail before their turn.
    for (const result of results) result.catch(() => undefined);
    for (const result of results) yield await result;
  } finally {
    await pool.destroy();
  }
}
