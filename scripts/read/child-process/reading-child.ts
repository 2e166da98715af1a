/**
 * Entry point of the child process. Reads files one after the other as the parent requests them. A file that exhausts
 * time or memory ends only this process.
 */
import { Worker } from 'node:worker_threads';

import { readBytes } from '../read-file.ts';
import { describeFault, SourceError } from '../source-error.ts';
import type { ReadingResponse, ReadingTask } from './reading-process.ts';

/**
 * Kills the process when its memory exceeds the limit. It runs in a separate thread because a reader caught in a loop
 * can't check.
 */
const WATCH = `
  const { workerData } = require('node:worker_threads');
  setInterval(() => {
    if (process.memoryUsage.rss() > workerData.megabytes * 1e6) process.kill(process.pid, 'SIGKILL');
  }, 100);
`;

const megabytes = Number(process.argv[2]);
new Worker(WATCH, { eval: true, workerData: { megabytes }, execArgv: [] }).unref();

process.on('message', (task: ReadingTask) => {
  void respond(task).then((result) => process.send?.(result));
});
process.send?.('ready');

async function respond({ bytes, name, converted }: ReadingTask): Promise<ReadingResponse> {
  try {
    return { read: await readBytes(bytes, name, converted) };
  } catch (error) {
    const { file, line, problem, next } = error instanceof SourceError ? error : unexpectedError(error, name);
    return { fault: { file, line, problem, next } };
  }
}

function unexpectedError(error: unknown, name: string): SourceError {
  const next = 'This is a fault of scripts/read; report it with the file.';
  return new SourceError(name, null, `It can't be read (${describeFault(error)}).`, next);
}
