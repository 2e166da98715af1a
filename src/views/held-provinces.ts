import { countBy } from '../knowledge/count-by.ts';
import type { Province } from '../model/vocabulary.ts';
import type { Collection } from './collection.ts';

/** How many notices are held of each province, by its id; one of which none is held is left out. */
export type HeldByProvince = Record<string, number>;

export function countHeld({ notices }: Pick<Collection, 'notices'>): HeldByProvince {
  return Object.fromEntries(countBy(notices, ({ province }) => [province]));
}

/** The provinces of which a notice is held, in the order of the vocabulary. */
export function heldProvinces({
  notices,
  vocabulary,
}: Pick<Collection, 'notices' | 'vocabulary'>): Province[] {
  const held = new Set(notices.map(({ province }) => province));
  return vocabulary.provinces.filter(({ id }) => held.has(id));
}
