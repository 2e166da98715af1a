/**
 * Registers the service worker, with which the site works offline after the first visit, if the browser and the URL
 * allow it.
 */
const base = document.querySelector<HTMLElement>('[data-site-base]')?.dataset['siteBase'] ?? '/';

if (import.meta.env.PROD && 'serviceWorker' in navigator && isSecureContext)
  addEventListener('load', () => {
    const isFirstVisit = navigator.serviceWorker.controller === null;
    navigator.serviceWorker
      .register(`${base}sw.js`, { scope: base })
      .then(() => (isFirstVisit ? cacheThisVisit() : undefined))
      .catch((error: unknown) => {
        // The site works without it.
        console.info('No service worker:', error);
      });
  });

/** Adds the page and its files, which were loaded before the service worker was active, to the worker's caches. */
async function cacheThisVisit(): Promise<void> {
  await navigator.serviceWorker.ready;
  const folders: [cache: string, folder: string][] = [
    ['hashed', `${base}_astro/`],
    ['data', `${base}data/`],
    ['data', `${base}pagefind/`],
  ];
  const urls = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  for (const [cache, folder] of folders) {
    const own = urls.filter(
      ({ origin, pathname }) => origin === location.origin && pathname.startsWith(folder),
    );
    await (await caches.open(cache)).addAll([...new Set(own.map(({ href }) => href))]);
  }
  await (await caches.open('pages')).add(location.pathname + location.search);
}
