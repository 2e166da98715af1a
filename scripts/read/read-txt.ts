import { allText } from './census.ts';
import { decodeText } from './decode-text.ts';
import type { ReadText } from './read-result.ts';

/** Reads a text file, whatever Chinese encoding it has. */
export function readTxt(bytes: Uint8Array, name: string): ReadText {
  const { text, encoding } = decodeText(bytes, name);
  return { format: 'txt', text, encoding, lines: 'printed', census: allText(text, 'the file'), doubts: [] };
}
