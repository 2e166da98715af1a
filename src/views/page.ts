import type { Memoize } from '../knowledge/memoize.ts';
import type { Collection } from './collection.ts';

/** A page of the site: its parameters in the route, and what it shows. */
export interface Page<Shown> {
  /** By name; null where the path does without one, as the first page of a list does without its number. */
  params: Record<string, string | null>;
  /** All that the page shows of the collection, as JSON can hold it. The page is rendered anew when, and only when, it changes. */
  shown: Shown;
}

/** Makes the pages of a kind. */
export type MakePages<Shown> = (collection: Collection, memoize: Memoize) => Iterable<Page<Shown>>;

/** The name a page's view is filed under among those of its kind: its parameters one behind the other. */
export function pageKey({ params }: Pick<Page<unknown>, 'params'>): string {
  return (
    Object.values(params)
      .filter((value) => value !== null)
      .join('/') || 'index'
  );
}
