import { readValue, writeValue } from '../../src/build/cache.ts';
import {
  collectionFacts,
  type CollectionFacts,
  relateEach,
  type Relations,
} from '../../src/open-data/relations.ts';
import type { Collection } from '../../src/views/collection.ts';

const FACTS = 'collection';
const cacheName = (id: string) => `relations/${id}`;

/** Caches the collection's facts for the open data, and the relations of each notice to the others. */
export function writeRelations(root: string, collection: Collection): void {
  const { notices, knowledge, vocabulary, listings } = collection;
  const site = new URL(collection.base, collection.site).href;
  writeValue(
    root,
    FACTS,
    collectionFacts(notices, knowledge, vocabulary, { site, placeOf: listings.placeOf }),
  );
  for (const [id, relations] of relateEach(notices, knowledge)) writeValue(root, cacheName(id), relations);
}

/** @throws if derive-pages.ts hasn't run; so does {@link readRelations}. */
export function readCollectionFacts(root: string): CollectionFacts {
  return readValue(root, FACTS);
}

export function readRelations(root: string, id: string): Relations {
  return readValue(root, cacheName(id));
}
