/** A path of the site under the base it is published at: `href('/search/')` is `/yaodian/search/` under `/yaodian/`. */
export function href(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
