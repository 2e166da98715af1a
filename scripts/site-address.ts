/** Where the site is published: its origin and its base path. */
export interface SiteAddress {
  site: string;
  base: string;
}

const HERE: SiteAddress = { site: 'http://localhost:4321', base: '/' };
/** A path of characters that need no escaping (RFC 3986, unreserved) between single slashes. */
const PLAIN_PATH = /^\/(?:[\w.~-]+\/)*(?:[\w.~-]+)?$/;

/**
 * Reads the site's address from SITE_URL and BASE_PATH. Missing or empty variables default to the local address.
 * @throws {Error} with one line if either is invalid.
 */
export function readSiteAddress(environment: Record<string, string | undefined>): SiteAddress {
  return { site: readSite(environment['SITE_URL']), base: readBase(environment['BASE_PATH']) };
}

function readSite(given = ''): string {
  if (given === '') return HERE.site;
  const url = URL.parse(given);
  if (!url || !/^https?:$/.test(url.protocol) || /\s/u.test(given))
    throw new Error(`SITE_URL is no web address: ${JSON.stringify(given)}. Write https://example.org`);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    throw new Error(
      `SITE_URL holds more than an origin: ${JSON.stringify(given)}. Write ${JSON.stringify(url.origin)}`,
    );
  if (url.pathname !== '/')
    throw new Error(
      `SITE_URL holds a path: ${JSON.stringify(given)}. ` +
        `Write SITE_URL=${url.origin} BASE_PATH=${url.pathname.replace(/\/?$/, '/')}`,
    );
  return given;
}

function readBase(given = ''): string {
  if (given === '') return HERE.base;
  const names = given.split('/');
  if (!PLAIN_PATH.test(given) || names.includes('..') || names.includes('.'))
    throw new Error(
      `BASE_PATH is no path of plain letters and digits between slashes: ${JSON.stringify(given)}. Write /yaodian/`,
    );
  return given;
}
