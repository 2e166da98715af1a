/**
 * Reads SEARCH_SERVER, the address at which the search page asks a server instead of the browser's index.
 * @returns its form for the page; empty where there is none.
 * @throws where it is no address that a page may ask: https, or http on this machine for trying.
 */
export function readSearchServer(given: string | undefined): string {
  if (given === undefined || given.trim() === '') return '';
  const url = URL.canParse(given) ? new URL(given) : null;
  const isLocal = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const isAskable = url?.protocol === 'https:' || (isLocal && url.protocol === 'http:');
  // Whatever stands in the address is published with the page.
  const isBare =
    url !== null && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (!url || !isAskable || !isBare)
    throw new Error(
      `SEARCH_SERVER is no address of a search server: ${given}. It begins with https://, without a user, ? or #.`,
    );
  return url.href.replace(/\/+$/, '');
}
