import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The list of a site's files with their checksums, at its root, as `sha256sum -c` reads it; and its signature by minisign. */
export const SUMS = 'SHA256SUMS';
export const SIGNATURE = `${SUMS}.minisig`;

/** Paths of the files below a folder, with slashes, in the order of their characters; none where there is no folder. */
export function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** SHA-256 of a file's bytes, in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function sha256OfFile(path: string): string {
  return sha256Of(readFileSync(path));
}

/** The list as text: a line a file. */
export function formatDigests(digests: ReadonlyMap<string, string>): string {
  return [...digests].map(([path, digest]) => `${digest}  ${path}\n`).join('');
}

const LINE = /^([0-9a-f]{64}) [ *](?!\/)(.+)$/;

/**
 * The list as {@link formatDigests} writes it: checksum by path.
 * @throws {Error} where a line is none of a list, or its path leads out of the folder, with the number of the line.
 */
export function parseDigests(text: string): Map<string, string> {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return new Map(
    lines.map((line, at) => {
      const [, sum = '', path = ''] = LINE.exec(line) ?? [];
      if (path === '' || path.split('/').includes('..'))
        throw new Error(`${SUMS}:${at + 1}: This is no line of checksum and path.`);
      return [path, sum];
    }),
  );
}
