import { convertWhereNeeded, readWhole } from '../read-file.ts';
import type { ReadText } from '../read-result.ts';
import { ReadingProcess } from './reading-process.ts';

let readers: ReadingProcess | undefined;

/**
 * Reads the bytes of a file as `readBytes` does, in a process of its own, so that no file takes more time or memory than a notice.
 * @throws {SourceError} as `readBytes` does, and where reading takes more than the limits.
 */
export async function readApart(bytes: Uint8Array, name: string, converted?: Uint8Array): Promise<ReadText> {
  readers ??= new ReadingProcess();
  return readers.read({ bytes, name, converted });
}

/**
 * Reads a file of any format that is read, converting it where it has to be.
 * @throws {SourceError} where it can't be read, or isn't what its name says; one line, with the next step.
 */
export async function readFileApart(path: string): Promise<ReadText> {
  const bytes = readWhole(path);
  return readApart(bytes, path, await convertWhereNeeded(bytes, path));
}
