/** `npm run build`, as arguments for Node: what npm itself takes isn't measured. */
export const BUILD = ['scripts/site.ts', 'build'];

/** The same of a site that is Astro's alone. */
export const BARE_BUILD = ['node_modules/astro/bin/astro.mjs', 'build'];

/** What a build keeps for the next. */
export const CACHES = ['.astro', 'dist'];
