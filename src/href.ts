/** A path of the site under the base it is published at: `href('/search/')` is `/yaodian/search/` under `/yaodian/`. */
export function href(path: string): string {
  return withBase(import.meta.env.BASE_URL, path);
}

/** The same where the base has to be told: in the scripts of a build, and in the browser. */
export function withBase(base: string, path: string): string {
  return base.replace(/\/$/, '') + path;
}
