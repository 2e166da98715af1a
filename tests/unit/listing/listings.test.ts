import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { paginate, pathOfPage } from '../../../src/listing/paginate.ts';
import { makeListings } from '../../../src/listing/listings.ts';
import { listRecords } from '../../../src/knowledge/records/list-records.ts';
import { readNotices } from '../../../src/mdx/notice-files.ts';
import { readVocabulary } from '../../../scripts/read-vocabulary.ts';

test('the pages of a list add up to it, in order, none longer than requested', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 20 }), (items, perPage) => {
      const pages = paginate(items, perPage);
      assert.deepEqual(
        pages.flatMap((page) => page.items),
        items,
      );
      assert.ok(pages.length >= 1 && pages.every((page) => page.items.length <= perPage));
      assert.ok(pages.every(({ number, of }, at) => number === at + 1 && of === pages.length));
    }),
  );
});

test('a place on a further page of a list is found there', () => {
  const root = process.cwd();
  const vocabulary = readVocabulary(root);
  const five = readNotices(root);
  const many = Array.from({ length: 10 }, (_, at) =>
    five.map((notice) => ({ ...notice, id: `${notice.id}-${at + 2}` })),
  ).flat();
  const records = many.flatMap(listRecords);
  const nothing = { mentions: [], documents: [], indicators: [], duties: [] };
  const listings = makeListings(many, records, vocabulary.provinces, nothing);
  for (const [theme, pages] of listings.themes) {
    const ids = new Set(pages.flatMap(({ items }) => items.map(({ notice }) => notice)));
    for (const id of ids) {
      const page = pages.find(({ items }) => items.some(({ notice }) => notice === id));
      const path = `${pathOfPage(`/themes/${theme}/`, page?.number ?? 0)}#${id}`;
      assert.equal(listings.placeOf(`/themes/${theme}/#${id}`), path);
    }
  }
  assert.ok([...listings.themes.values()].some((pages) => pages.length > 1));
  assert.equal(listings.placeOf('/about/'), '/about/');
});
