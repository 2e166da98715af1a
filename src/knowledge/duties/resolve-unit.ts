import type { Unit } from '../../model/unit.ts';
import { fold } from '../../text/fold.ts';

/** Resolves a printed name to a unit within a province. Returns null if the vocabulary doesn't list it. */
export type ResolveUnit = (printed: string, province: string) => Unit | null;

/** Creates the function that resolves units by full and short names, compared after folding. */
export function createUnitResolver(units: readonly Unit[]): ResolveUnit {
  const byName = new Map(
    units.flatMap((unit) =>
      [unit.name, ...unit.shortNames].map((name) => [`${unit.province} ${fold(name)}`, unit] as const),
    ),
  );
  return (printed, province) => byName.get(`${province} ${fold(printed)}`) ?? null;
}
