import { fetchJson } from '../../fetch-file.ts';

/**
 * Loads the places of rows that a page leaves out, and sets them as the rows' `data-places`.
 * @param address URL of a JSON file with the places by the rows' `data-key`.
 * @throws if the file doesn't load.
 */
export async function loadRowPlaces(within: HTMLElement, address: string): Promise<void> {
  const places = (await fetchJson(address)) as Record<string, string>;
  for (const row of within.querySelectorAll<HTMLTableRowElement>('tr[data-key]'))
    row.dataset['places'] = places[row.dataset['key'] ?? ''] ?? '';
}
