/**
 * Reads SEARCH_SERVER, the address of the server that the search page queries instead of the browser's index.
 * @returns the normalised address for the page, or an empty string if none is set.
 * @throws if it isn't an address that a page may query: https, or http on this machine for development.
 */
export function readSearchServer(given: string | undefined): string {
  if (given === undefined || given.trim() === '') return '';
  const url = URL.canParse(given) ? new URL(given) : null;
  const isLocal = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const isAllowed = url?.protocol === 'https:' || (isLocal && url.protocol === 'http:');
  // The address is published with the page, so it must not contain credentials.
  const isBare =
    url !== null && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (!url || !isAllowed || !isBare)
    throw new Error(
      `SEARCH_SERVER is no address of a search server: ${given}. It begins with https://, without a user, ? or #.`,
    );
  return url.href.replace(/\/+$/, '');
}
