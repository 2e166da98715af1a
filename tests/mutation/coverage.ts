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

/** What a test file runs. */
export interface Coverage {
  test: string;
  /** For each source file the stretches of it that ran (1) or didn't (0), outer before inner: start, end, whether. */
  files: Record<string, [start: number, end: number, ran: number][]>;
}

interface Report {
  result: {
    url: string;
    functions: { ranges: { startOffset: number; endOffset: number; count: number }[] }[];
  }[];
}

const CACHE = '.astro/cache/mutation';

/** Runs a test file by itself and notes what ran, or reads what was noted of the same code and test. */
export async function measureCoverage(root: string, test: string, code: string): Promise<Coverage> {
  const key = createHash('sha256')
    .update(code)
    .update(readFileSync(join(root, test)))
    .digest('hex');
  const kept = join(root, CACHE, `${key}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Coverage;
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
  writeFileSync(kept, JSON.stringify(coverage));
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

/** A file is read in a process that is killed at its end, which notes nothing: a test that starts it may run any of this room. */
const READ_APART = { by: 'scripts/read/child-process/reading-process.ts', room: 'scripts/read/' };

/**
 * Whether a test runs a place of a file. What stands outside functions runs wherever the file is loaded, and counts only where a
 * function of the file runs too.
 */
export function covers({ files }: Coverage, file: string, at: number): boolean {
  if (file.startsWith(READ_APART.room) && runs(files[READ_APART.by] ?? [], null)) return true;
  return runs(files[file] ?? [], at);
}

/** @param at null for any place in a function. */
function runs(stretches: Coverage['files'][string], at: number | null): boolean {
  const whole = Math.max(0, ...stretches.map(([start, end]) => end - start));
  const inner = stretches.filter(([start, end]) => end - start < whole);
  const around = at === null ? [] : inner.filter(([start, end]) => start <= at && at < end);
  if (around.length === 0)
    return stretches.length > inner.length && (inner.length === 0 || inner.some(([, , ran]) => ran === 1));
  const shortest = Math.min(...around.map(([start, end]) => end - start));
  return around.some(([start, end, ran]) => end - start === shortest && ran === 1);
}
