import { countBy } from '../knowledge/count-by.ts';
import type { Collection } from './collection.ts';
import type { Page } from './page.ts';
import { type Facets, facetsOf, type RowPlace, rowPlaces } from './row-facets.ts';

/** /platforms/: all platforms and terms. */
export interface PlatformsIndex {
  /** Number of mentions by platform id. Platforms without mentions are omitted. */
  mentions: Record<string, number>;
  /** Places of the mentions by platform id. */
  places: Record<string, RowPlace[]>;
  facets: Facets;
}

export function makePlatformsIndex(collection: Collection): Page<PlatformsIndex>[] {
  const all = collection.knowledge.mentions;
  const mentions = countBy(all, ({ mention }) => [mention.platform]);
  const places = [...Map.groupBy(all, ({ mention }) => mention.platform)].map(
    ([platform, own]): [string, RowPlace[]] => [
      platform,
      rowPlaces(
        collection,
        own.map(({ url }) => url),
      ),
    ],
  );
  const shown = {
    mentions: Object.fromEntries(mentions),
    places: Object.fromEntries(places),
    facets: facetsOf(
      places.flatMap(([, own]) => own),
      collection.vocabulary,
    ),
  };
  return [{ params: {}, shown }];
}
