import { availableParallelism } from 'node:os';

import Tinypool from 'tinypool';

/**
 * Fewest tasks per thread. Starting a thread (loading the program, the vocabulary and the dictionary) takes as long as
 * processing this many notices.
 */
const MIN_TASKS_PER_THREAD = 16;

/**
 * Calls the default export of a module with each argument and yields the results in the order of the arguments. Uses
 * worker threads if there are many. Arguments and results are copied with the structured clone algorithm.
 * @throws the function's error, when its turn comes.
 */
export async function* inThreads<Argument, Result>(
  module: URL,
  inputs: readonly Argument[],
): AsyncGenerator<Result> {
  if (inputs.length <= MIN_TASKS_PER_THREAD) {
    const { default: run } = (await import(module.href)) as { default: (input: Argument) => Promise<Result> };
    for (const input of inputs) yield await run(input);
    return;
  }
  const maxThreads = Math.min(availableParallelism(), Math.ceil(inputs.length / MIN_TASKS_PER_THREAD));
  const pool = new Tinypool({ filename: module.href, minThreads: 1, maxThreads });
  try {
    const results = inputs.map((input) => pool.run(input) as Promise<Result>);
    // Suppresses the unhandled-rejection warning for tasks that fail before their turn.
    for (const result of results) result.catch(() => undefined);
    for (const result of results) yield await result;
  } finally {
    await pool.destroy();
  }
}
