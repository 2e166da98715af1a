/** 摘录: a clause that the reader saved. */
export interface BasketEntry {
  /** `<notice>#<clauseId>`. */
  key: string;
  /** 批注: the reader's note; empty if there is none. */
  note: string;
}

/** Most entries that fit in a URL and in a document. */
export const MOST_ENTRIES = 200;
/** Most characters of a note. No real note on one clause is this long. */
const MAX_NOTE_LENGTH = 5000;
const KEY = /^[a-z]+(?:-[a-z]+)*-\d{4}(?:-\d{1,2})?#[a-z][a-z0-9-]{0,40}$/;

/** Whether a text has the form of a clause key. The clause needn't exist. */
export function isKey(text: string): boolean {
  return KEY.test(text);
}

/**
 * Parses stored entries, e.g. from the browser's storage. Invalid entries are skipped so that one bad entry doesn't
 * lose the others.
 */
export function parseEntries(stored: string | null): BasketEntry[] {
  let values: unknown;
  try {
    values = JSON.parse(stored ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(values)) return [];
  const entries = values.flatMap((value: unknown): BasketEntry[] => {
    const { key, note } = (value ?? {}) as Partial<Record<keyof BasketEntry, unknown>>;
    if (typeof key !== 'string' || !isKey(key)) return [];
    return [{ key, note: typeof note === 'string' ? note.slice(0, MAX_NOTE_LENGTH) : '' }];
  });
  return mergeEntries([], entries);
}

/**
 * Appends entries to existing ones. A clause appears once, with its first note, and at most {@link MOST_ENTRIES}
 * entries are retained.
 */
export function mergeEntries(entries: readonly BasketEntry[], added: readonly BasketEntry[]): BasketEntry[] {
  const byKey = new Map<string, BasketEntry>();
  for (const entry of [...entries, ...added]) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
  return [...byKey.values()].slice(0, MOST_ENTRIES);
}

/** Moves an entry by a number of places, clamped to the ends of the list. */
export function moveEntry(entries: readonly BasketEntry[], key: string, by: number): BasketEntry[] {
  const from = entries.findIndex((entry) => entry.key === key);
  const entry = entries[from];
  if (!entry) return [...entries];
  const others = entries.toSpliced(from, 1);
  return others.toSpliced(Math.max(0, from + by), 0, entry);
}
