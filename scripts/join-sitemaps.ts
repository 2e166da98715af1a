import { existsSync, readFileSync } from 'node:fs';

/** File name of the sitemap, as @astrojs/sitemap names it. */
export const SITEMAP = 'sitemap-0.xml';
/** Most addresses that @astrojs/sitemap writes into one file (`entryLimit`). */
const LIMIT = 45_000;

/** Joins the sitemaps of all shards into one, with the entries in the order of @astrojs/sitemap. */
export function joinSitemaps(paths: readonly string[]): string {
  const texts = paths.filter((path) => existsSync(path)).map((path) => readFileSync(path, 'utf8'));
  const entries = [...new Set(texts.flatMap((text) => text.match(/<url>.*?<\/url>/gs) ?? []))];
  if (entries.length > LIMIT)
    throw new Error(
      `The site has ${entries.length} pages; a sitemap holds at most ${LIMIT}, and shards can't use several.`,
    );
  entries.sort((a, b) => addressOf(a).localeCompare(addressOf(b), 'en', { numeric: true }));
  const [first = ''] = texts;
  const head = first.slice(0, first.indexOf('<url>'));
  return `${head}${entries.join('')}</urlset>`;
}

function addressOf(entry: string): string {
  return /<loc>(.*?)<\/loc>/.exec(entry)?.[1] ?? '';
}
