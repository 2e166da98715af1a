import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { listFiles } from '../checksums.ts';

/** Milliseconds to wait for a server's response. */
const TIMEOUT_MS = 30_000;

/** A copy of the site, in a folder or on a server. */
export interface SiteCopy {
  /**
   * Reads a file; null if there is none.
   * @throws with one line if it can't be read.
   */
  read: (path: string) => Promise<Uint8Array | null>;
  /** Lists the existing files; null if that is impossible, as on a server. */
  list: () => string[] | null;
  /** How many files to read concurrently. */
  concurrency: number;
}

/**
 * Opens the copy in a folder.
 * @throws if there is no such folder.
 */
export function openFolderCopy(folder: string): SiteCopy {
  if (!existsSync(folder)) throw new Error(`${folder}: There is no such folder. Check the path.`);
  const bytesOf = (path: string) => {
    const file = join(folder, path);
    return existsSync(file) ? readFileSync(file) : null;
  };
  return { read: (path) => Promise.resolve(bytesOf(path)), list: () => listFiles(folder), concurrency: 1 };
}

/** Opens the copy at an address. */
export function openServerCopy(address: string): SiteCopy {
  const base = address.replace(/(?:index\.html)?\/?$/, '/');
  return { read: (path) => load(new URL(encodeURI(path), base)), list: () => null, concurrency: 8 };
}

async function load(url: URL): Promise<Uint8Array | null> {
  let response: Response;
  try {
    response = await fetch(withoutIndex(url), { signal: AbortSignal.timeout(TIMEOUT_MS), cache: 'no-store' });
    // Servers respond with 404 to a missing file, but also to a request for 404.html itself, which they serve for any
    // missing page.
    if (response.status === 404 && !url.pathname.endsWith('/404.html')) return null;
    if (response.ok || response.status === 404) return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    const { cause, message } = error as Error;
    throw new Error(`${url.href}: No answer (${cause instanceof Error ? cause.message : message}).`, {
      cause: error,
    });
  }
  throw new Error(`${url.href}: The server answers ${response.status}.`);
}

/** Returns the address of a page without index.html, from which many servers redirect. */
function withoutIndex(url: URL): URL {
  return new URL(url.href.replace(/\/index\.html$/, '/'));
}
