/** Where the site is published: its origin and its base path. */
export interface SiteAddress {
  site: string;
  base: string;
}

const LOCAL_ADDRESS: SiteAddress = { site: 'http://localhost:4321', base: '/' };
/** A path of characters that need no escaping (RFC 3986, unreserved) between single slashes. */
const PLAIN_PATH = /^\/(?:[\w.~-]+\/)*(?:[\w.~-]+)?$/;

/**
 * Reads the site's address from SITE_URL and BASE_PATH. Missing or empty variables default to the local address.
 * @throws {Error} with one line if either is invalid.
 */
export function readSiteAddress(environment: Record<string, string | undefined>): SiteAddress {
  return { site: readSite(environment['SITE_URL']), base: readBase(environment['BASE_PATH']) };
}

function readSite(value = ''): string {
  if (value === '') return LOCAL_ADDRESS.site;
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol) || /\s/u.test(value))
    throw new Error(`SITE_URL is no web address: ${JSON.stringify(value)}. Write https://example.org`);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    throw new Error(
      `SITE_URL holds more than an origin: ${JSON.stringify(value)}. Write ${JSON.stringify(url.origin)}`,
    );
  if (url.pathname !== '/')
    throw new Error(
      `SITE_URL holds a path: ${JSON.stringify(value)}. ` +
        `Write SITE_URL=${url.origin} BASE_PATH=${url.pathname.replace(/\/?$/, '/')}`,
    );
  return value;
}

function readBase(value = ''): string {
  if (value === '') return LOCAL_ADDRESS.base;
  const names = value.split('/');
  if (!PLAIN_PATH.test(value) || names.includes('..') || names.includes('.'))
    throw new Error(
      `BASE_PATH is no path of plain letters and digits between slashes: ${JSON.stringify(value)}. Write /yaodian/`,
    );
  return value;
}
