import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The checksum list at the root of a site, in the format of `sha256sum -c`, and its minisign signature. */
export const SUMS = 'SHA256SUMS';
export const SIGNATURE = `${SUMS}.minisig`;

/** Lists the files below a folder, with slashes, sorted by code unit; empty if the folder doesn't exist. */
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

/** Returns the SHA-256 of bytes in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function sha256OfFile(path: string): string {
  return sha256Of(readFileSync(path));
}

/** Formats a checksum list, one line per file. */
export function formatDigests(digests: ReadonlyMap<string, string>): string {
  return [...digests].map(([path, digest]) => `${digest}  ${path}\n`).join('');
}

const LINE = /^([0-9a-f]{64}) [ *](?!\/)(.+)$/;

/**
 * Parses a checksum list as written by {@link formatDigests}: checksum by path.
 * @throws {Error} with the line number if a line is malformed or its path leads out of the folder.
 */
export function parseDigests(text: string): Map<string, string> {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return new Map(
    lines.map((line, at) => {
      const [, sum = '', path = ''] = LINE.exec(line) ?? [];
      if (path === '' || path.split('/').includes('..'))
        throw new Error(`${SUMS}:${at + 1}: This isn't a line of checksum and path.`);
      return [path, sum];
    }),
  );
}
