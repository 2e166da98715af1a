import { readValue } from '../cache.ts';
import type { Kind, ShownOn } from './kinds.ts';
import { pageKey } from './page.ts';

/** A route's entry for a page: where its view is filed, and the digest of what it shows. */
export interface RouteEntry {
  params: Record<string, string | undefined>;
  digest: string;
}

/** Name of the list of a kind's pages in the cache, and of the view of one. */
export const routesName = (kind: string) => `routes/${kind}`;
export const viewName = (kind: string, key: string) => `views/${kind}/${key}`;

/**
 * The pages of a kind, as `getStaticPaths` gives them: `view` is what {@link readView} asks for. Astro keeps a page of an earlier
 * build where `cacheKey` and the page's code are the same.
 */
export function pathsOf(kind: Kind) {
  return readValue<RouteEntry[]>(process.cwd(), routesName(kind)).map(({ params, digest }) => ({
    params,
    props: { view: pageKey({ params }) },
    cacheKey: digest,
  }));
}

/** What a page shows. @param key `view` of {@link pathsOf}; the only page of a route without parameters needs none. */
export function readView<Of extends Kind>(kind: Of, key = 'index'): ShownOn<Of> {
  return readValue(process.cwd(), viewName(kind, key));
}
