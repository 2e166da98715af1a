import { memoizeTexts } from './memoize-texts.ts';
import { createSegmenter } from './create-segmenter.ts';
import { splitPhrases } from './split-phrases.ts';

const MAX_RECENT = 5000;
const segment = createSegmenter([]);

/** Returns the phrases of a title, a name or a table header, between which its line may break. */
export const phrasesOf = memoizeTexts(MAX_RECENT, (text: string) => splitPhrases(text, segment));
