/** A path of the site under the base it is published at: `href('/search/')` is `/yaodian/search/` under `/yaodian/`. */
export function href(path: string): string {
  return withBase(import.meta.env.BASE_URL, path);
}

/** The same where the base has to be told: in the scripts of a build, and in the browser. */
export function withBase(base: string, path: string): string {
  return base.replace(/\/$/, '') + path;
}

/**
 * The whole address of a path of the site that includes its base. Where nobody said where the site will be published, so that Astro
 * was told `localhost`, the path alone: paper and files outlive the machine that built them.
 */
export function publishedAddress(path: string, site: URL | string | undefined): string {
  const address = new URL(path, site ?? 'http://localhost');
  return address.hostname === 'localhost' ? path : address.href;
}
