import type { Row } from './run.ts';

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} KB`;
const milliseconds = (time: number) => `${Math.round(time)} ms`;
const COLUMNS: [string, (row: Row) => string][] = [
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

/** Prints the rows as a Markdown table. */
export function printTable(rows: readonly Row[]): void {
  console.log(`| ${COLUMNS.map(([name]) => name).join(' | ')} |`);
  console.log(`|${COLUMNS.map(() => '---').join('|')}|`);
  for (const row of rows) console.log(`| ${COLUMNS.map(([, cell]) => cell(row)).join(' | ')} |`);
}
