import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * What was derived before, kept under .astro with the checksum of all that it was derived from, so that only what changed is
 * derived anew. A file that can't be read or written, or is no such file, costs time and nothing else.
 */
const FOLDER = '.astro/kept';

const pathOf = (root: string, name: string) => join(root, FOLDER, `${name}.json`);
/** The sum stands first, so that a file that is out of date needn't be read to its end. */
const headOf = (sum: string) => `["${sum}",`;

/** What is kept under a name, if it was derived from what has this checksum; or else what `derive` gives, which is kept then. */
export function recall<Value>(root: string, name: string, sum: string, derive: () => Value): Value {
  const kept = readKept(root, name, sum);
  if (kept) return kept.value as Value;
  const value = derive();
  keep(root, name, sum, value);
  return value;
}

/** Whether something derived from what has this checksum is kept under a name. */
export function isKept(root: string, name: string, sum: string): boolean {
  const head = Buffer.alloc(headOf(sum).length);
  try {
    const file = openSync(pathOf(root, name), 'r');
    readSync(file, head);
    closeSync(file);
  } catch {
    return false;
  }
  return head.toString() === headOf(sum);
}

/** What is kept under a name, if it was derived from what has this checksum. */
export function readKept(root: string, name: string, sum: string): { value: unknown } | null {
  try {
    const text = readFileSync(pathOf(root, name), 'utf8');
    return text.startsWith(headOf(sum)) ? { value: (JSON.parse(text) as [string, unknown])[1] } : null;
  } catch {
    return null;
  }
}

/** Keeps something that JSON can hold. */
export function keep(root: string, name: string, sum: string, value: unknown): void {
  const path = pathOf(root, name);
  // Renamed into its place, so that who is stopped leaves no half of it.
  const temporary = `${path}.${process.pid}-${threadId}`;
  ifPossible(() => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, JSON.stringify([sum, value]));
    renameSync(temporary, path);
  });
  ifPossible(() => rmSync(temporary, { force: true }));
}

/** Does what a full or read-only disk may refuse. */
function ifPossible(write: () => void): void {
  try {
    write();
  } catch {
    // Then nothing is kept.
  }
}

/** SHA-256 of some texts. */
export function sumOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  // Each by its length, so that no two lists of parts run together alike.
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex');
}

/** What decides besides the text itself: the program, the vocabulary, and the packages that are installed. */
const PROGRAM = ['src', 'scripts', 'content/vocabulary'];
const PACKAGES = 'node_modules/.package-lock.json';

/** The checksum of the program, which all that is kept depends on: who corrects a rule needs to clear nothing. */
export function sumOfProgram(root: string): string {
  const files = PROGRAM.flatMap((folder) => listFiles(root, folder));
  return sumOf(...[...files, PACKAGES].flatMap((path) => [path, readFileOr(join(root, path), '')]));
}

function listFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|yaml|csv)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

function readFileOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}
