import type { Parameters } from 'fast-check';

/**
 * Options for a property of hostile input: `numRuns` runs with a fixed seed in CI. With `FUZZ_RUNS`, that many runs with a new
 * seed each time, which fast-check prints on failure.
 */
export function fuzzOptions<Values>(numRuns: number): Parameters<Values> {
  const requested = Number(process.env['FUZZ_RUNS'] ?? 0);
  return requested > 0
    ? { numRuns: requested, seed: Date.now() & 0x7fffffff }
    : { numRuns, seed: 20_261_126 };
}
