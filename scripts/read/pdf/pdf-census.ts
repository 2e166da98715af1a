import type { Census, CensusRun } from '../census.ts';
import type { Sheet } from './lay-out-pages.ts';
import { areaOf } from './geometry.ts';
import type { Dropped, PageContent, Picture } from './page-content.ts';
import { least, most } from '../extremes.ts';

/**
 * What the pages hold: each run of letters that one operation of a page shows, cut where its letters fared differently; each picture
 * larger than a stamp; each comment.
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
    // What was dropped is told whole, although the file may show it letter by letter.
    const isSame =
      before.operation >= 0 && before.fate === fate && (fate !== undefined || before.operation === operation);
    if (isSame && last) last.text += text;
    else
      runs.push({ text, place: placeOf(page), fate: fate?.fate ?? 'text', ...(fate && { why: fate.why }) });
    Object.assign(before, { operation, fate });
  }
  return runs.filter(({ text }) => text.trim() !== '');
}

/** The side of a stamp, in points: a round seal of government is 4.2 to 5 centimetres wide. */
const STAMP = 150;
/** The least height of a picture that a line of letters fits into, in points; what is flatter is a rule. */
const LINE_HEIGHT = 10;
/** Of the area of a page, the share that smaller pictures cover together for them to be told: a scan in strips. */
const STRIPS_SHARE = 0.15;

function countPictures(page: PageContent): CensusRun[] {
  const large = largePictures(page);
  const told = large.map(({ width, height, box }) => {
    const size = width > 1 ? [width, height] : [box.right - box.left, box.bottom - box.top].map(Math.round);
    return `picture of ${size.join(' × ')}`;
  });
  const strips = stripsOf(page);
  if (strips.length > 0) told.push(`${strips.length} pictures that cover a part of the page together`);
  const isAll = page.glyphs.length === 0 && told.length > 0;
  return told.map((what) => ({
    ...{ text: '', place: placeOf(page), fate: 'left-out' },
    why: isAll ? `${what}; page ${page.number} is a picture` : what,
  }));
}

/** Pictures of a page that are larger than a stamp, and those of a single line: titles set in a font that may not be embedded. */
export function largePictures(page: PageContent): Picture[] {
  const strips = stripsOf(page);
  return page.pictures.filter(
    (picture) => isLarge(picture) || (isLine(picture) && !strips.includes(picture)),
  );
}

function isLarge({ box }: Picture): boolean {
  return areaOf(box) > STAMP * STAMP;
}

/** Whether a picture is longer than a stamp, across or down, and as wide as a line of letters. */
function isLine({ box }: Picture): boolean {
  const sides = [box.right - box.left, box.bottom - box.top];
  return most(sides) > STAMP && least(sides) >= LINE_HEIGHT;
}

/** Small pictures of a page that together are more than a stamp: a scan that was saved in strips. */
export function stripsOf(page: PageContent): Picture[] {
  const small = page.pictures.filter((picture) => !isLarge(picture));
  const area = small.reduce((sum, { box }) => sum + areaOf(box), 0);
  return area >= page.width * page.height * STRIPS_SHARE ? small : [];
}
