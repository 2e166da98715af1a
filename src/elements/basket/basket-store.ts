import { type BasketEntry, parseEntries } from '../../basket/entries.ts';

const KEY = 'yd-basket';
const CHANGED = 'yd-basket-changed';

/** The reader's basket, as the browser keeps it; empty where it keeps none. */
export function loadBasket(): BasketEntry[] {
  try {
    return parseEntries(localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

/** Keeps a basket. @returns whether the browser lets it. */
export function saveBasket(entries: readonly BasketEntry[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(entries));
  } catch {
    return false;
  }
  dispatchEvent(new Event(CHANGED));
  return true;
}

/** Tells of each change, also of one in another window of the same browser. */
export function watchBasket(changed: () => void): void {
  addEventListener(CHANGED, changed);
  addEventListener('storage', ({ key }) => {
    if (key === KEY) changed();
  });
}
