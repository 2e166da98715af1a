import type { Growth } from './fit-growth.ts';
import type { KindCost } from './measure-kinds.ts';
import type { Row } from './measure-indexes.ts';
import type { SiteFigures } from './measure-site.ts';
import type { Cost } from './run-measured.ts';

type Columns<Row> = [name: string, cell: (row: Row) => string][];

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} KB`;
const milliseconds = (time: number) => `${Math.round(time)} ms`;
const INDEX_COLUMNS: Columns<Row> = [
  ['notices', ({ notices }) => String(notices)],
  ['engine', ({ engine }) => engine],
  ['index', ({ seconds }) => `${seconds.toFixed(1)} s`],
  ['memory', ({ peakMegabytes }) => `${Math.round(peakMegabytes)} MB`],
  ['files', ({ files }) => String(files)],
  ['size', ({ bytes }) => `${(bytes / 1e6).toFixed(1)} MB`],
  ['cold', ({ coldBytes, coldBytesMost }) => `${kilobytes(coldBytes)} (most ${kilobytes(coldBytesMost)})`],
  ['cold time', ({ coldMilliseconds }) => milliseconds(coldMilliseconds)],
  [
    'further',
    ({ furtherBytes, furtherBytesMost }) =>
      `${kilobytes(furtherBytes)} (most ${kilobytes(furtherBytesMost)})`,
  ],
  [
    'warm',
    ({ warmMilliseconds, warmMillisecondsMost }) =>
      `${milliseconds(warmMilliseconds)} (most ${milliseconds(warmMillisecondsMost)})`,
  ],
  ['long query', ({ longMilliseconds }) => milliseconds(longMilliseconds)],
  ['longest task', ({ longestTask }) => (longestTask === 0 ? 'none' : milliseconds(longestTask))],
];

const percent = (share: number) => `${Math.round(100 * share)}%`;
const seconds = (time: number) => `${time.toFixed(1)} s`;
const cost = ({ seconds: time, megabytes }: Cost) => `${seconds(time)}, ${Math.round(megabytes)} MB`;
const SITE_COLUMNS: Columns<SiteFigures> = [
  ['notices', ({ notices }) => String(notices)],
  ['ingest', ({ made }) => (made ? seconds(made.ingest.seconds) : '–')],
  ['build', ({ made }) => (made ? cost(made.build) : '–')],
  ['bare', ({ made }) => (made ? cost(made.bare) : '–')],
  ['build ÷ bare', ({ made }) => (made ? made.timesBare.toFixed(2) : '–')],
  [
    'one changed',
    ({ made, changed }) =>
      made && changed
        ? `${seconds(changed.cost.seconds)} (${percent(changed.cost.seconds / (made.ingest.seconds + made.build.seconds))})`
        : '–',
  ],
  [
    'changed ÷ bare',
    ({ changed }) => (changed ? (changed.cost.seconds / changed.bare.seconds).toFixed(2) : '–'),
  ],
  ['pages', ({ weight }) => String(weight.pages)],
  ['files', ({ weight }) => String(weight.files)],
  ['size', ({ weight }) => `${Math.round(weight.megabytes)} MB`],
  ['heaviest page', ({ weight }) => heaviest(weight)],
  ['cold search', ({ search }) => `${kilobytes(search.coldBytes)}, ${milliseconds(search.coldMilliseconds)}`],
  ['warm', ({ search }) => milliseconds(search.warmMilliseconds)],
  ['compare', ({ compare }) => `${kilobytes(compare.bytes)}, ${milliseconds(compare.milliseconds)}`],
];

function heaviest({ heaviest: kinds }: SiteFigures['weight']): string {
  const [first] = Object.values(kinds).sort((a, b) => b.kilobytes - a.kilobytes);
  return first ? `${Math.round(first.kilobytes)} KB (${first.path})` : '';
}

/** Prints the cost of indexes as a Markdown table. */
export function printIndexes(rows: readonly Row[]): void {
  printTable(INDEX_COLUMNS, rows);
}

/** Prints the cost of sites as a Markdown table. */
export function printSites(sites: readonly SiteFigures[]): void {
  printTable(SITE_COLUMNS, sites);
}

const KIND_COLUMNS: Columns<KindCost & { notices: number }> = [
  ['notices', ({ notices }) => String(notices)],
  ['kind of query', ({ kind }) => kind],
  ['cold', ({ bytes }) => kilobytes(bytes)],
  ['worst', ({ bytesMost, worst }) => `${kilobytes(bytesMost)} (${worst})`],
  ['first hits', ({ hitsMilliseconds }) => milliseconds(hitsMilliseconds)],
  [
    'all counts',
    ({ doneMilliseconds, doneMillisecondsMost }) =>
      `${milliseconds(doneMilliseconds)} (most ${milliseconds(doneMillisecondsMost)})`,
  ],
  [
    'warm',
    ({ warmMilliseconds, warmMillisecondsMost }) =>
      `${milliseconds(warmMilliseconds)} (most ${milliseconds(warmMillisecondsMost)})`,
  ],
];

/** Prints the cost of each kind of query as a Markdown table. */
export function printKinds(sites: readonly SiteFigures[]): void {
  printTable(
    KIND_COLUMNS,
    sites.flatMap(({ notices, kinds }) => kinds.map((kind) => ({ notices, ...kind }))),
  );
}

/** Prints the fitted growth of each step. */
export function printGrowth(growth: Growth): void {
  for (const [name, { slope, intercept, r2 }] of Object.entries(growth))
    console.log(
      `${name}: ${intercept.toFixed(1)} s + ${(slope * 1000).toFixed(1)} ms a notice, R² ${r2.toFixed(3)}`,
    );
}

function printTable<Row>(columns: Columns<Row>, rows: readonly Row[]): void {
  console.log(`\n| ${columns.map(([name]) => name).join(' | ')} |`);
  console.log(`|${columns.map(() => '---').join('|')}|`);
  for (const row of rows) console.log(`| ${columns.map(([, cell]) => cell(row)).join(' | ')} |`);
}
