import { type BasketEntry, parseEntries } from '../../basket/entries.ts';

const KEY = 'yd-basket';
const CHANGED = 'yd-basket-changed';

/** Loads the reader's basket from the browser's storage; empty if there is none. */
export function loadBasket(): BasketEntry[] {
  try {
    return parseEntries(localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

/** Saves a basket. @returns whether the browser allows it. */
export function saveBasket(entries: readonly BasketEntry[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(entries));
  } catch {
    return false;
  }
  dispatchEvent(new Event(CHANGED));
  return true;
}

/** Calls `changed` after each change, including those in other windows of the same browser. */
export function watchBasket(changed: () => void): void {
  addEventListener(CHANGED, changed);
  addEventListener('storage', ({ key }) => {
    if (key === KEY) changed();
  });
}
