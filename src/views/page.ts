import type { Memoize } from '../knowledge/memoize.ts';
import type { Collection } from './collection.ts';

/** A page of the site: its route parameters and its view. */
export interface Page<Shown> {
  /** Parameters by name; null if the path omits one, as the first page of a list omits its number. */
  params: Record<string, string | null>;
  /**
   * Everything the page shows of the collection, JSON-serialisable. The page is rendered again if and only if it
   * changes.
   */
  shown: Shown;
}

/** Makes the pages of a kind. */
export type MakePages<Shown> = (collection: Collection, memoize: Memoize) => Iterable<Page<Shown>>;

/** Returns the key of a page's view, unique within its kind: the route parameters joined by slashes. */
export function pageKey({ params }: Pick<Page<unknown>, 'params'>): string {
  return (
    Object.values(params)
      .filter((value) => value !== null)
      .join('/') || 'index'
  );
}
