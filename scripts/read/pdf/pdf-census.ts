import type { Census, CensusRun } from '../census.ts';
import type { Sheet } from './lay-out-pages.ts';
import { areaOf } from './geometry.ts';
import type { Dropped, PageContent, Picture } from './page-content.ts';
import { maxOf, minOf } from '../min-max.ts';

/**
 * Takes the census of all pages: each run of glyphs shown by one operation, split where their fates differ; each
 * picture larger than a stamp; each comment.
 */
export function countPages(sheets: readonly Sheet[]): Census {
  return {
    runs: sheets.flatMap(({ content, dropped }) => [
      ...countLetters(content, dropped),
      ...countPictures(content),
      ...content.comments.map((text) => ({
        ...{ text, place: placeOf(content), fate: 'left-out' as const, why: 'a comment' },
      })),
    ]),
    generated: [],
  };
}

function placeOf({ number }: PageContent): string {
  return `page ${number}`;
}

function countLetters(page: PageContent, dropped: readonly Dropped[]): CensusRun[] {
  const fates = new Map(dropped.flatMap((one) => one.glyphs.map(({ id }) => [id, one])));
  const runs: CensusRun[] = [];
  const before: { operation: number; fate?: Dropped | undefined } = { operation: -1 };
  for (const { id, text, operation } of page.glyphs) {
    const fate = fates.get(id);
    const last = runs.at(-1);
    // Dropped text is listed as a whole, although the file may show it character by character.
    const isSame =
      before.operation >= 0 && before.fate === fate && (fate !== undefined || before.operation === operation);
    if (isSame && last) last.text += text;
    else
      runs.push({ text, place: placeOf(page), fate: fate?.fate ?? 'text', ...(fate && { why: fate.why }) });
    Object.assign(before, { operation, fate });
  }
  return runs.filter(({ text }) => text.trim() !== '');
}

/** Side of a stamp, in points: a round government seal is 4.2 to 5 centimetres wide. */
const STAMP = 150;
/** Smallest height of a picture with room for a line of text, in points. A flatter picture is a rule. */
const LINE_HEIGHT = 10;
/** Share of a page's area above which small pictures are reported together: a scan in strips. */
const STRIPS_SHARE = 0.15;

function countPictures(page: PageContent): CensusRun[] {
  const large = largePictures(page);
  const descriptions = large.map(({ width, height, box }) => {
    const size = width > 1 ? [width, height] : [box.right - box.left, box.bottom - box.top].map(Math.round);
    return `picture of ${size.join(' × ')}`;
  });
  const strips = stripsOf(page);
  if (strips.length > 0)
    descriptions.push(`${strips.length} pictures that cover a part of the page together`);
  const isAll = page.glyphs.length === 0 && descriptions.length > 0;
  return descriptions.map((what) => ({
    ...{ text: '', place: placeOf(page), fate: 'left-out' },
    why: isAll ? `${what}; page ${page.number} is a picture` : what,
  }));
}

/**
 * Returns the pictures larger than a stamp, and those of a single line: titles set in a font that may not be embedded.
 */
export function largePictures(page: PageContent): Picture[] {
  const strips = stripsOf(page);
  return page.pictures.filter(
    (picture) => isLarge(picture) || (isLine(picture) && !strips.includes(picture)),
  );
}

function isLarge({ box }: Picture): boolean {
  return areaOf(box) > STAMP * STAMP;
}

/** Whether a picture is longer than a stamp in one direction, and at least as wide as a line of text in the other. */
function isLine({ box }: Picture): boolean {
  const sides = [box.right - box.left, box.bottom - box.top];
  return maxOf(sides) > STAMP && minOf(sides) >= LINE_HEIGHT;
}

/** Returns the small pictures of a page if they cover much of it together: a scan saved in strips. */
export function stripsOf(page: PageContent): Picture[] {
  const small = page.pictures.filter((picture) => !isLarge(picture));
  const area = small.reduce((sum, { box }) => sum + areaOf(box), 0);
  return area >= page.width * page.height * STRIPS_SHARE ? small : [];
}
