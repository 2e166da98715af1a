import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

import type { ViteDevServer } from 'vite';

import {
  clearWritten,
  FOLDER_NAMES,
  type FolderName,
  startWriting,
  type WrittenFolder,
} from './written-folder.ts';

/** Milliseconds within which changes of several files count as one. */
const DEBOUNCE_MS = 100;

/** Folders with the data and code that views depend on. */
const DERIVED_FROM = [
  'content/',
  ...['model', 'text', 'knowledge', 'search', 'mdx', 'listing', 'compare', 'open-data', 'views'].map(
    (folder) => `src/${folder}/`,
  ),
];

/** The project root, the base path of the site, and the function that derives its views. */
interface ServeOptions {
  root: string;
  base: string;
  derive: () => Promise<void>;
}

/**
 * Runs the build stages in `astro dev`: views are derived at the start and whenever the content or code changes; the
 * search index and the open data are written after that, on the first request for one of their files.
 */
export async function serveStages(
  server: ViteDevServer,
  { root, base, derive }: ServeOptions,
): Promise<void> {
  clearWritten(root, 'dev');
  await derive();
  let derived = Promise.resolve();
  const written = new Map<FolderName, WrittenFolder>();
  const pathOf = async (name: FolderName) => {
    await derived;
    const folder = written.get(name) ?? startWriting(root, 'dev', name);
    written.set(name, folder);
    await folder.done;
    return folder.path;
  };
  const refresh = async () => {
    await derive();
    written.forEach(discard);
    written.clear();
    server.moduleGraph.invalidateAll();
    server.ws.send({ type: 'full-reload' });
  };
  onChange(
    server,
    DERIVED_FROM.map((folder) => join(root, folder)),
    () => {
      derived = derived.then(refresh).catch((error: unknown) => server.config.logger.error(String(error)));
    },
  );
  serveFolders(server, base, pathOf);
}

function discard({ stop, path }: WrittenFolder): void {
  stop();
  rmSync(path, { recursive: true, force: true });
}

/** Calls back after files in some folders have changed. */
function onChange(server: ViteDevServer, folders: readonly string[], callBack: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  server.watcher.on('all', (_event, path) => {
    if (!folders.some((folder) => path.startsWith(folder))) return;
    clearTimeout(timer);
    timer = setTimeout(callBack, DEBOUNCE_MS);
  });
}

/** Serves requests for files in the written folders. /data/ itself is a page, rendered once its folder is written. */
function serveFolders(
  server: ViteDevServer,
  base: string,
  pathOf: (name: FolderName) => Promise<string>,
): void {
  server.middlewares.use((request, response, next) => {
    const path = pathUnderBase(base, request);
    const name = FOLDER_NAMES.find((candidate) => `${path}/`.startsWith(`${candidate}/`));
    if (name === undefined) return next();
    pathOf(name)
      .then((folder) => sendFile(response, join(folder, path.slice(name.length))))
      .then((sent) => (sent ? undefined : next()), next);
  });
}

/** Returns the path of a request relative to the site's base. `..` can't lead out of it. */
function pathUnderBase(base: string, { url = '/' }: IncomingMessage): string {
  const { pathname } = new URL(url, 'http://localhost');
  return pathname.startsWith(base) ? pathname.slice(base.length) : '';
}

const MEDIA_TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/x-ndjson; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
};

/**
 * Sends a file.
 * @returns whether the file exists.
 */
async function sendFile(response: ServerResponse, path: string): Promise<boolean> {
  const content = await readFile(path).catch(() => undefined);
  if (!content) return false;
  response.setHeader('Content-Type', MEDIA_TYPES[extname(path)] ?? 'application/octet-stream');
  response.end(content);
  return true;
}
