/**
 * npm run bench                          measures the search of the five notices, built by `npm run build` before
 * npm run bench -- --corpus DIR          and of 100, 1,000 and all documents of a folder
 * --sizes 100,1000                       of so many documents instead
 * --json out.json                        also writes the figures as JSON
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import type { Browser } from '@playwright/test';

import { indexVocabulary } from '../src/knowledge/index-vocabulary.ts';
import { readVocabulary } from '../scripts/read-vocabulary.ts';
import type { CollectionName } from './collection.ts';
import { launchBrowser, measureSearch, type SearchCost, stockPage, yaodianPage } from './measure-search.ts';
import { readFolder } from './read-folder.ts';
import { measureRecall } from './measure-recall.ts';
import { printTable } from './print-table.ts';

const QUERIES = [
  '数字校园',
  '网络安全',
  '教育',
  '人工智能',
  '等级保护',
  '乡村振兴',
  'IPv6',
  '三个课堂',
  '信息化',
  '2024年',
];
/** Documents on which literal hits are compared with a search of every text, and pieces cut from them as queries. */
const SAMPLE = 300;
const PIECES = 150;
/** More than any folder holds. */
const ALL = 1_000_000;

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    sizes: { type: 'string', default: `100,1000,${ALL}` },
    json: { type: 'string' },
  },
});
const root = new URL('..', import.meta.url).pathname;
if (!existsSync(join(root, 'dist/search/index.html'))) {
  console.error('error The site is not built. Run npm run build first.');
  process.exit(1);
}

const collections: CollectionName[] = [{ own: true }];
if (values.corpus !== undefined)
  for (const size of values.sizes.split(',')) collections.push({ folder: values.corpus, size: Number(size) });

const browser = await launchBrowser();
const rows = [];
for (const name of collections) rows.push(...(await measureCollection(browser, name)));
await browser.close();
printTable(rows);
const recall = values.corpus === undefined ? null : await recallOfSample(values.corpus);
if (recall)
  console.log(
    `literal hits, ${recall.notices} notices, ${recall.records} clauses, ${recall.queries} queries: recall ${recall.recall.toFixed(3)}, precision ${recall.precision.toFixed(3)}`,
  );
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ rows, recall }, null, 1)}\n`);

async function recallOfSample(folder: string) {
  const vocabulary = readVocabulary(root);
  const notices = await readFolder(folder, SAMPLE, vocabulary);
  return measureRecall(notices, indexVocabulary(vocabulary), QUERIES, PIECES);
}

/** What an index takes to build. */
interface IndexCost {
  notices: number;
  seconds: number;
  peakMegabytes: number;
  files: number;
  bytes: number;
  longQueries: string[];
}

/** The figures of one engine on one collection. */
export type Row = { engine: 'yaodian' | 'stock' } & IndexCost & SearchCost;

async function measureCollection(browser: Browser, name: CollectionName): Promise<Row[]> {
  const measured: Row[] = [];
  for (const engine of ['yaodian', 'stock'] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'yaodian-bench-'));
    try {
      if (engine === 'yaodian') copySite(folder);
      else writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="zh"><title>stock</title>');
      const indexCost = buildApart(engine, folder, name);
      console.error(`${engine}: ${indexCost.notices} notices indexed in ${indexCost.seconds.toFixed(1)} s`);
      const page = engine === 'yaodian' ? yaodianPage : stockPage;
      measured.push({
        engine,
        ...indexCost,
        ...(await measureSearch(browser, folder, page, QUERIES, indexCost.longQueries)),
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return measured;
}

/** The built site without its index and notices, which the collection's take the place of. */
function copySite(folder: string): void {
  for (const part of ['search', '_astro', 'favicon.svg'])
    cpSync(join(root, 'dist', part), join(folder, part), { recursive: true });
}

function buildApart(engine: string, folder: string, name: CollectionName): IndexCost {
  const output = execFileSync(
    process.execPath,
    [join(root, 'bench/index-once.ts'), engine, folder, JSON.stringify(name)],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as IndexCost;
}
