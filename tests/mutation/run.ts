/**
 * npm run mutate [-- --since main] [--room src/search] [--sample 25] [--seed 4711] [file…]
 *
 * Changes the rules one small change at a time, and names the changes that no test notices. Without `--since` or files a sample of
 * each room is drawn; with them every place that a change touches is tried. docs/mutation.md has the figures.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { covers, type Coverage, measureCoverage } from './coverage.ts';
import { draw } from './draw.ts';
import { findMutants, type Mutant } from './find-mutants.ts';
import { inTurns } from './in-turns.ts';
import { tryMutant } from './try-mutant.ts';

const ROOMS = [
  'src/knowledge',
  'src/search',
  'src/compare',
  'src/model',
  'src/open-data',
  'scripts/ingest',
  'scripts/read',
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    since: { type: 'string' },
    room: { type: 'string', multiple: true, default: ROOMS },
    sample: { type: 'string', default: '25' },
    seed: { type: 'string', default: '20261126' },
  },
});
const root = process.cwd();
const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
const code = git('ls-files', '-s', '--', 'src', 'scripts', 'content', 'tests/helpers', 'tests/gold').join(
  '\n',
);
const tests = git(
  'ls-files',
  '-co',
  '--exclude-standard',
  '--',
  'tests/unit/*.test.ts',
  'tests/recall/*.test.ts',
  'tests/relevance/*.test.ts',
);
const coverages: Coverage[] = await inTurns(tests, (test) => measureCoverage(root, test, code));

const named =
  values.since === undefined
    ? positionals
    : git('diff', '--name-only', '--diff-filter=d', values.since, '--', ...values.room);
let survived = 0;
for (const room of values.room) {
  const files = git('ls-files', '--', `${room}/*.ts`).filter(
    (file) => named.length === 0 || named.includes(file),
  );
  const places = files.flatMap((file) => findMutants(file, readFileSync(file, 'utf8')));
  const mutants = draw(
    places,
    named.length === 0 ? Number(values.sample) : places.length,
    Number(values.seed),
  );
  if (mutants.length === 0) continue;
  const noticed = await inTurns(mutants, async (mutant) => {
    const isNoticed = await tryMutant(
      root,
      mutant,
      coverages.filter((each) => covers(each, mutant.file, mutant.start)),
    );
    if (!isNoticed) console.log(`unnoticed ${describe(mutant)}`);
    return isNoticed;
  });
  const killed = noticed.filter(Boolean).length;
  survived += mutants.length - killed;
  console.log(
    `${room}: ${killed} of ${mutants.length} noticed (${Math.round((killed / mutants.length) * 100)} %)`,
  );
}
process.exitCode = survived > 0 && values.since !== undefined ? 1 : 0;

function describe({ file, line, start, end, text }: Mutant): string {
  const source = readFileSync(file, 'utf8');
  const around = source.slice(Math.max(0, start - 30), start);
  return `${file}:${line} …${around.split('\n').at(-1)}⟦${source.slice(start, end)}→${text}⟧${source.slice(end, end + 20).split('\n')[0]}`;
}
