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
 * The cache of derived values, under .astro: a JSON file a name that opens with the digest of everything the value was derived
 * from. A value whose digest differs is stale and derived anew, as is one that was changed since. A file that can't be read or
 * written costs time, nothing else.
 */
const FOLDER = '.astro/cache/derived';

/** Path of a cached value below the project's root. */
export function cachePath(name: string): string {
  return `${FOLDER}/${name}.json`;
}

/** The digest stands first, so that a stale file needn't be read to its end. */
const headOf = (digest: string) => `["${digest}",`;

/** The cached value of a name unless it is stale; otherwise what `derive` gives, which is cached. */
export function cached<Value>(root: string, name: string, digest: string, derive: () => Value): Value {
  const hit = readCached(root, name, digest);
  if (hit) return hit.value as Value;
  const value = derive();
  writeCached(root, name, digest, value);
  return value;
}

/** Whether a name has a cached value that isn't stale. */
export function isCached(root: string, name: string, digest: string): boolean {
  const head = Buffer.alloc(headOf(digest).length);
  try {
    const file = openSync(join(root, cachePath(name)), 'r');
    readSync(file, head);
    closeSync(file);
  } catch {
    return false;
  }
  return head.toString() === headOf(digest);
}

/** Behind the digest of what a kept value was derived from: its own, and the value. */
const BODY = /^"([0-9a-f]{64})",([^]*)\]$/;

/** The cached value of a name; null where there is none, or it is stale or isn't what was written. */
export function readCached(root: string, name: string, digest: string): { value: unknown } | null {
  try {
    const text = readFileSync(join(root, cachePath(name)), 'utf8');
    const head = headOf(digest);
    if (!text.startsWith(head)) return null;
    const [, sum = '', json = ''] = BODY.exec(text.slice(head.length)) ?? [];
    return digestOf(json) === sum ? { value: JSON.parse(json) as unknown } : null;
  } catch {
    return null;
  }
}

/** Caches a value that JSON can hold. */
export function writeCached(root: string, name: string, digest: string, value: unknown): void {
  const json = JSON.stringify(value);
  ifPossible(() => writeWhole(join(root, cachePath(name)), `${headOf(digest)}"${digestOf(json)}",${json}]`));
}

/** Writes a value that a later stage reads with {@link readValue}; gives its digest. @throws where the disk refuses. */
export function writeValue(root: string, name: string, value: unknown): string {
  const json = JSON.stringify(value);
  const digest = digestOf(json);
  writeWhole(join(root, cachePath(name)), `${headOf(digest)}${json}]`);
  return digest;
}

/** A value that {@link writeValue} wrote. @throws where the stage that writes it hasn't run. */
export function readValue<Value>(root: string, name: string): Value {
  return (JSON.parse(readFileSync(join(root, cachePath(name)), 'utf8')) as [string, Value])[1];
}

/**
 * Writes a file and its folder: whole, or not at all.
 * @throws where the disk refuses.
 */
export function writeWhole(path: string, text: string): void {
  // Renamed into its place, so that a process that is stopped leaves no half of it.
  const temporary = `${path}.${process.pid}-${threadId}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Does what a full or read-only disk may refuse. */
function ifPossible(write: () => void): void {
  try {
    write();
  } catch {
    // Then nothing is cached.
  }
}

/** SHA-256 of some texts, in hexadecimal. */
export function digestOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  // Each by its length, so that no two lists of parts run together alike.
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex');
}

/** What decides besides a notice itself: the program, the vocabulary, and the packages that are installed. */
const PROGRAM = ['src', 'scripts', 'content/vocabulary'];
const PACKAGES = 'node_modules/.package-lock.json';

/** The digest of the program, on which every cached value depends: a corrected rule makes all of them stale. */
export function programDigest(root: string): string {
  const files = PROGRAM.flatMap((folder) => listFiles(root, folder));
  return digestOf(...[...files, PACKAGES].flatMap((path) => [path, readFileOr(join(root, path), '')]));
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
