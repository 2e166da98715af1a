import { type Glyph, isBlank } from './page-content.ts';
import { append, most } from '../extremes.ts';

/** Letters on one baseline, from the left. Lengths are in points. */
export interface Line {
  glyphs: Glyph[];
  left: number;
  right: number;
  /** Its baseline, downwards from the top of the page. */
  y: number;
  /** The size of most of its type. */
  size: number;
  text: string;
}

/** How far baselines may be apart and be one, in the size of the type: a raised note mark belongs to its line. */
const SAME_LINE = 0.45;

/** The lines of letters from the top, whatever their order in the file. Blank letters tell a gap and stand in no line alone. */
export function groupLines(glyphs: readonly Glyph[]): Line[] {
  const rows: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const base = row && largest(row);
    if (base && glyph.y - base.y <= SAME_LINE * Math.max(base.size, glyph.size)) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows.filter((row) => !row.every(isBlank)).map(lineOf);
}

function largest(glyphs: readonly Glyph[]): Glyph | undefined {
  return (
    glyphs.reduce<Glyph | undefined>(
      (most, glyph) => (!isBlank(glyph) && glyph.size > (most?.size ?? 0) ? glyph : most),
      undefined,
    ) ?? glyphs[0]
  );
}

/** A line of the letters given, which share a baseline. */
export function lineOf(glyphs: readonly Glyph[]): Line {
  const sorted = [...glyphs].sort((a, b) => a.x - b.x);
  const seen = sorted.filter((glyph) => !isBlank(glyph));
  const sizes = Map.groupBy(seen, ({ size }) => Math.round(size * 2) / 2);
  const [size = 10] = [...sizes].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  return {
    glyphs: sorted,
    left: seen[0]?.x ?? 0,
    right: most(seen.map(({ x, width }) => x + width)),
    y: seen.find((glyph) => Math.abs(glyph.size - size) <= 0.5)?.y ?? seen[0]?.y ?? 0,
    size,
    text: textOf(sorted),
  };
}

/** Gaps in the size of the type: between Latin words, and as wide as a word left out between Chinese ones. */
const WORD_GAP = 0.15;
const WIDE_GAP = 0.9;
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** The text of letters from the left, with a space where one is printed or a gap shows it. */
export function textOf(glyphs: readonly Glyph[]): string {
  let text = '';
  let end: Glyph | null = null;
  let isSpaced = false;
  for (const glyph of glyphs) {
    if (isBlank(glyph)) {
      isSpaced = true;
      continue;
    }
    if (end) {
      const gap = (glyph.x - end.x - end.width) / Math.max(glyph.size, end.size);
      const isWide = WIDE.test(glyph.text) || WIDE.test(end.text);
      // A blank that letters overlap is one of a justified line, not of the text.
      if ((isSpaced && gap > WORD_GAP / 2) || gap > (isWide ? WIDE_GAP : WORD_GAP)) text += ' ';
    }
    text += glyph.text;
    end = glyph;
    isSpaced = false;
  }
  return text;
}

/** The pieces of a line that gaps of more than so many times its size divide, or gaps for which something else is true. */
export function splitAtGaps(
  { glyphs, size }: Line,
  gap: number,
  isGap: (width: number, blanks: readonly Glyph[]) => boolean = () => false,
): Line[] {
  const pieces: Glyph[][] = [];
  let blanks: Glyph[] = [];
  let end = -Infinity;
  for (const glyph of glyphs) {
    if (isBlank(glyph)) {
      blanks.push(glyph);
      continue;
    }
    const piece = pieces.at(-1);
    const isApart = glyph.x - end > gap * size || isGap(glyph.x - end, blanks);
    if (piece && !isApart) append(piece, [...blanks, glyph]);
    else pieces.push([glyph]);
    blanks = [];
    end = Math.max(end, glyph.x + glyph.width);
  }
  return pieces.map(lineOf);
}
