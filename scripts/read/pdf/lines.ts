import { type Glyph, isBlank } from './page-content.ts';
import { appendAll, maxOf } from '../min-max.ts';

/** Glyphs on the same baseline, from left to right. Lengths are in points. */
export interface Line {
  glyphs: Glyph[];
  left: number;
  right: number;
  /** Baseline, measured downwards from the top of the page. */
  y: number;
  /** Font size of most of its glyphs. */
  size: number;
  text: string;
}

/**
 * Largest difference between baselines on the same line, relative to the font size. A raised note mark belongs to its
 * line.
 */
const SAME_LINE = 0.45;

/**
 * Groups glyphs into lines from the top, whatever their order in the file. Blank glyphs indicate gaps and don't form
 * lines.
 */
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
      (largestSoFar, glyph) =>
        !isBlank(glyph) && glyph.size > (largestSoFar?.size ?? 0) ? glyph : largestSoFar,
      undefined,
    ) ?? glyphs[0]
  );
}

/** Builds a line from glyphs on the same baseline. */
export function lineOf(glyphs: readonly Glyph[]): Line {
  const sorted = [...glyphs].sort((a, b) => a.x - b.x);
  const seen = sorted.filter((glyph) => !isBlank(glyph));
  const sizes = Map.groupBy(seen, ({ size }) => Math.round(size * 2) / 2);
  const [size = 10] = [...sizes].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  return {
    glyphs: sorted,
    left: seen[0]?.x ?? 0,
    right: maxOf(seen.map(({ x, width }) => x + width)),
    y: seen.find((glyph) => Math.abs(glyph.size - size) <= 0.5)?.y ?? seen[0]?.y ?? 0,
    size,
    text: textOf(sorted),
  };
}

/**
 * Smallest gaps that become a space, relative to the font size: between Latin words, and next to a Chinese character,
 * where the gap has to be as wide as an omitted word.
 */
const WORD_GAP = 0.15;
const WIDE_GAP = 0.9;
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Returns the text of glyphs from left to right, with a space where one is printed or a gap indicates one. */
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
      // A blank that overlaps other glyphs is due to justification and not part of the text.
      if ((isSpaced && gap > WORD_GAP / 2) || gap > (isWide ? WIDE_GAP : WORD_GAP)) text += ' ';
    }
    text += glyph.text;
    end = glyph;
    isSpaced = false;
  }
  return text;
}

/** Splits a line at gaps of more than `gap` times its font size, and at those for which `isGap` returns true. */
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
    if (piece && !isApart) appendAll(piece, [...blanks, glyph]);
    else pieces.push([glyph]);
    blanks = [];
    end = Math.max(end, glyph.x + glyph.width);
  }
  return pieces.map(lineOf);
}
