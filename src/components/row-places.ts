import type { RowPlace } from '../views/row-facets.ts';

/** The places of a row as its attribute `data-places`, by which it is filtered: `shaanxi-2024 data;fujian-2020`. */
export function placesAttribute(places: readonly RowPlace[]): string {
  return places.map(({ notice, themes }) => [notice, ...themes].join(' ')).join(';');
}
