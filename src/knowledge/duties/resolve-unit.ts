import type { Unit } from '../../model/unit.ts';
import { fold } from '../../text/fold.ts';

/** Gives the unit that a printed name means in a province's notices; null where the vocabulary has none. */
export type ResolveUnit = (printed: string, province: string) => Unit | null;

/** Makes the function that resolves units by full and short names, compared folded. */
export function createUnitResolver(units: readonly Unit[]): ResolveUnit {
  const byName = new Map(
    units.flatMap((unit) =>
      [unit.name, ...unit.shortNames].map((name) => [`${unit.province} ${fold(name)}`, unit] as const),
    ),
  );
  return (printed, province) => byName.get(`${province} ${fold(printed)}`) ?? null;
}
