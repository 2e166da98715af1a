/** Runs the given test files in this process, and exits with 1 at the first failing test. */
import { run } from 'node:test';

run({ files: process.argv.slice(2), isolation: 'none' })
  .on('test:fail', () => process.exit(1))
  .resume();
