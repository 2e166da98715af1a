import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { listFiles } from '../checksums.ts';

/** Milliseconds in which a server answers. */
const PATIENCE = 30_000;

/** A copy of the site: a folder, or what a server gives. */
export interface SiteCopy {
  /** The bytes of a file; null where there is none. @throws where it can't be read, in a line. */
  read: (path: string) => Promise<Uint8Array | null>;
  /** The files that are there; null where nobody can tell, as on a server. */
  list: () => string[] | null;
  /** How many files are read at once. */
  atOnce: number;
}

/** The copy in a folder. @throws where there is no such folder. */
export function copyIn(folder: string): SiteCopy {
  if (!existsSync(folder)) throw new Error(`${folder}: There is no such folder. Check the path.`);
  const bytesOf = (path: string) => {
    const file = join(folder, path);
    return existsSync(file) ? readFileSync(file) : null;
  };
  return { read: (path) => Promise.resolve(bytesOf(path)), list: () => listFiles(folder), atOnce: 1 };
}

/** The copy below an address. */
export function copyAt(address: string): SiteCopy {
  const base = address.replace(/(?:index\.html)?\/?$/, '/');
  return { read: (path) => load(new URL(encodeURI(path), base)), list: () => null, atOnce: 8 };
}

async function load(url: URL): Promise<Uint8Array | null> {
  let answer: Response;
  try {
    answer = await fetch(pageOf(url), { signal: AbortSignal.timeout(PATIENCE), cache: 'no-store' });
    // A server says so of what isn't there, and of a page it gives in place of any other.
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

/** Pages are served below their folder's address; many servers redirect from the file's name. */
function pageOf(url: URL): URL {
  return new URL(url.href.replace(/\/index\.html$/, '/'));
}
