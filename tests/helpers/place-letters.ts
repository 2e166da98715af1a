import { type Line, lineOf } from '../../scripts/read/pdf/lines.ts';
import type { Glyph } from '../../scripts/read/pdf/page-content.ts';

let count = 0;

/** Makes a black, upright letter at the corner of a page, as wide as its type size, unless given otherwise. */
export function letter(given: Partial<Glyph> = {}): Glyph {
  const size = given.size ?? 10;
  return {
    ...{ id: count++, text: '字', x: 0, y: 0, width: size, size, direction: 0, operation: 0 },
    ...{ color: '#000000', unseen: null, mark: null, isArtifact: false },
    ...given,
  };
}

/** Makes the letters of words, each adjacent to the one before. */
export function letters(text: string, x: number, y: number, given: Partial<Glyph> = {}): Glyph[] {
  const { size = 10 } = given;
  return [...text].map((one, at) => letter({ ...given, text: one, x: x + at * size, y }));
}

/** Makes a line of letters. A number between bars is the position of the text behind it: `建设|300|平台`. */
export function line(text: string, x: number, y: number, given: Partial<Glyph> = {}): Line {
  const [first = '', ...others] = text.split('|');
  const pieces = [letters(first, x, y, given)];
  for (let at = 0; at < others.length; at += 2)
    pieces.push(letters(others[at + 1] ?? '', Number(others[at]), y, given));
  return lineOf(pieces.flat());
}
