/** Runs the test files that it is given in this process, and ends with 1 at the first test that fails. */
import { run } from 'node:test';

run({ files: process.argv.slice(2), isolation: 'none' })
  .on('test:fail', () => process.exit(1))
  .resume();
