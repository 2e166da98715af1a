import { areaOf, type Box, boxAround, contains, quantile } from './geometry.ts';
import { centreOf, type Dropped, type Glyph, isBlank, type PageContent } from './page-content.ts';
import { quarterOf } from './turn-page.ts';

/** The glyphs of a page, divided into those that are its text and those that aren't. */
export interface SortedGlyphs {
  textGlyphs: Glyph[];
  dropped: Dropped[];
  /** Whether the text is an invisible layer over a picture, as text recognition creates it. */
  isRecognised: boolean;
}

/**
 * Leaves out glyphs that a reader doesn't see as text of the page: those that are hidden, outside the page, printed
 * twice to look bold, or set at an angle like the characters of a seal. Invisible text on a scanned page is included,
 * because it comes from text recognition.
 */
export function findUnprinted(page: PageContent): SortedGlyphs {
  const reasons = new Map<Glyph, string>();
  const exclude = (glyphs: Iterable<Glyph>, why: string) => {
    for (const glyph of glyphs) if (!reasons.has(glyph)) reasons.set(glyph, why);
  };
  for (const glyph of page.glyphs) {
    const why = whyOutside(page, glyph) ?? glyph.unseen ?? whyCovered(page, glyph) ?? whyTooSmall(glyph);
    if (why !== null) exclude([glyph], why);
  }
  const isRecognised = isScan(page) && reasons.size > page.glyphs.length / 2;
  if (isRecognised) for (const [glyph, why] of reasons) if (RECOGNISED.has(why)) reasons.delete(glyph);
  exclude(findSealGlyphs(page.glyphs), 'a seal’s letters');
  exclude(
    page.glyphs.filter((glyph) => quarterOf(glyph) === null),
    'set askew, as a watermark is',
  );
  exclude(
    findWatermarks(page.glyphs.filter((glyph) => !reasons.has(glyph))),
    'laid over the text, as a watermark is',
  );
  exclude(findDoubleStrikes(page.glyphs.filter((glyph) => !reasons.has(glyph))), 'struck twice');
  const textGlyphs = page.glyphs.filter((glyph) => !reasons.has(glyph));
  return { textGlyphs, dropped: groupRuns(page.glyphs, reasons), isRecognised };
}

const COVERED = 'covered';
const RECOGNISED = new Set(['invisible', COVERED]);

/** Groups consecutive glyphs with the same reason. */
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

function whyOutside({ width, height }: PageContent, glyph: Glyph): string | null {
  const page = { left: 0, top: 0, right: width, bottom: height };
  return contains(page, centreOf(glyph)) ? null : 'outside the page';
}

const WHITE = /^#f[c-f]f[c-f]f[c-f]$/i;

/** Returns why a glyph can't be seen: something is painted over it, or it is white on white. */
function whyCovered({ fills, pictures }: PageContent, glyph: Glyph): string | null {
  const centre = centreOf(glyph);
  const around = [...fills, ...pictures].filter(({ box }) => contains(box, centre));
  if (around.some(({ operation }) => operation > glyph.operation)) return COVERED;
  const isOnColour = around.some((shape) => !('color' in shape) || !WHITE.test(shape.color));
  return WHITE.test(glyph.color) && !isOnColour ? 'white on white' : null;
}

/** Share of a page's area that pictures have to cover for the page to be a scan. */
const SCAN_SHARE = 0.5;

export function isScan({ pictures, width, height }: PageContent): boolean {
  const area = pictures.reduce((sum, { box }) => sum + areaOf(box), 0);
  return area >= width * height * SCAN_SHARE;
}

/** Smallest readable font size, in points. */
const UNREADABLE = 2;

function whyTooSmall({ size, text }: Glyph): string | null {
  return size < UNREADABLE && text.trim() !== '' ? 'too small to be read' : null;
}

/** Font size of a watermark relative to the text. */
const WATERMARK_SIZE = 2;
/** Most characters of watermarks on a page. */
const MAX_WATERMARK = 200;

/** Returns glyphs in large type with a smaller glyph underneath. */
function findWatermarks(glyphs: readonly Glyph[]): Glyph[] {
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

/** Returns the middle of a glyph's box, which its ink certainly covers. */
function inkOf({ x, y, width, size }: Glyph): Box {
  return { left: x + 0.2 * width, right: x + 0.8 * width, top: y - 0.7 * size, bottom: y };
}

/**
 * Largest offset between two glyphs that are printed on each other to look bold, relative to the width and font size.
 */
const STRIKE_SHARE = 0.3;

/** Returns the second of two identical glyphs in nearly the same place. */
function findDoubleStrikes(glyphs: readonly Glyph[]): Glyph[] {
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
/** Smallest and largest angle between consecutive characters of a seal, in degrees. */
const SEAL_TURN = [4, 60] as const;

/**
 * Returns glyphs along a circle, each at an angle to the previous one, and those of the same colour inside the circle.
 */
function findSealGlyphs(glyphs: readonly Glyph[]): Glyph[] {
  return arcs(glyphs.filter((glyph) => !isBlank(glyph))).flatMap((arc) => {
    const circle = boxAround(arc.map(centreOf));
    const [first] = arc;
    const ownColour = first && glyphs.filter(({ color }) => color === first.color);
    // In a black-and-white print the seal overlaps the date and has the same colour, so its other words can't be
    // distinguished.
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

/** Whether a glyph has the same colour as the previous one and is at an angle to it, as in a seal. */
function isTurned(before: Glyph, glyph: Glyph): boolean {
  const turn = Math.abs(((glyph.direction - before.direction + 540) % 360) - 180);
  return before.color === glyph.color && turn >= SEAL_TURN[0] && turn <= SEAL_TURN[1];
}
