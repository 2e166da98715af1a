/**
 * Keeps what a reader saw: pages and data as they were last loaded, the shell from the beginning, all else where a reader saved
 * it. The network comes first for whatever may change, so that a new build is seen at once; files whose names tell their content
 * are never asked for twice. By Workbox.
 */
import { ExpirationPlugin } from 'workbox-expiration';
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';

/** What of a service worker's surroundings is used; the types of pages and of workers exclude each other. */
interface WorkerScope {
  registration: { scope: string };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'activate',
    listener: (event: { waitUntil(done: Promise<void>): void }) => void,
  ): void;
}
/** The shell with the sums of its files, filled in by the build. */
declare const SHELL: { url: string; revision: string | null }[];

/** Patience with the network while there is an older copy. */
const PATIENCE_SECONDS = 4;
const MOST_PAGES = 400;
const MOST_FILES = 600;
const worker = globalThis as unknown as WorkerScope;
const scope = new URL(worker.registration.scope).pathname;

void worker.skipWaiting();
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
cleanupOutdatedCaches();
precacheAndRoute(SHELL, { ignoreURLParametersMatching: [] });

registerRoute(
  ({ request }) => request.mode === 'navigate',
  new NetworkFirst({
    cacheName: 'pages',
    networkTimeoutSeconds: PATIENCE_SECONDS,
    plugins: [new ExpirationPlugin({ maxEntries: MOST_PAGES })],
  }),
);

registerRoute(
  ({ url, sameOrigin }) =>
    sameOrigin && (url.pathname.startsWith(`${scope}_astro/`) || /\.pf_(?:meta|index)$/.test(url.pathname)),
  new CacheFirst({ cacheName: 'hashed', plugins: [new ExpirationPlugin({ maxEntries: MOST_FILES })] }),
);

registerRoute(
  ({ url, sameOrigin }) =>
    sameOrigin && [`${scope}data/`, `${scope}pagefind/`].some((folder) => url.pathname.startsWith(folder)),
  new NetworkFirst({
    cacheName: 'data',
    networkTimeoutSeconds: PATIENCE_SECONDS,
    plugins: [new ExpirationPlugin({ maxEntries: MOST_FILES })],
  }),
);

// Without a network: any copy there is, whatever words it was to be opened at; else the page that says so.
setCatchHandler(async ({ request }) => {
  const copy = await caches.match(request, { ignoreSearch: true });
  if (copy) return copy;
  const offline =
    request.mode === 'navigate' ? await caches.match(`${scope}offline/`, { ignoreSearch: true }) : undefined;
  return offline ?? Response.error();
});
