import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

import type { Browser } from '@playwright/test';

import { type BareSite, makeBareSite } from './bare/bare-site.ts';
import { BUILD, CACHES } from './build-command.ts';
import { makeProject } from './make-project.ts';
import { type CompareCost, measureCompare } from './measure-compare.ts';
import { type KindCost, measureKinds } from './measure-kinds.ts';
import { type SiteWeight, weighSite } from './measure-pages.ts';
import { measureSearch, median, type SearchCost, yaodianPage } from './measure-search.ts';
import { type Cost, runMeasured } from './run-measured.ts';

/** Cost of a collection from its sources to a searchable site. Times are medians over the runs. */
export interface SiteFigures {
  notices: number;
  /** Cost of building it; null if it had been built before. */
  made: {
    /** `npm run ingest` of every source, with no output of earlier runs. */
    ingest: Cost;
    /** `npm run build` directly after it: every page and the index, with nothing cached but what ingest parsed. */
    build: Cost;
    /** Build of a bare site of the same notices, directly after it (bench/bare). */
    bare: Cost;
    /** Build time divided by the bare site's in the same run. */
    timesBare: number;
  } | null;
  /** Cost of one changed source; null if it wasn't measured. */
  changed: ChangeCost | null;
  weight: SiteWeight;
  search: SearchCost;
  kinds: KindCost[];
  compare: CompareCost;
}

/** Cost of publishing a change of one source. */
export interface ChangeCost {
  /** Ingest and the build after it. */
  cost: Cost;
  /** Build of a bare site after it, with Astro's own caches. */
  bare: Cost;
  /** Number of files of content/notices that changed. */
  touched: number;
}

const INGEST = 'scripts/ingest.ts';

/** How thoroughly to measure a collection. */
export interface MeasureOptions {
  /** Number of times to ingest and build. */
  runs: number;
  /** Whether to change one source and build again. */
  changes: boolean;
  /** Number of queries of each kind to run, concurrently. If absent, all are run one after the other. */
  perKind?: number;
}

/** Measures the site that is already built in the project's own dist/. */
export async function measureBuilt(
  root: string,
  browser: Browser,
  queries: readonly string[],
  perKind: number,
): Promise<SiteFigures> {
  const ids = readdirSync(join(root, 'content/sources'));
  return {
    notices: ids.length,
    made: null,
    changed: null,
    ...(await measureDist(root, browser, ids, queries, perKind)),
  };
}

/** Measures all steps from ingest to search for the five notices, or for this many synthetic ones. */
export async function measureSite(
  root: string,
  browser: Browser,
  synthetic: number | null,
  { runs, changes, perKind }: MeasureOptions,
  queries: readonly string[],
): Promise<SiteFigures> {
  const folder = makeProject(root, synthetic);
  const bareSite = makeBareSite(folder);
  const remove = (paths: readonly string[]) => {
    for (const path of paths) rmSync(join(folder, path), { recursive: true, force: true });
  };
  try {
    const ingest: Cost[] = [];
    const build: Cost[] = [];
    const bare: Cost[] = [];
    const timesBare: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      // Guides quote notices that a synthetic collection doesn't have.
      remove(['content/notices', 'content/guides', ...CACHES]);
      ingest.push(await runMeasured([INGEST], folder));
      const [own, bareCost] = [await runMeasured(BUILD, folder), await bareSite.build({ afresh: true })];
      build.push(own);
      bare.push(bareCost);
      timesBare.push(own.seconds / bareCost.seconds);
    }
    const ids = readdirSync(join(folder, 'content/sources'));
    const searchFigures = await measureDist(folder, browser, ids, queries, perKind);
    return {
      notices: ids.length,
      made: {
        ...{ ingest: medianCost(ingest), build: medianCost(build), bare: medianCost(bare) },
        timesBare: median(timesBare),
      },
      changed: changes ? await measureChange(folder, ids[0] ?? '', bareSite) : null,
      ...searchFigures,
    };
  } finally {
    bareSite.remove();
    rmSync(folder, { recursive: true });
  }
}

/** Measures the size and the search of the site in a project's dist/. */
async function measureDist(
  folder: string,
  browser: Browser,
  ids: readonly string[],
  queries: readonly string[],
  perKind?: number,
) {
  const dist = join(folder, 'dist');
  return {
    weight: weighSite(dist),
    search: await measureSearch(browser, dist, yaodianPage, queries, []),
    kinds: await measureKinds(browser, dist, perKind),
    compare: await measureCompare(browser, dist, ids.slice(0, 2)),
  };
}

/** Adds a line to one source, ingests it and builds again. */
async function measureChange(folder: string, id: string, bareSite: BareSite): Promise<ChangeCost> {
  const source = join(folder, 'content/sources', id, 'source.txt');
  const record = join(folder, 'content/sources', id, 'notice.yaml');
  const before = readContent(folder);
  const oldHash = sha256(source);
  appendFileSync(source, '\n');
  writeFileSync(record, readFileSync(record, 'utf8').replace(oldHash, sha256(source)));
  const ingest = await runMeasured([INGEST], folder);
  const build = await runMeasured(BUILD, folder);
  const touched = readContent(folder).filter((state, at) => state !== before[at]).length;
  return {
    cost: {
      seconds: ingest.seconds + build.seconds,
      megabytes: Math.max(ingest.megabytes, build.megabytes),
    },
    bare: await bareSite.build({ afresh: false }),
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
