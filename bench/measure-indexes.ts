import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser } from '@playwright/test';

import type { CollectionName } from './collection.ts';
import { measureSearch, type SearchCost, stockPage, yaodianPage } from './measure-search.ts';

/** Measures the site's own index and stock Pagefind's, for each collection in turn. */
export async function measureIndexes(
  root: string,
  browser: Browser,
  names: readonly CollectionName[],
  queries: readonly string[],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const name of names) rows.push(...(await measureCollection(root, browser, name, queries)));
  return rows;
}

/** Cost of building an index. */
interface IndexCost {
  notices: number;
  seconds: number;
  peakMegabytes: number;
  files: number;
  bytes: number;
  longQueries: string[];
}

/** Figures of one engine on one collection. */
export type Row = { engine: 'yaodian' | 'stock' } & IndexCost & SearchCost;

async function measureCollection(
  root: string,
  browser: Browser,
  name: CollectionName,
  queries: readonly string[],
): Promise<Row[]> {
  const measured: Row[] = [];
  for (const engine of ['yaodian', 'stock'] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'yaodian-bench-'));
    try {
      if (engine === 'yaodian') copySite(root, folder);
      else writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="zh"><title>stock</title>');
      const indexCost = buildApart(root, engine, folder, name);
      console.error(`${engine}: ${indexCost.notices} notices indexed in ${indexCost.seconds.toFixed(1)} s`);
      const page = engine === 'yaodian' ? yaodianPage : stockPage;
      measured.push({
        engine,
        ...indexCost,
        ...(await measureSearch(browser, folder, page, queries, indexCost.longQueries)),
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return measured;
}

/** Copies the built site without its index and notices, which those of the measured collection replace. */
function copySite(root: string, folder: string): void {
  for (const part of ['search', '_astro', 'favicon.svg'])
    cpSync(join(root, 'dist', part), join(folder, part), { recursive: true });
}

function buildApart(root: string, engine: string, folder: string, name: CollectionName): IndexCost {
  const output = execFileSync(
    process.execPath,
    [join(root, 'bench/index-once.ts'), engine, folder, JSON.stringify(name)],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as IndexCost;
}
