import { decodeText } from './decode-text.ts';
import { undrawTables } from './drawn-tables.ts';
import { fromMarkdown, looksLikeMarkdown } from './read-markdown.ts';
import type { ReadText } from './read-result.ts';

/** Reads a text file, whatever Chinese encoding it has, and the tables it draws; one that holds Markdown is read as that. */
export function readTxt(bytes: Uint8Array, name: string): ReadText {
  const { text, encoding } = decodeText(bytes, name);
  if (looksLikeMarkdown(text)) return fromMarkdown(text, encoding, name);
  return { format: 'txt', encoding, lines: 'printed', ...undrawTables(text) };
}
