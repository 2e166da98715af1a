import { spawn } from 'node:child_process';

import type { Coverage } from './coverage.ts';
import type { Mutant } from './find-mutants.ts';

/** Test files per process. Those that run the least code come first, because they are fast and detect the most. */
const TESTS_PER_PROCESS = 4;
/** Most test files to try. A mutant that only a test of everything detects counts as unnoticed. */
const MAX_TESTS = 12;
const MAX_MILLISECONDS = 90_000;

const sizeOf = ({ files }: Coverage) => Object.keys(files).length;

/** Whether a test fails or times out with a mutant applied. */
export async function tryMutant(
  root: string,
  mutant: Mutant,
  coverages: readonly Coverage[],
): Promise<boolean> {
  const nearest = coverages.toSorted((a, b) => sizeOf(a) - sizeOf(b)).slice(0, MAX_TESTS);
  const tests = nearest.map(({ test }) => test);
  for (let at = 0; at < tests.length; at += TESTS_PER_PROCESS)
    if (!(await testsPass(root, mutant, tests.slice(at, at + TESTS_PER_PROCESS)))) return true;
  return false;
}

function testsPass(root: string, mutant: Mutant, tests: readonly string[]): Promise<boolean> {
  const options = '--import ./tests/mutation/apply.ts --import ./tests/helpers/seed.ts';
  const child = spawn(process.execPath, ['tests/mutation/run-tests.ts', ...tests], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: options, MUTANT: JSON.stringify(mutant) },
    stdio: 'ignore',
    timeout: MAX_MILLISECONDS,
    killSignal: 'SIGKILL',
  });
  return new Promise((resolve) => child.once('exit', (exitCode) => resolve(exitCode === 0)));
}
