import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { listFiles } from '../checksums.ts';

/** Milliseconds to wait for a server's response. */
const PATIENCE = 30_000;

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
  atOnce: number;
}

/**
 * Opens the copy in a folder.
 * @throws if there is no such folder.
 */
export function copyIn(folder: string): SiteCopy {
  if (!existsSync(folder)) throw new Error(`${folder}: There is no such folder. Check the path.`);
  const bytesOf = (path: string) => {
    const file = join(folder, path);
    return existsSync(file) ? readFileSync(file) : null;
  };
  return { read: (path) => Promise.resolve(bytesOf(path)), list: () => listFiles(folder), atOnce: 1 };
}

/** Opens the copy at an address. */
export function copyAt(address: string): SiteCopy {
  const base = address.replace(/(?:index\.html)?\/?$/, '/');
  return { read: (path) => load(new URL(encodeURI(path), base)), list: () => null, atOnce: 8 };
}

async function load(url: URL): Promise<Uint8Array | null> {
  let answer: Response;
  try {
    answer = await fetch(pageOf(url), { signal: AbortSignal.timeout(PATIENCE), cache: 'no-store' });
    // Servers respond with 404 to a missing file, but also to a request for 404.html itself, which they serve for any
    // missing page.
    if (answer.status === 404 && !url.pathname.endsWith('/404.html')) return null;
    if (answer.ok || answer.status === 404) return new Uint8Array(await answer.arrayBuffer());
  } catch (error) {
    const { cause, message } = error as Error;
    throw new Error(`${url.href}: No answer (${cause instanceof Error ? cause.message : message}).`, {
      cause: error,
    });
  }
  throw new Error(`${url.href}: The server answers ${answer.status}.`);
}

/** Returns the address of a page without index.html, from which many servers redirect. */
function pageOf(url: URL): URL {
  return new URL(url.href.replace(/\/index\.html$/, '/'));
}
