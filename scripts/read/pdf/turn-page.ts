import type { Box } from './geometry.ts';
import { type Glyph, isBlank, type PageContent, type Picture, type Rule } from './page-content.ts';
import { maxOf } from '../min-max.ts';

/** Largest deviation of a line's direction from a multiple of 90°, in degrees. */
const LEANING = 3;

/**
 * Returns the number of clockwise quarter turns of a glyph's direction, from 0 to 3; null if the direction is in
 * between.
 */
export function quarterOf({ direction }: Pick<Glyph, 'direction'>): number | null {
  const turn = Math.round(direction / 90);
  return Math.abs(direction - turn * 90) <= LEANING ? ((turn % 4) + 4) % 4 : null;
}

/**
 * Turns a page so that most of its glyphs are upright. A landscape table printed sideways on a portrait page can then
 * be read as one.
 */
export function turnUpright(page: PageContent): PageContent {
  const counts = [0, 0, 0, 0];
  for (const glyph of page.glyphs) {
    const quarter = quarterOf(glyph);
    if (quarter !== null && !isBlank(glyph)) counts[quarter] = (counts[quarter] ?? 0) + 1;
  }
  return turnPage(page, counts.indexOf(maxOf(counts)));
}

/** Turns a page anticlockwise by a number of quarter turns, so that glyphs turned by as many become upright. */
export function turnPage(page: PageContent, quarters: number): PageContent {
  let turned = page;
  for (let turn = 0; turn < quarters; turn += 1) turned = turnOnce(turned);
  return turned;
}

/** Turns a page once: what was at (x, y) is at (y, width - x) afterwards. */
function turnOnce(page: PageContent): PageContent {
  const { width, height } = page;
  return {
    ...page,
    ...{ width: height, height: width },
    glyphs: page.glyphs.map((glyph) => ({
      ...glyph,
      ...{ x: glyph.y, y: width - glyph.x, direction: glyph.direction - 90 },
    })),
    rules: page.rules.map((rule) => turnRule(rule, width)),
    fills: page.fills.map((fill) => ({ ...fill, box: turnBox(fill.box, width) })),
    pictures: page.pictures.map((picture): Picture => ({ ...picture, box: turnBox(picture.box, width) })),
  };
}

function turnBox({ left, top, right, bottom }: Box, width: number): Box {
  return { left: top, top: width - right, right: bottom, bottom: width - left };
}

function turnRule({ isLevel, at, from, to }: Rule, width: number): Rule {
  return isLevel
    ? { isLevel: false, at, from: width - to, to: width - from }
    : { isLevel: true, at: width - at, from, to };
}
