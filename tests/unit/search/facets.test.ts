/** 筛选: the values that clauses have in each facet, in the browser's index and on a search server. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readNotices } from '../../../src/mdx/notice-files.ts';
import { clauseDocuments } from '../../../src/open-search/clause-document.ts';
import { type Facet, FACETS, type Filters, NO_FILTERS, RECORD_FACETS } from '../../../src/search/facets.ts';
import { openCatalogue } from '../../../src/search/find/open-catalogue.ts';
import { writePlaces, writeTopics } from '../../../src/search/index/catalogue-parts.ts';
import { LISTED_BY_PAGE, listIds, OFFERED } from '../../../src/search/index/facet-values.ts';
import { indexNotice } from '../../../src/search/index/index-notice.ts';
import { catalogueNotice, makeCatalogue } from '../../../src/search/index/make-catalogue.ts';
import { listPassages } from '../../../src/search/index/passages.ts';
import type { Hit } from '../../../src/search/rank/hit.ts';
import { usesLateFacets, withEarlyFacets, withFacets } from '../../../src/search/show/count-facets.ts';
import { facetSources, valuesIn } from '../../helpers/facet-values.ts';
import { root, segment, vocabulary } from '../../helpers/notice-of.ts';

/** The values of shaanxi-2024#c8, as read in the notice. A new facet gets a row. */
const READ_BY_HAND: Record<Facet, string[]> = {
  province: ['shaanxi'],
  year: ['2024'],
  theme: ['infrastructure'],
  stage: ['basic', 'higher'],
  fact: ['dates', 'numbers'],
  kind: ['clause'],
  issuer: ['中共陕西省委教育工委办公室', '陕西省教育厅办公室'],
  notice: ['shaanxi-2024'],
};

const notices = readNotices(root);
const sources = notices.map(facetSources);
const documents = sources.flatMap(clauseDocuments);
const entries = sources.map(
  ({ notice, findings }) => indexNotice(notice, { ...vocabulary, segment }, findings).entry,
);
const files: Record<string, object> = {
  'catalogue.json': makeCatalogue(notices, entries, { parts: [], listStarts: [] }, listIds(vocabulary)),
  'places-0.json': writePlaces(entries),
  'topics-0.json': writeTopics(entries),
};
const catalogue = await openCatalogue((path) =>
  Promise.resolve(JSON.parse(JSON.stringify(files[path])) as unknown),
);
const hits = documents.map(({ notice, place: passage }): Hit => {
  const found = { match: 'literal', score: 1, occurrences: 1 } as const;
  return { ...found, notice: catalogue.ids.indexOf(notice), passage };
});
const inBrowser = await withFacets(catalogue, hits);

for (const facet of FACETS)
  test(`narrowing by ${facet} finds the clauses that have the value, in the browser and on a server`, () => {
    const at = documents.findIndex(({ notice, id }) => notice === 'shaanxi-2024' && id === 'c8');
    assert.deepEqual(inBrowser[at]?.values[facet], READ_BY_HAND[facet]);
    for (const [number, document] of documents.entries())
      assert.deepEqual(inBrowser[number]?.values[facet], valuesIn(document, facet), document.id);
  });

test('first hits are listed without waiting for values of records, and have all others', async () => {
  const early = await withEarlyFacets({ ...catalogue, topics: () => assert.fail('loaded') }, hits);
  for (const facet of FACETS) {
    const isLate = (RECORD_FACETS as Facet[]).includes(facet);
    assert.deepEqual(early[0]?.values[facet], isLate ? [] : inBrowser[0]?.values[facet], facet);
  }
});

for (const facet of LISTED_BY_PAGE)
  test(`every value of ${facet} that a clause has is offered under one name`, () => {
    const offered = OFFERED[facet]({ notices, vocabulary });
    const ids = new Set(offered.map(({ id }) => id));
    assert.equal(new Set(offered.map(({ name }) => name)).size, ids.size);
    for (const document of documents)
      for (const value of valuesIn(document, facet)) assert.ok(ids.has(value), value);
  });

test('provinces and years without notices aren’t offered, and the newest year comes first', () => {
  const idsOf = (facet: 'province' | 'year') => OFFERED[facet]({ notices, vocabulary }).map(({ id }) => id);
  assert.deepEqual(idsOf('province'), ['fujian', 'shandong', 'sichuan', 'shaanxi']);
  assert.deepEqual(idsOf('year'), ['2024', '2023', '2022', '2020', '2017']);
});

for (const [chosen, waits] of [
  [{}, false],
  [{ province: ['fujian'], kind: ['clause'] }, false],
  [{ theme: ['data'] }, true],
] as const)
  test(`hits narrowed by ${Object.keys(chosen).join(' and ') || 'nothing'} ${waits ? 'wait' : 'don’t wait'} for values of records`, () => {
    assert.equal(usesLateFacets({ ...NO_FILTERS, ...chosen } as Filters), waits);
  });

test('a clause with a value that was never declared stops the build', () => {
  const [passage] = listPassages(sources[0] ?? assert.fail()).filter(({ type }) => type === 'record');
  assert.ok(passage?.type === 'record');
  const undeclared = { ...passage, values: { ...passage.values, fact: ['guesses'] } };
  assert.throws(() => catalogueNotice([undeclared], listIds(vocabulary)), /guesses/);
});
