import { convertIfNeeded, readFileBytes } from '../read-file.ts';
import type { ReadText } from '../read-result.ts';
import { ReadingProcess } from './reading-process.ts';

let readingProcess: ReadingProcess | undefined;

/**
 * Reads a file's bytes like `readBytes`, but in a child process, so that no file takes more time or memory than a
 * notice may.
 * @throws {SourceError} as `readBytes` does, and if reading exceeds the limits.
 */
export async function readInChildProcess(
  bytes: Uint8Array,
  name: string,
  converted?: Uint8Array,
): Promise<ReadText> {
  readingProcess ??= new ReadingProcess();
  return readingProcess.read({ bytes, name, converted });
}

/**
 * Reads a file of any supported format, converting it first if necessary.
 * @throws {SourceError} if it can't be read or isn't what its name says. The message is one line and includes the next
 * step.
 */
export async function readFileInChildProcess(path: string): Promise<ReadText> {
  const bytes = readFileBytes(path);
  return readInChildProcess(bytes, path, await convertIfNeeded(bytes, path));
}
