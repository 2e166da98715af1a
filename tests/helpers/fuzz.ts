import type { Parameters } from 'fast-check';

/**
 * How often a property of hostile input is tried: so often in CI, from one seed; with `FUZZ_RUNS` so many times, from a new seed each
 * time, which fast-check prints where it finds a fault.
 */
export function fuzzing<Values>(numRuns: number): Parameters<Values> {
  const asked = Number(process.env['FUZZ_RUNS'] ?? 0);
  return asked > 0 ? { numRuns: asked, seed: Date.now() & 0x7fffffff } : { numRuns, seed: 20_261_126 };
}
