import { groupLines, type Line } from './lines.ts';
import type { Glyph } from './page-content.ts';
import { quarterOf } from './turn-page.ts';

/**
 * Groups glyphs in any writing direction into lines: first those from left to right, then those of each other
 * direction.
 */
export function groupTurnedLines(glyphs: readonly Glyph[]): Line[] {
  return [0, 1, 2, 3].flatMap((quarter) =>
    groupLines(
      glyphs.filter((glyph) => quarterOf(glyph) === quarter).map((glyph) => turnGlyph(glyph, quarter)),
    ),
  );
}

function turnGlyph(glyph: Glyph, quarters: number): Glyph {
  if (quarters === 0) return glyph;
  return turnGlyph({ ...glyph, x: glyph.y, y: -glyph.x, direction: glyph.direction - 90 }, quarters - 1);
}

/** Share of pages with the same sideways text for it to be furniture, and their smallest number. */
const REPEATED_SHARE = 0.6;
const MIN_PAGES = 3;

/** Returns the sideways text that most pages have in common: a running head at the side. */
export function findRepeatedSideways(pages: readonly (readonly Glyph[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const glyphs of pages) {
    const text = sidewaysText(glyphs);
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const minimum = Math.max(MIN_PAGES, pages.length * REPEATED_SHARE);
  return new Set([...counts].filter(([, count]) => count >= minimum).map(([text]) => text));
}

/** Returns the text of sideways glyphs, with all numbers replaced by #. */
export function sidewaysText(glyphs: readonly Glyph[]): string {
  return groupTurnedLines(glyphs)
    .map(({ text }) => text)
    .join('\n')
    .replace(/\d+/g, '#');
}
