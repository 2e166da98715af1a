import { existsSync, readFileSync } from 'node:fs';

/** The map of a site for search engines, as @astrojs/sitemap names it. */
export const SITEMAP = 'sitemap-0.xml';
/** More addresses than @astrojs/sitemap writes into one file (`entryLimit`). */
const LIMIT = 45_000;

/** The map of a whole site from those of its parts, which all have some pages: their entries in the order of @astrojs/sitemap. */
export function joinSitemaps(paths: readonly string[]): string {
  const texts = paths.filter((path) => existsSync(path)).map((path) => readFileSync(path, 'utf8'));
  const entries = [...new Set(texts.flatMap((text) => text.match(/<url>.*?<\/url>/gs) ?? []))];
  if (entries.length > LIMIT)
    throw new Error(
      `The site has ${entries.length} pages; a map holds ${LIMIT}, and parts can't share several maps.`,
    );
  entries.sort((a, b) => addressOf(a).localeCompare(addressOf(b), 'en', { numeric: true }));
  const [first = ''] = texts;
  const head = first.slice(0, first.indexOf('<url>'));
  return `${head}${entries.join('')}</urlset>`;
}

function addressOf(entry: string): string {
  return /<loc>(.*?)<\/loc>/.exec(entry)?.[1] ?? '';
}
