import type { RowPlace } from '../views/row-facets.ts';

/** Formats the places of a row as the attribute `data-places`, which filters match: `shaanxi-2024 data;fujian-2020`. */
export function placesAttribute(places: readonly RowPlace[]): string {
  return places.map(({ notice, themes }) => [notice, ...themes].join(' ')).join(';');
}
