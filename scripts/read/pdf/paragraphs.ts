import { quantile } from './geometry.ts';
import type { Frame } from './frames.ts';
import {
  beginsMidParagraph,
  beginsWithLabel,
  endsInStop,
  joinTexts,
  labelLength,
  roomForNext,
} from './join-printed.ts';
import type { Line } from './lines.ts';
import { isBlank } from './page-content.ts';

/**
 * Positions at which the lines of a frame start and end, in points, and other measures that determine its paragraphs.
 */
export interface Edges {
  left: number;
  right: number;
  /** Distance between baselines within a paragraph. */
  pitch: number;
  /** Whether the first line of a paragraph is indented. */
  usesIndents: boolean;
  /** Most common font size of the document. */
  textSize: number;
}

/** A line and its context. */
export interface PlacedLine {
  line: Line;
  frame: Frame;
  edges: Edges;
  /** Paragraph to which the file's tags assign it; null if they don't. */
  tag: number | null;
}

/** Largest relative difference between equal font sizes. */
const SAME_SIZE = 0.12;
/** Smallest gap that ends a paragraph, relative to the distance between its baselines. */
const PARAGRAPH_GAP = 1.35;
/** Largest distance between the lines of a title, relative to the font size. */
const TITLE_GAP = 2.3;
/** Smallest font size of a title, relative to the text. */
const TITLE_SIZE = 1.15;
/** Smallest indent of a signature, a date or a centred line, relative to the width of its frame. */
const FAR_RIGHT = 0.3;
/** Largest distance from the frame's edge of a line that isn't indented, relative to the font size. */
const INDENT = 0.6;

/**
 * Free space at the end of a full line, in addition to that for the next word, relative to the font size: marks may be
 * set narrower.
 */
const SLACK = 0.7;

/** Joins the lines of a paragraph. */
export function paragraphText(lines: readonly PlacedLine[]): string {
  return lines.reduce((text, { line }) => joinTexts(text, line.text), '');
}

/**
 * Whether a line continues the paragraph before it. The position decides: the previous line has no room for the next
 * word, and this line isn't indented, larger, centred or set apart. Punctuation matters only if paragraphs aren't
 * indented.
 */
export function continuesParagraph(paragraph: readonly PlacedLine[], next: PlacedLine): boolean {
  const before = paragraph.at(-1);
  if (!before || !isSameSize(before.line, next.line)) return false;
  if (beginsMidParagraph(next.line)) return true;
  if (isTitle(before) && isTitle(next)) return isNextTitleLine(before, next);
  if (isFarRight(before) || isFarRight(next) || leavesRoom(before, next)) return false;
  const isSamePage = before.frame.page === next.frame.page;
  if (isSamePage && before.tag !== null && next.tag !== null) return before.tag === next.tag;
  if (before.frame === next.frame && next.line.y - before.line.y > PARAGRAPH_GAP * next.edges.pitch)
    return false;
  return isInLine(paragraph, next) && !startsParagraph(before, next);
}

function isSameSize(one: Line, other: Line): boolean {
  return Math.abs(one.size - other.size) <= SAME_SIZE * Math.max(one.size, other.size);
}

/** Whether a line is centred and larger than the text. */
function isTitle({ line, edges }: PlacedLine): boolean {
  const [before, after] = [line.left - edges.left, edges.right - line.right];
  if (Math.abs(before - after) > 1.5 * line.size) return false;
  return line.size >= TITLE_SIZE * edges.textSize;
}

function isNextTitleLine(before: PlacedLine, next: PlacedLine): boolean {
  const isNear = next.line.y - before.line.y <= TITLE_GAP * next.line.size;
  return before.frame.page === next.frame.page && isNear && !beginsWithLabel(next.line);
}

function isFarRight({ line, edges }: PlacedLine): boolean {
  return line.left - edges.left > FAR_RIGHT * (edges.right - edges.left);
}

function leavesRoom({ line, edges }: PlacedLine, next: PlacedLine): boolean {
  return edges.right - line.right > roomForNext(next.line, SLACK);
}

/** Whether a line starts at the edge, or is aligned with the previous lines if they are indented together. */
function isInLine(paragraph: readonly PlacedLine[], next: PlacedLine): boolean {
  const { size } = next.line;
  const indent = next.line.left - next.edges.left;
  if (Math.abs(indent) <= INDENT * size) return true;
  const before = paragraph.at(-1);
  if (indent < 0 || !before || before.frame !== next.frame) return false;
  if (paragraph.length > 1) return Math.abs(before.line.left - next.line.left) <= INDENT * size;
  return hangsBelow(before.line, next.line);
}

