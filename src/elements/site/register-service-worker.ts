/** Lets the site work without a network after the first visit, where the browser and the address allow it. */
const base = document.querySelector<HTMLElement>('[data-site-base]')?.dataset['siteBase'] ?? '/';

if (import.meta.env.PROD && 'serviceWorker' in navigator && isSecureContext)
  addEventListener('load', () => {
    const isFirstVisit = navigator.serviceWorker.controller === null;
    navigator.serviceWorker
      .register(`${base}sw.js`, { scope: base })
      .then(() => (isFirstVisit ? keepThisVisit() : undefined))
      .catch((error: unknown) => {
        // The site is the same without it.
        console.info('No service worker:', error);
      });
  });

/** Keeps the page and its files, which were loaded before there was a worker to keep them, where the worker looks for them. */
async function keepThisVisit(): Promise<void> {
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
