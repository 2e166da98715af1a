import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The code that a test file runs. */
export interface Coverage {
  test: string;
  /** For each source file the ranges that ran (1) or didn't (0), outer before inner: start, end, ran. */
  files: Record<string, [start: number, end: number, ran: number][]>;
}

interface Report {
  result: {
    url: string;
    functions: { ranges: { startOffset: number; endOffset: number; count: number }[] }[];
  }[];
}

const CACHE = '.astro/cache/mutation';

/** Runs a test file alone and records its coverage, or reads the record cached for the same code and test. */
export async function measureCoverage(root: string, test: string, code: string): Promise<Coverage> {
  const key = createHash('sha256')
    .update(code)
    .update(readFileSync(join(root, test)))
    .digest('hex');
  const cached = join(root, CACHE, `${key}.json`);
  if (existsSync(cached)) return JSON.parse(readFileSync(cached, 'utf8')) as Coverage;
  const folder = mkdtempSync(join(tmpdir(), 'coverage-'));
  await promisify(execFile)(
    process.execPath,
    ['--import', './tests/helpers/seed.ts', 'tests/mutation/run-tests.ts', test],
    {
      cwd: root,
      env: { ...process.env, NODE_V8_COVERAGE: folder },
      maxBuffer: 2 ** 28,
    },
  );
  const files: Coverage['files'] = {};
  for (const name of readdirSync(folder))
    addReport(root, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Report, files);
  rmSync(folder, { recursive: true });
  mkdirSync(join(root, CACHE), { recursive: true });
  const coverage = { test, files };
  writeFileSync(cached, JSON.stringify(coverage));
  return coverage;
}

function addReport(root: string, { result }: Report, files: Coverage['files']): void {
  for (const { url, functions } of result) {
    if (!url.startsWith('file:')) continue;
    const file = relative(root, fileURLToPath(url.split('?')[0] ?? url));
    if (!/^(?:src|scripts)\//.test(file)) continue;
    const stretches = functions.flatMap(({ ranges }) =>
      ranges.map((range): [number, number, number] => [
        range.startOffset,
        range.endOffset,
        Math.min(1, range.count),
      ]),
    );
    (files[file] ??= []).push(...stretches);
  }
}

/**
 * Files are read in a subprocess that is killed, so it writes no coverage. A test that starts it may run any code of
 * this folder.
 */
const READING_PROCESS = { by: 'scripts/read/child-process/reading-process.ts', folder: 'scripts/read/' };

/**
 * Whether a test runs the code at an offset of a file. Code outside functions runs whenever the file is loaded, so it only
 * counts if a function of the file runs too.
 */
export function covers({ files }: Coverage, file: string, at: number): boolean {
  if (file.startsWith(READING_PROCESS.folder) && runs(files[READING_PROCESS.by] ?? [], null)) return true;
  return runs(files[file] ?? [], at);
}

/** @param at offset, or null for any code in a function. */
function runs(stretches: Coverage['files'][string], at: number | null): boolean {
  const whole = Math.max(0, ...stretches.map(([start, end]) => end - start));
  const inner = stretches.filter(([start, end]) => end - start < whole);
  const around = at === null ? [] : inner.filter(([start, end]) => start <= at && at < end);
  if (around.length === 0)
    return stretches.length > inner.length && (inner.length === 0 || inner.some(([, , ran]) => ran === 1));
  const shortest = Math.min(...around.map(([start, end]) => end - start));
  return around.some(([start, end, ran]) => end - start === shortest && ran === 1);
}
