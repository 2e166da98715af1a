import type { Column, ComparedNotice } from '../compare/columns.ts';
import type { Redirect } from '../model/published.ts';
import type { RecordInFile } from '../open-data/notice-file.ts';
import type { BasketEntry } from './entries.ts';

/** An entry with what it stands for now. */
export type Excerpt = BasketEntry &
  (HeldExcerpt | { state: 'withdrawn'; reason: string } | { state: 'unknown' | 'failed' });

interface HeldExcerpt {
  state: 'held';
  notice: ComparedNotice;
  /** 陕西 2024. */
  name: string;
  record: RecordInFile;
  /** Why the clause stands elsewhere or was read anew since its id was published; null where it wasn't. */
  moved: string | null;
}

/** The notices that entries stand in, those included that they were moved to. */
export function noticesOf(entries: readonly BasketEntry[], redirects: readonly Redirect[]): string[] {
  const keys = entries.flatMap(({ key }) => [key, follow(key, redirects).key ?? []].flat());
  return [...new Set(keys.map((key) => key.split('#')[0] ?? ''))];
}

/** Finds what each entry stands for: its clause, where that was moved to, that it was withdrawn, or that there is no such id. */
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

/** Where a key leads through redirects, and why it was last moved; to null where it was withdrawn. */
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
