import { readValue } from '../build/cache.ts';
import type { NoticeLinks } from '../model/notice-links.ts';
import { LISTED_DATA, type ListedData } from '../open-data/listed.ts';
import type { Kind, ShownOn } from './kinds.ts';
import { type Page, pageKey } from './page.ts';

/** A route's entry for a page: where its view is filed, and the digest of what it shows. */
export interface RouteEntry extends Pick<Page<unknown>, 'params'> {
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
  return read<RouteEntry[]>(routesName(kind)).map(({ params, digest }) => ({
    params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value ?? undefined])),
    props: { view: pageKey({ params }) },
    cacheKey: digest,
  }));
}

/** What a page shows. @param key `view` of {@link pathsOf}; the only page of a route without parameters needs none. */
export function readView<Of extends Kind>(kind: Of, key = 'index'): ShownOn<Of> {
  return read(viewName(kind, key));
}

/** Name of the links of a notice's page in the cache. */
export const linksName = (id: string) => `links/${id}`;

/** The links of a notice's page. */
export function readLinks(id: string): NoticeLinks {
  return read(linksName(id));
}

/** What /data/ tells of the files there: it is known when they are written, after the views. */
export function readListedData(): ListedData {
  return read(LISTED_DATA);
}

/** @throws where the stage that writes it hasn't run. */
function read<Value>(name: string): Value {
  return readValue(process.cwd(), name);
}
