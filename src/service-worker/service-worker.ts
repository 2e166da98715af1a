/**
 * Makes the site usable offline, with Workbox: pages and data as last loaded, the shell from the beginning,
 * everything else if the reader saved it. What may change is loaded from the network first, so that a new build is
 * visible at once. Files with hashed names are requested only once.
 */
import { ExpirationPlugin } from 'workbox-expiration';
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';

/**
 * The part of a service worker's global scope that is used. TypeScript's types of pages and of workers exclude each
 * other.
 */
interface WorkerScope {
  registration: { scope: string };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'activate',
    listener: (event: { waitUntil(done: Promise<void>): void }) => void,
  ): void;
}
/** The shell's files with their hashes, filled in by the build. */
declare const SHELL: { url: string; revision: string | null }[];

/** How long to wait for the network if there is a cached copy. */
const NETWORK_TIMEOUT_SECONDS = 4;
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
    networkTimeoutSeconds: NETWORK_TIMEOUT_SECONDS,
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
    networkTimeoutSeconds: NETWORK_TIMEOUT_SECONDS,
    plugins: [new ExpirationPlugin({ maxEntries: MOST_FILES })],
  }),
);

// Without a network, serve any cached copy, ignoring the URL's query; if there is none, the offline page.
setCatchHandler(async ({ request }) => {
  const copy = await caches.match(request, { ignoreSearch: true });
  if (copy) return copy;
  const offline =
    request.mode === 'navigate' ? await caches.match(`${scope}offline/`, { ignoreSearch: true }) : undefined;
  return offline ?? Response.error();
});
