import { spawn } from 'node:child_process';

import type { Coverage } from './coverage.ts';
import type { Mutant } from './find-mutants.ts';

/** Test files that run in one process: the quickest first, so that what one of them notices needn't wait for the slow. */
const AT_ONCE = 6;
const MAX_MILLISECONDS = 90_000;

/** Whether a test fails, or no longer ends, once a file is changed. */
export async function tryMutant(
  root: string,
  mutant: Mutant,
  coverages: readonly Coverage[],
): Promise<boolean> {
  const tests = coverages.toSorted((a, b) => a.milliseconds - b.milliseconds).map(({ test }) => test);
  for (let at = 0; at < tests.length; at += AT_ONCE)
    if (!(await pass(root, mutant, tests.slice(at, at + AT_ONCE)))) return true;
  return false;
}

function pass(root: string, mutant: Mutant, tests: readonly string[]): Promise<boolean> {
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
