import { allText } from './census.ts';
import { decodeText } from './decode-text.ts';
import { fromMarkdown, looksLikeMarkdown } from './read-markdown.ts';
import type { ReadText } from './read-result.ts';

/** Reads a text file, whatever Chinese encoding it has; one that holds Markdown is read as that. */
export function readTxt(bytes: Uint8Array, name: string): ReadText {
  const { text, encoding } = decodeText(bytes, name);
  if (looksLikeMarkdown(text)) return fromMarkdown(text, encoding, name);
  return { format: 'txt', text, encoding, lines: 'printed', census: allText(text, 'the file'), doubts: [] };
}
