import { decodeText } from './decode-text.ts';
import type { ReadText } from './read-result.ts';

/** Reads a text file, whatever Chinese encoding it has. */
export function readTxt(bytes: Uint8Array, name: string): ReadText {
  return { format: 'txt', ...decodeText(bytes, name), furniture: [], doubts: [] };
}
