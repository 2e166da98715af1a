/**
 * node bench/peers/run.ts [--synthetic N] [--json out.json]
 *
 * Builds the same clauses with Yaodian, Starlight and Docusaurus in turn, one page per notice, and runs the same
 * queries on each in the same browser. The peers are installed into temporary folders; they aren't dependencies of the
 * project.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

import type { Browser } from '@playwright/test';

import { listRecords } from '../../src/knowledge/records/list-records.ts';
import type { Notice } from '../../src/model/notice.ts';
import { readNotices } from '../../src/mdx/notice-files.ts';
import { fold } from '../../src/text/fold.ts';
import { searchedText } from '../../src/text/searched-text.ts';
import { BUILD } from '../build-command.ts';
import { makeProject } from '../make-project.ts';
import { weighSite } from '../measure-pages.ts';
import { launchBrowser, median } from '../measure-search.ts';
import { QUERIES } from '../queries.ts';
import { runMeasured } from '../run-measured.ts';
import { serveFolder } from '../serve-folder.ts';
import { type SiteSearch, docusaurusSearch, starlightSearch, yaodianSearch } from './searches.ts';
import { docusaurus, type Peer, starlight } from './sites.ts';

const PIECES = 30;

const { values } = parseArgs({ options: { synthetic: { type: 'string' }, json: { type: 'string' } } });
const root = new URL('../..', import.meta.url).pathname;
const project = makeProject(root, values.synthetic === undefined ? null : Number(values.synthetic));
const browser = await launchBrowser();
try {
  await runMeasured(['scripts/ingest.ts'], project);
  const notices = readNotices(project);
  const queries = [...QUERIES, ...cutPieces(notices)];
  const own = { folder: project, build: BUILD, output: 'dist' };
  const rows = [await measure('Yaodian', own, yaodianSearch, notices, queries)];
  for (const [peer, search] of [
    [starlight, starlightSearch],
    [docusaurus, docusaurusSearch],
  ] as const) {
    const folder = install(peer, notices);
    rows.push(await measure(peer.name, { ...peer, folder }, search, notices, queries));
    rmSync(folder, { recursive: true });
  }
  print(rows);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 1)}\n`);
} finally {
  await browser.close();
  rmSync(project, { recursive: true });
}

/** Figures of one generator. */
interface Row {
  name: string;
  notices: number;
  buildSeconds: number;
  buildMegabytes: number;
  files: number;
  megabytes: number;
  /** All bytes from an empty cache to the first results; median over the words. */
  coldBytes: number;
  /** From a query to its results, with everything cached. */
  warmMilliseconds: number;
  /** Over pages that contain the query, compared with a substring search of all texts. */
  recall: number;
  precision: number;
}

function install(peer: Peer, notices: readonly Notice[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-peer-'));
  const manifest = { private: true, dependencies: peer.dependencies };
  for (const [path, text] of Object.entries({
    'package.json': JSON.stringify(manifest),
    ...peer.files(notices),
  })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  console.error(`${peer.name}: installing`);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
  });
  return folder;
}

async function measure(
  name: string,
  { folder, build, output }: { folder: string; build: string[]; output: string },
  search: SiteSearch,
  notices: readonly Notice[],
  queries: readonly string[],
): Promise<Row> {
  console.error(`${name}: building and asking`);
  const cost = await runMeasured(build, folder);
  const dist = join(folder, output);
  const { files, megabytes } = weighSite(dist);
  return {
    ...{
      name,
      notices: notices.length,
      buildSeconds: cost.seconds,
      buildMegabytes: cost.megabytes,
      files,
      megabytes,
    },
    ...(await measureQueries(browser, dist, search, notices, queries)),
  };
}

async function measureQueries(
  browser: Browser,
  dist: string,
  search: SiteSearch,
  notices: readonly Notice[],
  queries: readonly string[],
): Promise<Pick<Row, 'coldBytes' | 'warmMilliseconds' | 'recall' | 'precision'>> {
  const server = await serveFolder(dist);
  try {
    const cold: number[] = [];
    for (const word of QUERIES) {
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const page = await context.newPage();
      await search(page, server.url, word, true);
      cold.push(server.takeBytes());
      await context.close();
    }
    const page = await browser.newPage({ serviceWorkers: 'block' });
    const texts = new Map(
      notices.map((notice) => [notice.id, fold(listRecords(notice).map(searchedText).join('\n'))]),
    );
    const warm: number[] = [];
    let [found, expected, correct] = [0, 0, 0];
    for (const [at, query] of queries.entries()) {
      const { ids, milliseconds } = await search(page, server.url, query, at === 0);
      if (at > 0) warm.push(milliseconds);
      const truth = [...texts].filter(([, text]) => text.includes(fold(query))).map(([id]) => id);
      const foundIds = new Set(ids.filter((id) => texts.has(id)));
      [found, expected] = [found + foundIds.size, expected + truth.length];
      correct += truth.filter((id) => foundIds.has(id)).length;
    }
    await page.close();
    return {
      ...{ coldBytes: median(cold), warmMilliseconds: median(warm) },
      ...{ recall: correct / expected, precision: correct / Math.max(1, found) },
    };
  } finally {
    server.close();
  }
}

/** Cuts pieces of 2 to 7 characters from all over the texts, such as a person might type. */
function cutPieces(notices: readonly Notice[]): string[] {
  const texts = notices.flatMap(listRecords).flatMap(({ text }) => text.match(/\p{Script=Han}{8,}/gu) ?? []);
  return Array.from({ length: PIECES }, (_, at) => {
    const text = texts[(at * 7919) % texts.length] ?? '';
    const start = (at * 31) % (text.length - 7);
    return text.slice(start, start + 2 + (at % 6));
  });
}

function print(rows: readonly Row[]): void {
  console.log(
    '| generator | notices | build | memory | files | output | cold, all of it | warm | recall | precision |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|');
  for (const row of rows)
    console.log(
      `| ${row.name} | ${row.notices} | ${row.buildSeconds.toFixed(1)} s | ${Math.round(row.buildMegabytes)} MB | ${row.files} | ${row.megabytes.toFixed(1)} MB | ${Math.round(row.coldBytes / 1000)} KB | ${Math.round(row.warmMilliseconds)} ms | ${row.recall.toFixed(3)} | ${row.precision.toFixed(3)} |`,
    );
}
