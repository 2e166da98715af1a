import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file piece by piece. Its size and checksum are computed on the way, so the file isn't read again. */
export interface FileWriter {
  append: (text: string) => void;
  close: () => { bytes: number; sha256: string };
}

/**
 * Opens a file for writing, replacing an existing one.
 * @throws on file system errors; so does `append`.
 */
export function openFileWriter(path: string): FileWriter {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    append: (text) => {
      const piece = Buffer.from(text);
      writeFileSync(file, piece);
      hash.update(piece);
      bytes += piece.length;
    },
    close: () => {
      closeSync(file);
      return { bytes, sha256: hash.digest('hex') };
    },
  };
}
