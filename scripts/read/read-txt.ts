import { decodeText } from './decode-text.ts';
import { readDrawnTables } from './drawn-tables.ts';
import { readDecodedMarkdown, looksLikeMarkdown } from './read-markdown.ts';
import type { ReadText } from './read-result.ts';

/**
 * Reads a text file in any common Chinese encoding, including drawn tables. A file that contains Markdown is read as
 * Markdown.
 */
export function readTxt(bytes: Uint8Array, name: string): ReadText {
  const { text, encoding } = decodeText(bytes, name);
  if (looksLikeMarkdown(text)) return readDecodedMarkdown(text, encoding, name);
  return { format: 'txt', encoding, lines: 'printed', ...readDrawnTables(text) };
}
