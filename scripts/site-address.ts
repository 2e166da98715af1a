/** Where the site is published: the origin it is served from, and the path below which it stands. */
export interface SiteAddress {
  site: string;
  base: string;
}

const HERE: SiteAddress = { site: 'http://localhost:4321', base: '/' };
/** Letters, digits and marks that stand in a path as they are (RFC 3986, unreserved), between single slashes. */
const PLAIN_PATH = /^\/(?:[\w.~-]+\/)*(?:[\w.~-]+)?$/;

/**
 * The address of the site as SITE_URL and BASE_PATH give it; one that is missing or empty is this machine's.
 * @throws {Error} with one line where either isn't what it should be.
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
