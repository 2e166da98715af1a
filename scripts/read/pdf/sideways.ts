import { groupLines, type Line } from './lines.ts';
import type { Glyph } from './page-content.ts';
import { quarterOf } from './turn-page.ts';

/** The lines of letters that may run down, up or backwards: those that run rightwards first, then the others, each in its own way. */
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

/** Of the pages, the share that says the same at its side for that to be furniture, and how many they are at least. */
const REPEATED_SHARE = 0.6;
const MIN_PAGES = 3;

/** What stands sideways on each page, where most pages say the same there: a running head at their side. */
export function findRepeatedSideways(pages: readonly (readonly Glyph[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const glyphs of pages) {
    const text = sidewaysText(glyphs);
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const least = Math.max(MIN_PAGES, pages.length * REPEATED_SHARE);
  return new Set([...counts].filter(([, count]) => count >= least).map(([text]) => text));
}

/** What letters that stand sideways say, digits made equal. */
export function sidewaysText(glyphs: readonly Glyph[]): string {
  return groupTurnedLines(glyphs)
    .map(({ text }) => text)
    .join('\n')
    .replace(/\d+/g, '#');
}
