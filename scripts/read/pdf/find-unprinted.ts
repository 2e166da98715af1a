import { areaOf, type Box, boxAround, contains, quantile } from './geometry.ts';
import { centreOf, type Dropped, type Glyph, isBlank, type PageContent } from './page-content.ts';
import { quarterOf } from './turn-page.ts';

/** The letters of a page that are its text, and those that aren't. */
export interface SortedGlyphs {
  kept: Glyph[];
  dropped: Dropped[];
  /** Whether the text that is kept lies unseen on a picture, as text recognition leaves it. */
  isRecognised: boolean;
}

/**
 * Leaves out what a page holds and a reader doesn't read as its text: what is hidden, lies outside, was struck a second time to look
 * bold, or is set askew, as a seal's letters are. Unseen text on a page that is a picture stays: text recognition put it there.
 */
export function findUnprinted(page: PageContent): SortedGlyphs {
  const reasons = new Map<Glyph, string>();
  const tell = (glyphs: Iterable<Glyph>, why: string) => {
    for (const glyph of glyphs) if (!reasons.has(glyph)) reasons.set(glyph, why);
  };
  for (const glyph of page.glyphs) {
    const why = outsideOf(page, glyph) ?? glyph.unseen ?? coveredOn(page, glyph) ?? tooSmall(glyph);
    if (why !== null) tell([glyph], why);
  }
  const isRecognised = isScan(page) && reasons.size > page.glyphs.length / 2;
  if (isRecognised) for (const [glyph, why] of reasons) if (RECOGNISED.has(why)) reasons.delete(glyph);
  tell(sealLetters(page.glyphs), 'a seal’s letters');
  tell(
    page.glyphs.filter((glyph) => quarterOf(glyph) === null),
    'set askew, as a watermark is',
  );
  tell(laidOver(page.glyphs.filter((glyph) => !reasons.has(glyph))), 'laid over the text, as a watermark is');
  tell(struckTwice(page.glyphs.filter((glyph) => !reasons.has(glyph))), 'struck twice');
  const kept = page.glyphs.filter((glyph) => !reasons.has(glyph));
  return { kept, dropped: groupRuns(page.glyphs, reasons), isRecognised };
}

const COVERED = 'covered';
const RECOGNISED = new Set(['invisible', COVERED]);

/** Letters with the same reason that follow each other, together. */
function groupRuns(glyphs: readonly Glyph[], reasons: ReadonlyMap<Glyph, string>): Dropped[] {
  const runs: Dropped[] = [];
  let before: string | undefined;
  for (const glyph of glyphs) {
    const why = reasons.get(glyph);
    const last = runs.at(-1);
    if (why !== undefined && why === before && last) last.glyphs.push(glyph);
    else if (why !== undefined) runs.push({ glyphs: [glyph], fate: 'left-out', why });
    before = why;
  }
  return runs;
}

function outsideOf({ width, height }: PageContent, glyph: Glyph): string | null {
  const page = { left: 0, top: 0, right: width, bottom: height };
  return contains(page, centreOf(glyph)) ? null : 'outside the page';
}

const WHITE = /^#f[c-f]f[c-f]f[c-f]$/i;

/** Whether something was painted over a letter, or it is white on white. */
function coveredOn({ fills, pictures }: PageContent, glyph: Glyph): string | null {
  const centre = centreOf(glyph);
  const around = [...fills, ...pictures].filter(({ box }) => contains(box, centre));
  if (around.some(({ operation }) => operation > glyph.operation)) return COVERED;
  const isOnColour = around.some((shape) => !('color' in shape) || !WHITE.test(shape.color));
  return WHITE.test(glyph.color) && !isOnColour ? 'white on white' : null;
}

/** Of a page, the share that a picture covers for the page to be a scan. */
const SCAN_SHARE = 0.5;

