import type { Features } from 'satteri';

/**
 * Parser features for every MDX file: no smart punctuation, so that the text isn't altered, and no Markdown beyond
 * CommonMark.
 */
export const NOTICE_FEATURES = { smartPunctuation: false, gfm: false } satisfies Features;