/** Whether a line starts below the words after the previous line's label. */
function hangsBelow(before: Line, next: Line): boolean {
  const length = labelLength(before);
  const seen = before.glyphs.filter((glyph) => !isBlank(glyph));
  const behind = seen[length];
  return (
    length > 0 && !beginsWithLabel(next) && !!behind && Math.abs(behind.x - next.left) <= INDENT * next.size
  );
}

/** Whether punctuation and labels indicate a new paragraph where the position is ambiguous. */
function startsParagraph(before: PlacedLine, next: PlacedLine): boolean {
  if (!endsInStop(before.line)) return false;
  return beginsWithLabel(next.line) || !next.edges.usesIndents;
}

/** Share of a frame's lines that have to start or end at a position for it to be an edge. */
const EDGE_SHARE = 0.05;
/** Fewest lines of a frame from which to determine its edges. */
const MIN_LINES = 8;

/**
 * Determines the edges of each frame: from its own lines if there are enough, otherwise from all pages of the same
 * width.
 */
export function findEdges(frames: readonly Frame[], widthOf: (page: number) => number): Map<Frame, Edges> {
  const letters = frames.flatMap((frame) =>
    linesOf(frame).flatMap(({ glyphs }) => glyphs.map(({ size }) => size)),
  );
  const textSize = quantile(letters, 0.5);
  const result = new Map<Frame, Edges>();
  for (const frame of frames) {
    const width = widthOf(frame.page);
    const own = edgesOf([linesOf(frame)], textSize);
    const comparable = frames.filter((other) => !other.isColumn && Math.abs(widthOf(other.page) - width) < 1);
    const shared = widenOpenEdge(width, edgesOf(onSameSide(frame, comparable).map(linesOf), textSize));
    if (frame.isColumn) result.set(frame, own);
    else if (hasOwnEdges(frame, own, shared))
      result.set(frame, { ...widenOpenEdge(width, own), usesIndents: shared.usesIndents });
    else result.set(frame, shared);
  }
  return result;
}

function linesOf(frame: Frame): Line[] {
  return frame.parts.flatMap((part) => (part.kind === 'line' ? [part.line] : []));
}

/** Returns the frames on left or right pages only, which may have different margins, if these have enough lines. */
function onSameSide(frame: Frame, comparable: readonly Frame[]): readonly Frame[] {
  const side = comparable.filter(({ page }) => page % 2 === frame.page % 2);
  return side.flatMap(linesOf).length >= MIN_LINES ? side : comparable;
}

function hasOwnEdges(frame: Frame, own: Edges, shared: Edges): boolean {
  const isAsWide = own.right - own.left >= 0.9 * (shared.right - shared.left);
  return linesOf(frame).length >= MIN_LINES && isAsWide && own.left <= shared.left + own.textSize;
}

function edgesOf(frames: readonly (readonly Line[])[], textSize: number): Edges {
  const all = frames.flat();
  const inSize = all.filter(({ size }) => Math.abs(size - textSize) <= SAME_SIZE * textSize);
  const lines = inSize.length > 0 ? inSize : all;
  const minimum = lines.length * EDGE_SHARE;
  const near = (one: number, other: number, reach: number) => Math.abs(one - other) <= reach * textSize;
  const lefts = lines.map(({ left }) => left).sort((a, b) => a - b);
  const rights = lines.map(({ right }) => right).sort((a, b) => b - a);
  const left = lefts.find((x) => lefts.filter((other) => near(x, other, 0.3)).length >= minimum) ?? 0;
  const right =
    rights.find((x) => rights.filter((other) => x >= other && near(x, other, 1)).length >= minimum) ?? 0;
  const flush = lines.filter((line) => near(line.left, left, INDENT)).length;
  const indented = lines.filter((line) => near(line.left, left + 2 * textSize, INDENT)).length;
  return { left, right, pitch: pitchOf(frames, textSize), usesIndents: indented >= flush / 5, textSize };
}

function pitchOf(frames: readonly (readonly Line[])[], textSize: number): number {
  const gaps = frames.flatMap((lines) =>
    lines.slice(1).flatMap((line, index) => {
      const before = lines[index];
      return before && isSameSize(before, line) ? [line.y - before.y] : [];
    }),
  );
  return gaps.length > 0 ? quantile(gaps, 0.2) : 2 * textSize;
}

/**
 * Moves the right edge of a frame out if lines end well before it. Without indents no line shows that its paragraph
 * continues below, so the right margin is assumed to be as wide as the left one.
 */
function widenOpenEdge(width: number, edges: Edges): Edges {
  const mirrored = width - edges.left;
  const isOpen = !edges.usesIndents && mirrored - edges.right > 2 * edges.textSize;
  return isOpen ? { ...edges, right: mirrored } : edges;
}
