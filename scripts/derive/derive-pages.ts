/**
 * node scripts/derive/derive-pages.ts <site> <base> combines the data derived from each notice, and caches the views of
 * all pages and the relations that the open data contain.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { cached, cachePath, digestOf, programDigest, writeValue } from '../../src/build/cache.ts';
import { readGuides } from '../../src/mdx/guide-files.ts';
import { countFindings } from '../../src/knowledge/count-findings.ts';
import type { Knowledge } from '../../src/knowledge/derive-knowledge.ts';
import type { Memoize } from '../../src/knowledge/memoize.ts';
import { type Collection, makeCollection } from '../../src/views/collection.ts';
import { type Kind, KINDS } from '../../src/views/kinds.ts';
import { type MakePages, pageKey } from '../../src/views/page.ts';
import { linksName, type RouteEntry, routesName, viewName } from '../../src/views/read-views.ts';
import { readSearchServer } from '../../src/build/search-server-address.ts';
import { readEarlierTexts } from '../earlier-texts.ts';
import { readRedirects } from '../published-files.ts';
import { readVocabulary } from '../read-vocabulary.ts';
import { digestNotices } from './notice-parts.ts';
import { checkPublishedIds } from './check-published-ids.ts';
import { readDerived } from './read-derived.ts';
import { writeRelations } from './relations.ts';

const [site, base] = process.argv.slice(2);
if (!site || !base)
  throw new Error('Where is the site? node scripts/derive/derive-pages.ts https://example.org /');
const root = process.cwd();
const found = digestNotices(root).map((entry) => ({
  notice: readDerived(root, entry, 'notice'),
  findings: readDerived(root, entry, 'findings'),
}));
checkPublishedIds(
  root,
  found.map(({ notice }) => notice),
);
const program = programDigest(root);
const memoize: Memoize = (name, inputs, derive) =>
  cached(root, name, digestOf(program, JSON.stringify(inputs)), derive);
const settings = {
  redirects: readRedirects(root),
  guides: readGuides(root),
  earlierTexts: readEarlierTexts(root),
  reportAddress: process.env['REPORT_ADDRESS'] ?? '',
  searchServer: readSearchServer(process.env['SEARCH_SERVER']),
  ...{ site, base },
};
const collection = makeCollection(found, readVocabulary(root), settings, memoize);
for (const folder of ['views', 'routes', 'links'])
  rmSync(join(root, cachePath(folder).replace(/\.json$/, '')), { recursive: true, force: true });
for (const [id, links] of collection.links) writeValue(root, linksName(id), links);
// The notices can be compiled now; rendering their pages waits for the views.
process.send?.('links');
writeRelations(root, collection);
reportFindings(collection.knowledge);
const pages = Object.keys(KINDS).reduce((sum, kind) => sum + writePages(kind as Kind, collection), 0);
console.log(`[derive] ${pages} pages`);

/**
 * Writes the views of a kind and the list of its pages.
 * @returns the number of pages.
 */
function writePages(kind: Kind, from: Collection): number {
  const make: MakePages<unknown> = KINDS[kind];
  const entries: RouteEntry[] = [];
  for (const page of make(from, memoize))
    entries.push({
      params: page.params,
      digest: writeValue(root, viewName(kind, pageKey(page)), page.shown),
    });
  writeValue(root, routesName(kind), entries);
  return entries.length;
}

/** Prints the number of findings of each kind, and how many are doubtful. */
function reportFindings(knowledge: Knowledge): void {
  for (const { kind, found: count, doubts } of countFindings(knowledge)) {
    const doubtCounts = Object.entries(doubts).map(([doubt, number]) => `${number} ${doubt}`);
    console.log(`[findings] ${count} ${kind}${doubtCounts.length > 0 ? `: ${doubtCounts.join(', ')}` : ''}`);
  }
}
