import { isKey, MOST_ENTRIES } from './entries.ts';

/**
 * Returns the query string of a basket's URL, with the leading `?`: `?c=shaanxi-2024.c8&c=sichuan-2022.c5`. It
 * carries ids only, never notes. The key's `#` is written as a full stop because `#` would have to be escaped.
 */
export function writeBasketAddress(keys: readonly string[]): string {
  return `?${new URLSearchParams(keys.map((key) => ['c', key.replace('#', '.')]))}`;
}

/**
 * Reads the keys from a basket's query string. `keys` are unique; `refused` are the values that aren't keys or exceed
 * the limit. Returns null if the URL names nothing.
 */
export function readBasketAddress(search: string): { keys: string[]; refused: string[] } | null {
  const values = new URLSearchParams(search).getAll('c').map((value) => value.trim().replace('.', '#'));
  if (values.length === 0) return null;
  const keys = [...new Set(values.filter(isKey))];
  const refused = values.filter((value) => !isKey(value));
  return { keys: keys.slice(0, MOST_ENTRIES), refused: [...refused, ...keys.slice(MOST_ENTRIES)] };
}
