import type { Features } from 'satteri';

/** How every MDX file is read: nothing rewrites the text, and there is no Markdown beyond CommonMark to read it as. */
export const NOTICE_FEATURES = { smartPunctuation: false, gfm: false } satisfies Features;