export function isScan({ pictures, width, height }: PageContent): boolean {
  const area = pictures.reduce((sum, { box }) => sum + areaOf(box), 0);
  return area >= width * height * SCAN_SHARE;
}

/** Type that nobody reads, in points. */
const UNREADABLE = 2;

function tooSmall({ size, text }: Glyph): string | null {
  return size < UNREADABLE && text.trim() !== '' ? 'too small to be read' : null;
}

/** How many times as large as the letters below it the letters of a watermark are. */
const WATERMARK_SIZE = 2;
/** A page has no more letters of watermarks. */
const MAX_WATERMARK = 200;

/** Letters in large type, each with another, smaller letter under it. */
function laidOver(glyphs: readonly Glyph[]): Glyph[] {
  const seen = glyphs.filter((glyph) => !isBlank(glyph));
  const size =
    WATERMARK_SIZE *
    quantile(
      seen.map((glyph) => glyph.size),
      0.5,
    );
  const large = seen.filter((glyph) => glyph.size >= size);
  const small = seen.filter((glyph) => glyph.size < size);
  if (large.length > MAX_WATERMARK) return [];
  return large.filter((glyph) => small.some((one) => contains(inkOf(glyph), centreOf(one))));
}

/** The middle of a letter's square, which it covers for certain. */
function inkOf({ x, y, width, size }: Glyph): Box {
  return { left: x + 0.2 * width, right: x + 0.8 * width, top: y - 0.7 * size, bottom: y };
}

/** Of its width, how far a letter may be moved from the one it makes bold. */
const STRIKE_SHARE = 0.3;

/** The second of two equal letters in nearly the same place. */
function struckTwice(glyphs: readonly Glyph[]): Glyph[] {
  const struck = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    if (isBlank(glyph)) return false;
    const same = struck.get(glyph.text) ?? [];
    struck.set(glyph.text, same);
    const reach = STRIKE_SHARE * glyph.width;
    const isSecond = same.some(
      ({ x, y, size }) =>
        Math.abs(x - glyph.x) <= reach &&
        Math.abs(y - glyph.y) <= STRIKE_SHARE * glyph.size &&
        Math.abs(size - glyph.size) <= STRIKE_SHARE * glyph.size,
    );
    if (!isSecond) same.push(glyph);
    return isSecond;
  });
}

const MIN_SEAL_LETTERS = 4;
/** How far each letter of a seal is turned against the one before it, in degrees. */
const SEAL_TURN = [4, 60] as const;

/** Letters along a circle, each turned against the one before it, and those of the same colour inside the circle. */
function sealLetters(glyphs: readonly Glyph[]): Glyph[] {
  return arcs(glyphs.filter((glyph) => !isBlank(glyph))).flatMap((arc) => {
    const circle = boxAround(arc.map(centreOf));
    const [first] = arc;
    const ownColour = first && glyphs.filter(({ color }) => color === first.color);
    // The seal of a black-and-white print lies on the date: its colour doesn't tell its own words from those.
    const inside = ownColour && ownColour.length < glyphs.length / 2 ? ownColour : [];
    return [...arc, ...inside.filter((glyph) => contains(circle, centreOf(glyph)))];
  });
}

function arcs(glyphs: readonly Glyph[]): Glyph[][] {
  const all: Glyph[][] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const before = glyphs[index - 1];
    if (before && isTurned(before, glyph)) all.at(-1)?.push(glyph);
    else all.push([glyph]);
  }
  return all.filter(
    (arc) => arc.length >= MIN_SEAL_LETTERS && arc.some((glyph) => quarterOf(glyph) === null),
  );
}

/** Whether a letter of the same colour is turned against the one before it as those of a seal are. */
function isTurned(before: Glyph, glyph: Glyph): boolean {
  const turn = Math.abs(((glyph.direction - before.direction + 540) % 360) - 180);
  return before.color === glyph.color && turn >= SEAL_TURN[0] && turn <= SEAL_TURN[1];
}
