/**
 * npm run bench                          measures the five notices: ingest, build and that of a bare site (bench/bare), pages,
 *                                        search, and search compared with stock Pagefind
 * --synthetic 100,1000                   also measures all steps for this many synthetic notices, and how the cost grows
 * --corpus DIR [--sizes 100,1000]        also measures search in this many documents of a folder, compared with stock Pagefind;
 *                                        by default 100, 1,000 and all
 * --runs N                               ingests and builds N times and reports the median (default 3; once above 1,000 notices)
 * --check                                measures the five as already built and 100 synthetic notices; fails if a budget of
 *                                        bench/budgets.ts is exceeded
 * --json out.json                        also writes the figures as JSON
 */
import { existsSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { indexVocabulary } from '../src/search/index/index-vocabulary.ts';
import { readVocabulary } from '../scripts/read-vocabulary.ts';
import { findExcesses } from './budgets.ts';
import type { CollectionName } from './collection.ts';
import { fitGrowth } from './fit-growth.ts';
import { measureIndexes } from './measure-indexes.ts';
import { measureRecall } from './measure-recall.ts';
import { launchBrowser } from './measure-search.ts';
import { measureBuilt, measureSite, type SiteFigures } from './measure-site.ts';
import { printGrowth, printIndexes, printKinds, printSites } from './print-tables.ts';
import { QUERIES } from './queries.ts';
import { readFolder } from './read-folder.ts';

/**
 * Number of documents in which literal hits are compared with a search of every text, and of pieces cut from them as
 * queries.
 */
const SAMPLE = 300;
const PIECES = 150;
/** More than any folder contains. */
const UNLIMITED = 1_000_000;
/** Larger collections are built only once. */
const MAX_REPEATED_SIZE = 1000;
const CHECK_SIZE = 100;
const CHECK_QUERIES = 1;
const CHECK_QUERIES_PER_KIND = 2;

const { values } = parseArgs({
  options: {
    synthetic: { type: 'string', default: '' },
    corpus: { type: 'string' },
    sizes: { type: 'string', default: `100,1000,${UNLIMITED}` },
    runs: { type: 'string', default: '3' },
    check: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const root = new URL('..', import.meta.url).pathname;
if (!existsSync(join(root, 'dist/search/index.html'))) {
  console.error('error The site is not built. Run npm run build first.');
  process.exit(1);
}

const browser = await launchBrowser();
const sites = await measureSites();
const indexes = values.check ? [] : await measureIndexes(root, browser, collections(), QUERIES);
await browser.close();
const recall = values.corpus === undefined ? null : await recallOfSample(values.corpus);
const growth = fitGrowth(sites.filter(({ notices }) => notices >= CHECK_SIZE));

console.log(`${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${machine()}`);
printSites(sites);
printKinds(sites);
if (growth) printGrowth(growth);
if (indexes.length > 0) printIndexes(indexes);
if (recall)
  console.log(
    `literal hits, ${recall.notices} notices, ${recall.records} clauses, ${recall.queries} queries: recall ${recall.recall.toFixed(3)}, precision ${recall.precision.toFixed(3)}`,
  );
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify({ sites, growth, indexes, recall }, null, 1)}\n`);
if (values.check) checkBudgets();

async function measureSites(): Promise<SiteFigures[]> {
  if (values.check)
    return [
      await measureBuilt(root, browser, QUERIES.slice(0, CHECK_QUERIES), CHECK_QUERIES_PER_KIND),
      await measureSite(
        root,
        browser,
        CHECK_SIZE,
        { runs: 1, changes: false, perKind: CHECK_QUERIES_PER_KIND },
        QUERIES.slice(0, CHECK_QUERIES),
      ),
    ];
  const figures: SiteFigures[] = [];
  for (const size of [null, ...values.synthetic.split(',').filter(Boolean).map(Number)]) {
    const isLarge = (size ?? 0) > MAX_REPEATED_SIZE;
    console.error(`${size === null ? 'the five notices' : `${size} made notices`}: ingest and build`);
    const options = { runs: isLarge ? 1 : Number(values.runs), changes: !isLarge };
    figures.push(await measureSite(root, browser, size, options, QUERIES));
  }
  return figures;
}

function collections(): CollectionName[] {
  const { corpus, sizes } = values;
  const ofFolder =
    corpus === undefined ? [] : sizes.split(',').map((size) => ({ folder: corpus, size: Number(size) }));
  return [{ own: true }, ...ofFolder];
}

async function recallOfSample(folder: string) {
  const vocabulary = readVocabulary(root);
  const notices = await readFolder(folder, SAMPLE, vocabulary);
  return measureRecall(notices, indexVocabulary(vocabulary), QUERIES, PIECES);
}

function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`;
}

function checkBudgets(): void {
  const excesses = sites.flatMap(findExcesses);
  for (const excess of excesses) console.error(`error ${excess}`);
  if (excesses.length > 0) process.exitCode = 1;
}
