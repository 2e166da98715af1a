import { isKey, MOST_ENTRIES } from './entries.ts';

/**
 * The address of a basket, from `?` on: `?c=shaanxi-2024.c8&c=sichuan-2022.c5`. It holds ids alone, never a note.
 * A full stop stands for the key's `#`, which would be escaped.
 */
export function writeBasketAddress(keys: readonly string[]): string {
  return `?${new URLSearchParams(keys.map((key) => ['c', key.replace('#', '.')]))}`;
}

/** What an address names: the keys, each once, and what is no key or too many. Null where it names nothing at all. */
export function readBasketAddress(search: string): { keys: string[]; refused: string[] } | null {
  const asked = new URLSearchParams(search).getAll('c').map((value) => value.trim().replace('.', '#'));
  if (asked.length === 0) return null;
  const keys = [...new Set(asked.filter(isKey))];
  const refused = asked.filter((value) => !isKey(value));
  return { keys: keys.slice(0, MOST_ENTRIES), refused: [...refused, ...keys.slice(MOST_ENTRIES)] };
}
