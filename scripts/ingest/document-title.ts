import { GENRES } from './split-frames.ts';

const MAX_TITLE_LENGTH = 40;
const TITLE = new RegExp(`(?:${GENRES.join('|')})(?:[（(][^（）()]{1,8}[）)])?$`, 'u');

/** Whether a line could be the title of a document: short, without the punctuation of a sentence, ending in a genre. */
export function isDocumentTitle(text: string): boolean {
  return text.length <= MAX_TITLE_LENGTH && !/[。，；：\t]/u.test(text) && TITLE.test(text);
}
