/** 摘录: a clause that a reader put aside. */
export interface BasketEntry {
  /** `<notice>#<clauseId>`. */
  key: string;
  /** 批注: what the reader wrote on it; empty where nothing. */
  note: string;
}

/** What an address and a document can still hold. */
export const MOST_ENTRIES = 200;
/** Longer than a note on one clause is. */
const LONGEST_NOTE = 5000;
const KEY = /^[a-z]+(?:-[a-z]+)*-\d{4}(?:-\d{1,2})?#[a-z][a-z0-9-]{0,40}$/;

/** Whether a text names a clause, be it held or not. */
export function isKey(text: string): boolean {
  return KEY.test(text);
}

/** Reads what was kept, e.g. by the browser; whatever is no entry is left out, so that no fault loses the others. */
export function parseEntries(kept: string | null): BasketEntry[] {
  let values: unknown;
  try {
    values = JSON.parse(kept ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(values)) return [];
  const entries = values.flatMap((value: unknown): BasketEntry[] => {
    const { key, note } = (value ?? {}) as Partial<Record<keyof BasketEntry, unknown>>;
    if (typeof key !== 'string' || !isKey(key)) return [];
    return [{ key, note: typeof note === 'string' ? note.slice(0, LONGEST_NOTE) : '' }];
  });
  return mergeEntries([], entries);
}

/** Adds entries behind those there are; a clause stands there once, with its first note, and no more than {@link MOST_ENTRIES}. */
export function mergeEntries(entries: readonly BasketEntry[], added: readonly BasketEntry[]): BasketEntry[] {
  const byKey = new Map<string, BasketEntry>();
  for (const entry of [...entries, ...added]) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
  return [...byKey.values()].slice(0, MOST_ENTRIES);
}

/** Moves an entry by so many places, at most to an end. */
export function moveEntry(entries: readonly BasketEntry[], key: string, by: number): BasketEntry[] {
  const from = entries.findIndex((entry) => entry.key === key);
  const entry = entries[from];
  if (!entry) return [...entries];
  const others = entries.toSpliced(from, 1);
  return others.toSpliced(Math.max(0, from + by), 0, entry);
}
