import { type ChildProcess, fork } from 'node:child_process';

import { LIMITS, NEXT_STEP } from '../limits.ts';
import type { ReadText } from '../read-result.ts';
import { SourceError } from '../source-error.ts';

/** A request to read one file. */
export interface ReadingTask {
  bytes: Uint8Array;
  name: string;
  converted: Uint8Array | undefined;
}

/** The result of reading a file: its text, or the error to report to the editor. */
export type ReadingResponse =
  { read: ReadText } | { fault: { file: string; line: number | null; problem: string; next: string } };

/** Limits for reading one file. */
export type ReadingLimits = Pick<Record<keyof typeof LIMITS, number>, 'seconds' | 'megabytes'>;

/** Share of the process's memory limit available to the JavaScript heap. The rest is for buffers, code and stacks. */
const HEAP_SHARE = 0.75;

/**
 * A child process that reads files one after the other. A file that exceeds the time or memory limit ends the process,
 * and the next file is read in a new one.
 */
export class ReadingProcess {
  readonly #limits: ReadingLimits;
  #child: ChildProcess | undefined;
  #ready: Promise<void> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(limits: ReadingLimits = LIMITS) {
    this.#limits = limits;
  }

  /**
   * Reads one file.
   * @throws {SourceError} as `readBytes` does, and if reading exceeds the limits.
   */
  async read(task: ReadingTask): Promise<ReadText> {
    const response = this.#last.then(() => this.#request(task));
    this.#last = response.catch(() => undefined);
    const result = await response;
    if ('read' in result) return result.read;
    const { file, line, problem, next } = result.fault;
    throw new SourceError(file, line, problem, next);
  }

  /** Ends the process. The next `read` starts a new one. */
  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  async #request(task: ReadingTask): Promise<ReadingResponse> {
    const child = this.#child ?? this.#start();
    await this.#ready;
    return new Promise((resolve) => {
      const { seconds, megabytes } = this.#limits;
      const end = (result: ReadingResponse) => {
        clearTimeout(timer);
        child.off('message', end).off('exit', ended);
        child.unref();
        child.channel?.unref();
        resolve(result);
      };
      const fail = (problem: string) => {
        this.close();
        end({ fault: { file: task.name, line: null, problem, next: NEXT_STEP } });
      };
      const ended = () => fail(`Reading it takes more than ${megabytes} MB of memory.`);
      const timer = setTimeout(() => fail(`Reading it takes more than ${seconds} seconds.`), seconds * 1000);
      child.ref();
      child.channel?.ref();
      child.on('message', end).on('exit', ended);
      child.send(task);
    });
  }

  #start(): ChildProcess {
    const { megabytes } = this.#limits;
    const child = fork(new URL('reading-child.ts', import.meta.url), [String(megabytes)], {
      execArgv: [`--max-old-space-size=${Math.round(megabytes * HEAP_SHARE)}`],
      serialization: 'advanced',
      // V8's out-of-memory output is suppressed; a one-line error is reported instead.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child = child;
    this.#ready = new Promise((resolve) => {
      child.once('message', () => resolve());
      child.once('exit', () => resolve());
    });
    const stop = () => void child.kill('SIGKILL');
    process.once('exit', stop);
    child.once('exit', () => {
      process.off('exit', stop);
      if (this.#child === child) this.#child = undefined;
    });
    return child;
  }
}
