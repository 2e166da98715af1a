/**
 * npm run mutate [-- [--since main] [--folder src/search]… [--sample 25] [--seed 4711] [file…]]
 * Makes small changes to the code, one at a time, and reports those that no test of tests/unit, recall or relevance detects.
 * Without `--since` or files, draws a sample of each folder, with the date as the seed unless one is given. With them, tries one
 * change at every place of those files, and exits with 1 if any goes unnoticed. docs/mutation.md has the figures.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { type Coverage, covers, measureCoverage } from './coverage.ts';
import { draw } from './draw.ts';
import { findMutants, type Mutant } from './find-mutants.ts';
import { mapParallel } from './map-parallel.ts';
import { tryMutant } from './try-mutant.ts';

const FOLDERS = [
  ...['src/knowledge', 'src/search', 'src/compare', 'src/model', 'src/text', 'src/mdx', 'src/open-data'],
  ...['scripts/ingest', 'scripts/read'],
];
const TESTS = ['unit', 'recall', 'relevance'].map((kind) => `tests/${kind}/*.test.ts`);
/** Everything besides the test itself that determines what a test runs. */
const CODE = ['src', 'scripts', 'content', 'tests/helpers', 'tests/fixtures', 'tests/gold'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    since: { type: 'string' },
    folder: { type: 'string', multiple: true, default: FOLDERS },
    sample: { type: 'string', default: '25' },
    seed: { type: 'string', default: new Date().toISOString().slice(0, 10).replaceAll('-', '') },
  },
});
const root = process.cwd();
const named =
  values.since === undefined
    ? positionals
    : git('diff', '--name-only', '--diff-filter=d', values.since, '--', ...values.folder);
const isSample = values.since === undefined && positionals.length === 0;

const coverages = await measureTests();
let unnoticed = 0;
for (const folder of values.folder) unnoticed += await tryFolder(folder);
process.exitCode = unnoticed > 0 && !isSample ? 1 : 0;

async function measureTests(): Promise<Coverage[]> {
  const code = [...git('ls-files', '-s', '--', ...CODE), ...git('diff', 'HEAD', '--', ...CODE)].join('\n');
  const tests = git('ls-files', '-co', '--exclude-standard', '--', ...TESTS);
  return mapParallel(tests, (test) => measureCoverage(root, test, code));
}

/** Tries the mutants of a folder, prints its score, and returns how many went unnoticed. */
async function tryFolder(folder: string): Promise<number> {
  const files = git('ls-files', '--', `${folder}/*.ts`).filter((file) => isSample || named.includes(file));
  const places = files.flatMap((file) => findMutants(file, readFileSync(file, 'utf8')));
  const mutants = draw(places, isSample ? Number(values.sample) : places.length, Number(values.seed));
  if (mutants.length === 0) return 0;
  const noticed = await mapParallel(mutants, async (mutant) => {
    const covering = coverages.filter((one) => covers(one, mutant.file, mutant.start));
    const isNoticed = await tryMutant(root, mutant, covering);
    if (!isNoticed) console.log(`unnoticed ${describe(mutant)}`);
    return isNoticed;
  });
  const count = noticed.filter(Boolean).length;
  const share = Math.round((count / mutants.length) * 100);
  console.log(`${folder}: ${count} of ${mutants.length} noticed (${share} %), ${places.length} places`);
  return mutants.length - count;
}

/** Its position, with the change marked in its context. */
function describe({ file, line, start, end, text }: Mutant): string {
  const source = readFileSync(file, 'utf8');
  const before =
    source
      .slice(Math.max(0, start - 30), start)
      .split('\n')
      .at(-1) ?? '';
  const after = source.slice(end, end + 20).split('\n')[0] ?? '';
  return `${file}:${line} …${before}⟦${source.slice(start, end)} → ${text}⟧${after}`;
}

function git(...args: string[]): string[] {
  const lines = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 }).split('\n');
  return lines.filter(Boolean);
}
