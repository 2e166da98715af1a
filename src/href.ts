/**
 * Prefixes a path with the base that the site is published under: `href('/search/')` is `/yaodian/search/` under
 * `/yaodian/`.
 */
export function href(path: string): string {
  return withBase(import.meta.env.BASE_URL, path);
}

/** Like {@link href} with an explicit base, for build scripts and the browser. */
export function withBase(base: string, path: string): string {
  return base.replace(/\/$/, '') + path;
}

/**
 * Returns the absolute URL of a path that already includes the base. Returns the path alone if no site is configured,
 * in which case Astro uses `localhost`: printed pages and files outlive the machine that built them.
 */
export function publishedAddress(path: string, site: URL | string | undefined): string {
  const address = new URL(path, site ?? 'http://localhost');
  return address.hostname === 'localhost' ? path : address.href;
}
