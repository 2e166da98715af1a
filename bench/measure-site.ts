import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

import type { Browser } from '@playwright/test';

import { makeProject } from './make-project.ts';
import { type CompareCost, measureCompare } from './measure-compare.ts';
import { type SiteWeight, weighSite } from './measure-pages.ts';
import { measureSearch, median, type SearchCost, yaodianPage } from './measure-search.ts';
import { type Cost, runMeasured } from './run-measured.ts';

/** What a collection takes from its sources to a page that searches it. Times are medians over the runs. */
export interface SiteFigures {
  notices: number;
  /** What making it took; null where it had been built before. */
  made: {
    /** `npm run ingest` of every source, nothing written before. */
    ingest: Cost;
    /** `npm run build` right after it: of every page and the index, with nothing kept but what ingest parsed. */
    build: Cost;
  } | null;
  /** Ingest and build after one source changed, and how many files of content/notices that touched; null where it wasn't tried. */
  changed: { cost: Cost; touched: number } | null;
  weight: SiteWeight;
  search: SearchCost;
  compare: CompareCost;
}

const INGEST = 'scripts/ingest.ts';
const ASTRO = ['node_modules/astro/bin/astro.mjs', 'build'];
/** What a build keeps for the next. */
const CACHES = ['.astro', 'dist'];

/** How thoroughly a collection is measured. */
export interface Thoroughness {
  /** Ingests and builds so often. */
  runs: number;
  /** Changes one source and builds again. */
  changes: boolean;
}

/** Measures a site that is built, in the project's own dist/. */
export async function measureBuilt(
  root: string,
  browser: Browser,
  queries: readonly string[],
): Promise<SiteFigures> {
  const ids = readdirSync(join(root, 'content/sources'));
  return { notices: ids.length, made: null, changed: null, ...(await ask(root, browser, ids, queries)) };
}

/** Measures the whole way of the five notices, or of so many made ones. */
export async function measureSite(
  root: string,
  browser: Browser,
  synthetic: number | null,
  { runs, changes }: Thoroughness,
  queries: readonly string[],
): Promise<SiteFigures> {
  const folder = makeProject(root, synthetic);
  const remove = (paths: readonly string[]) => {
    for (const path of paths) rmSync(join(folder, path), { recursive: true, force: true });
  };
  try {
    const ingest: Cost[] = [];
    const build: Cost[] = [];
    for (let run = 0; run < runs; run += 1) {
      remove(['content/notices', ...CACHES]);
      ingest.push(await runMeasured([INGEST], folder));
      build.push(await runMeasured(ASTRO, folder));
    }
    const ids = readdirSync(join(folder, 'content/sources'));
    const asked = await ask(folder, browser, ids, queries);
    return {
      notices: ids.length,
      made: { ingest: medianCost(ingest), build: medianCost(build) },
      changed: changes ? await changeOne(folder, ids[0] ?? '') : null,
      ...asked,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Weighs and asks the site in a project's dist/. */
async function ask(folder: string, browser: Browser, ids: readonly string[], queries: readonly string[]) {
  const dist = join(folder, 'dist');
  return {
    weight: weighSite(dist),
    search: await measureSearch(browser, dist, yaodianPage, queries, []),
    compare: await measureCompare(browser, dist, ids.slice(0, 2)),
  };
}

/** Adds a line to one source, ingests it and builds again. */
async function changeOne(folder: string, id: string): Promise<{ cost: Cost; touched: number }> {
  const source = join(folder, 'content/sources', id, 'source.txt');
  const record = join(folder, 'content/sources', id, 'notice.yaml');
  const before = readContent(folder);
  const was = sha256(source);
  appendFileSync(source, '\n');
  writeFileSync(record, readFileSync(record, 'utf8').replace(was, sha256(source)));
  const ingest = await runMeasured([INGEST], folder);
  const build = await runMeasured(ASTRO, folder);
  const touched = readContent(folder).filter((state, at) => state !== before[at]).length;
  return {
    cost: {
      seconds: ingest.seconds + build.seconds,
      megabytes: Math.max(ingest.megabytes, build.megabytes),
    },
    touched,
  };
}

function readContent(folder: string): string[] {
  const notices = join(folder, 'content/notices');
  if (!existsSync(notices)) return [];
  return readdirSync(notices)
    .sort()
    .map((name) => sha256(join(notices, name)));
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function medianCost(costs: readonly Cost[]): Cost {
  return {
    seconds: median(costs.map(({ seconds }) => seconds)),
    megabytes: median(costs.map(({ megabytes }) => megabytes)),
  };
}
