import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';

import {
  censusLines,
  failedEntry,
  Report,
  type ReportEntry,
  reportEntry,
  writeReport,
} from '../../../scripts/ingest/report.ts';
import type { CensusReport } from '../../../scripts/read/census.ts';
import { SourceError } from '../../../scripts/read/source-error.ts';
import { noticeOf } from '../../helpers/notice-of.ts';

const built = noticeOf('2024年教育信息化工作要点\n一、甲\n1. 子。内容。\n2. 丑。内容。\n');
const current = reportEntry(built, []);
const changed = reportEntry(built, ['a.mdx:1: It has 甲.']);
const failed = failedEntry(new SourceError('a.pdf', 3, 'It is torn.', 'Mend it.'), 'folder');

/** Returns the console output of a function. */
function captureOutput(t: TestContext, run: () => void): string {
  const printed: string[] = [];
  const print = (line: string) => void printed.push(line);
  for (const method of ['log', 'warn', 'error'] as const) t.mock.method(console, method, print);
  run();
  t.mock.restoreAll();
  return printed.join('\n');
}

/** The entries of a run, whether it only checks, its exit code, and its last lines. */
const RUNS: [what: string, entries: ReportEntry[], check: boolean, code: number, output: RegExp][] = [
  [
    'everything is current',
    [current, current],
    true,
    0,
    /2 notices, 4 clauses; 0 not current, 0 doubts, 0 errors\nto do: provenance\.url isn't given in 2 notice\.yaml$/,
  ],
  [
    'a check finds a file that isn’t current',
    [current, changed],
    true,
    1,
    /1 not current[^]*error a\.mdx:1: It has 甲\.\nerror content\/notices isn't what the sources give: shaanxi-2024\. Run: npm run ingest$/,
  ],
  ['a notice is written', [changed], false, 0, /1 notices, 2 clauses; 1 written, 0 doubts, 0 errors/m],
  ['a source failed', [current, failed], false, 1, /1 notices, 2 clauses; 0 written, 0 doubts, 1 errors/m],
  ['there are no sources', [], true, 0, /0 notices, 0 clauses/],
];
for (const [what, entries, check, code, output] of RUNS)
  test(`ingest exits with ${code} if ${what}`, (t) => {
    const report = new Report();
    captureOutput(t, () => entries.forEach((entry) => report.add(entry)));
    let ended = -1;
    assert.match(
      captureOutput(t, () => (ended = report.finish(check))),
      output,
    );
    assert.equal(ended, code);
  });

test('an entry is one line, with the runs that aren’t text and the doubts below it', (t) => {
  const doubts = [{ line: 7, problem: '序号 3 follows 1.', next: 'Look.' }];
  const census = {
    furniture: [{ why: 'page number', count: 2, characters: 2, examples: ['1', '2'] }],
    leftOut: [],
  };
  const entry = {
    ...changed,
    doubts,
    census: census as unknown as CensusReport,
    rules: { 'page-number': 2, blank: 1 },
  };
  const lines = captureOutput(t, () => new Report().add(entry)).split('\n');
  assert.match(lines[0] ?? '', /^\* shaanxi-2024 +2 clauses {2}page-number 2, blank 1$/);
  assert.match(lines[1] ?? '', /^ {4}furniture 2: /);
  assert.match(lines[2] ?? '', /^ {4}doubt .+source\.txt:7: 序号 3 follows 1\. Look\.$/);
  assert.match(
    captureOutput(t, () => new Report().add(current)),
    /^ {2}shaanxi-2024/,
  );
  assert.equal(
    captureOutput(t, () => new Report().add(failed)),
    'error a.pdf:3: It is torn. Mend it.',
  );
});

test('left-out runs and furniture are listed separately, and only if there are any', () => {
  const none = { furniture: [], leftOut: [] } as unknown as CensusReport;
  assert.deepEqual(censusLines(none), []);
  const group = (count: number) => ({ why: 'x', count, characters: count, examples: [] });
  const both = { furniture: [group(1), group(2)], leftOut: [group(4)] } as unknown as CensusReport;
  assert.deepEqual(
    censusLines(both).map((line) => line.replace(/:.*/, '')),
    ['furniture 3', 'left out 4'],
  );
});

const FAULTS: [code: string, output: RegExp][] = [
  ['ENOSPC', /x\.mdx: It can't be written \(ENOSPC\)\. The disk is full/],
  ['EROFS', /The disk may only be read/],
  ['EACCES', /Change the permissions/],
  ['EPERM', /Change the permissions/],
  ['EWHATEVER', /folder: Ingest failed on it \(Error: EWHATEVER/],
];
for (const [code, output] of FAULTS)
  test(`the error ${code} is reported in one line, with the next step`, () => {
    const { error, status, clauses } = failedEntry(
      Object.assign(new Error(code), { code, path: 'x.mdx' }),
      'folder',
    );
    assert.match(error ?? '', output);
    assert.deepEqual([status, clauses], ['error', 0]);
  });

test('a full disk is reported for the folder if the error names no file', () =>
  assert.match(
    failedEntry(Object.assign(new Error('full'), { code: 'ENOSPC' }), 'folder').error ?? '',
    /^folder: It can't be written \(ENOSPC\)\./,
  ));

test('every notice that isn’t current is named once, with all its differences', (t) => {
  const report = new Report();
  const two = { ...changed, id: 'fujian-2020', differences: ['b.mdx:1: It has 乙.', 'b.mdx:9: It has 丙.'] };
  captureOutput(t, () => [current, changed, two].forEach((entry) => report.add(entry)));
  assert.deepEqual(
    captureOutput(t, () => void report.finish(true))
      .split('\n')
      .slice(2),
    [
      'error a.mdx:1: It has 甲.',
      'error b.mdx:1: It has 乙.',
      'error b.mdx:9: It has 丙.',
      "error content/notices isn't what the sources give: shaanxi-2024, fujian-2020. Run: npm run ingest",
    ],
  );
});

test('a report is written as JSON, or the failure to write it is reported', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  const path = join(folder, 'report.json');
  assert.ok(writeReport(path, [current]));
  assert.equal((JSON.parse(readFileSync(path, 'utf8')) as ReportEntry[])[0]?.id, 'shaanxi-2024');
  let isWritten = true;
  assert.match(
    captureOutput(t, () => (isWritten = writeReport(join(folder, 'none/report.json'), []))),
    /can't be written \(ENOENT\)/,
  );
  assert.ok(!isWritten && !existsSync(join(folder, 'none')));
  rmSync(folder, { recursive: true });
});
