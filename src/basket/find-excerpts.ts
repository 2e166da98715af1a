import type { Column, ComparedNotice } from '../compare/columns.ts';
import type { Redirect } from '../model/published.ts';
import type { RecordInFile } from '../open-data/notice-file.ts';
import type { BasketEntry } from './entries.ts';

/** An entry together with the clause it currently refers to. */
export type Excerpt = BasketEntry &
  (HeldExcerpt | { state: 'withdrawn'; reason: string } | { state: 'unknown' | 'failed' });

interface HeldExcerpt {
  state: 'held';
  notice: ComparedNotice;
  /** For example 陕西 2024. */
  name: string;
  record: RecordInFile;
  /** Why the clause moved or was parsed again since its id was published; null if neither happened. */
  moved: string | null;
}

/** Returns the notices that entries belong to, including those that clauses were moved to. */
export function noticesOf(entries: readonly BasketEntry[], redirects: readonly Redirect[]): string[] {
  const keys = entries.flatMap(({ key }) => [key, follow(key, redirects).key ?? []].flat());
  return [...new Set(keys.map((key) => key.split('#')[0] ?? ''))];
}

/** Resolves each entry: to its clause, following redirects; to a withdrawal; or to an unknown id. */
export function findExcerpts(
  entries: readonly BasketEntry[],
  columns: readonly Column[],
  redirects: readonly Redirect[],
): Excerpt[] {
  const columnOf = new Map(columns.map((column) => [column.id, column]));
  const find = (key: string): Pick<HeldExcerpt, 'notice' | 'name' | 'record'> | 'failed' | null => {
    const [id = '', clause] = key.split('#');
    const column = columnOf.get(id);
    if (column?.state !== 'held') return column?.state === 'failed' ? 'failed' : null;
    const record = column.notice.records.find((one) => one.id === clause);
    return record ? { notice: column.notice, name: column.name, record } : null;
  };
  return entries.map((entry): Excerpt => {
    const { key, reason } = follow(entry.key, redirects);
    if (key === null) return { ...entry, state: 'withdrawn', reason: reason ?? '' };
    const found = find(key);
    if (found === 'failed') return { ...entry, state: 'failed' };
    return found ? { ...entry, state: 'held', ...found, moved: reason } : { ...entry, state: 'unknown' };
  });
}

/**
 * Follows redirects from a key. Returns the final key, or null if it was withdrawn, and the reason of the last
 * redirect.
 */
function follow(key: string, redirects: readonly Redirect[]): { key: string | null; reason: string | null } {
  let at = key;
  let reason: string | null = null;
  const seen = new Set<string>();
  while (!seen.has(at)) {
    seen.add(at);
    const redirect = redirects.find(({ from }) => from === at);
    if (!redirect) break;
    reason = redirect.reason;
    if (redirect.to === null) return { key: null, reason };
    at = redirect.to;
  }
  return { key: at, reason };
}
