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
 * Folder of the cache of derived values. Each name has a JSON file that starts with the digest of everything the value
 * was derived from. A value whose digest differs is stale and derived again, as is one whose file was changed since. A
 * file that can't be read or written only costs time.
 */
const FOLDER = '.astro/cache/derived';

/** Returns the path of a cached value, relative to the project's root. */
export function cachePath(name: string): string {
  return `${FOLDER}/${name}.json`;
}

/** The digest comes first, so that a stale file needn't be read to its end. */
const headOf = (digest: string) => `["${digest}",`;

/** Returns the cached value of a name. If there is none or it is stale, calls `derive` and caches the result. */
export function cached<Value>(root: string, name: string, digest: string, derive: () => Value): Value {
  const hit = readCached(root, name, digest);
  if (hit) return hit.value as Value;
  const value = derive();
  writeCached(root, name, digest, value);
  return value;
}

/** Whether a name has a cached value that isn't stale. Reads only the start of the file. */
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

/** What follows the digest of the inputs in a cached file: the digest of the value's JSON, and the JSON itself. */
const BODY = /^"([0-9a-f]{64})",([^]*)\]$/;

/**
 * Reads the cached value of a name. Returns null if there is none, if it is stale, or if its JSON doesn't match the
 * digest it was written with.
 */
export function readCached(root: string, name: string, digest: string): { value: unknown } | null {
  try {
    const text = readFileSync(join(root, cachePath(name)), 'utf8');
    const head = headOf(digest);
    if (!text.startsWith(head)) return null;
    const [, jsonDigest = '', json = ''] = BODY.exec(text.slice(head.length)) ?? [];
    return digestOf(json) === jsonDigest ? { value: JSON.parse(json) as unknown } : null;
  } catch {
    return null;
  }
}

/** Caches a JSON-serialisable value. A value that can't be written is silently not cached. */
export function writeCached(root: string, name: string, digest: string, value: unknown): void {
  const json = JSON.stringify(value);
  ignoreErrors(() =>
    writeAtomically(join(root, cachePath(name)), `${headOf(digest)}"${digestOf(json)}",${json}]`),
  );
}

/**
 * Writes a value that a later stage reads with {@link readValue}, and returns its digest.
 * @throws if the file can't be written.
 */
export function writeValue(root: string, name: string, value: unknown): string {
  const json = JSON.stringify(value);
  const digest = digestOf(json);
  writeAtomically(join(root, cachePath(name)), `${headOf(digest)}${json}]`);
  return digest;
}

/**
 * Reads a value that {@link writeValue} wrote.
 * @throws if the stage that writes it hasn't run.
 */
export function readValue<Value>(root: string, name: string): Value {
  return (JSON.parse(readFileSync(join(root, cachePath(name)), 'utf8')) as [string, Value])[1];
}

/**
 * Writes a file atomically, creating its folder if needed.
 * @throws if the file can't be written.
 */
export function writeAtomically(path: string, text: string): void {
  // Written under another name and renamed, so that a process that is killed never leaves a partial file.
  const temporary = `${path}.${process.pid}-${threadId}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Runs a write and ignores its failure, e.g. on a full or read-only disk. */
function ignoreErrors(write: () => void): void {
  try {
    write();
  } catch {
    // The value isn't cached, which only costs time.
  }
}

/** Returns the SHA-256 of a list of parts, in hexadecimal. */
export function digestOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  // Each part is preceded by its length, so that lists with the same concatenation have different digests.
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex');
}

/** What every derived value depends on besides the notice: the program, the vocabulary and the installed packages. */
const PROGRAM = ['src', 'scripts', 'content/vocabulary'];
const PACKAGES = 'node_modules/.package-lock.json';

/**
 * Returns the digest of the program, on which every cached value depends: any change to a rule makes all of them stale.
 */
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
