import { readValue } from '../build/cache.ts';
import type { NoticeLinks } from '../model/notice-links.ts';
import { LISTED_DATA, type ListedData } from '../open-data/data-page.ts';
import type { Kind, ShownOn } from './kinds.ts';
import { type Page, pageKey } from './page.ts';

/** A page of a route, with the digest of its view. */
export interface RouteEntry extends Pick<Page<unknown>, 'params'> {
  digest: string;
}

/** Names in the cache: of the list of a kind's pages, and of a view. */
export const routesName = (kind: string) => `routes/${kind}`;
export const viewName = (kind: string, key: string) => `views/${kind}/${key}`;

/**
 * Returns the pages of a kind for `getStaticPaths`. The prop `view` is the key for {@link readView}. Astro reuses a
 * page of an earlier build if `cacheKey` and the page's code are unchanged.
 */
export function pathsOf(kind: Kind) {
  return read<RouteEntry[]>(routesName(kind)).map(({ params, digest }) => ({
    params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value ?? undefined])),
    props: { view: pageKey({ params }) },
    cacheKey: digest,
  }));
}

/**
 * Reads the view of a page.
 * @param key prop `view` of {@link pathsOf}; omitted for the only page of a route without parameters
 */
export function readView<Of extends Kind>(kind: Of, key = 'index'): ShownOn<Of> {
  return read(viewName(kind, key));
}

/** Returns the name in the cache of the links of a notice's page. */
export const linksName = (id: string) => `links/${id}`;

/** Reads the links of a notice's page. */
export function readLinks(id: string): NoticeLinks {
  return read(linksName(id));
}

/** Reads the description of the files below /data/. It becomes available when they are written, after the views. */
export function readListedData(): ListedData {
  return read(LISTED_DATA);
}

/**
 * Reads a value from the cache.
 * @throws if the stage that writes it hasn't run
 */
function read<Value>(name: string): Value {
  return readValue(process.cwd(), name);
}
