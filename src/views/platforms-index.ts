import { countBy } from '../knowledge/count-by.ts';
import type { Collection } from './collection.ts';
import type { Page } from './page.ts';
import { type Facets, facetsOf, type RowPlace, rowPlaces } from './row-facets.ts';

/** /platforms/. */
export interface PlatformsIndex {
  /** How often each is mentioned, by its id; one that never is is left out. */
  mentions: Record<string, number>;
  /** Where it is. */
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
