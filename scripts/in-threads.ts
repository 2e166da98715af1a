import { availableParallelism } from 'node:os';

import Tinypool from 'tinypool';

/** A thread reads the program, the vocabulary and the dictionary first, which takes as long as so many notices. */
const WORTH_A_THREAD = 16;

/**
 * Calls the default function of a module with each argument and gives what it returns, in the order of the arguments: on all
 * processors where there are many. Arguments and results are copied as `structuredClone` does.
 * @throws what the function throws, at its turn.
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
    // One that fails before its turn waits for it.
    for (const result of results) result.catch(() => undefined);
    for (const result of results) yield await result;
  } finally {
    await pool.destroy();
  }
}
