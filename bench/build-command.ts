/** `npm run build` as arguments for Node, so that npm's own overhead isn't measured. */
export const BUILD = ['scripts/site.ts', 'build'];

/** The same for a plain Astro site. */
export const BARE_BUILD = ['node_modules/astro/bin/astro.mjs', 'build'];

/** Folders that a build keeps for the next one. */
export const CACHES = ['.astro', 'dist'];
