import { groupLines, type Line, lineOf, splitAtGaps } from './lines.ts';
import type { Glyph } from './page-content.ts';
import type { Table } from './table.ts';
import { appendAll, maxOf, minOf } from '../min-max.ts';

/** The content of a frame, from the top: lines of text, with tables between them. */
export type FramePart = { kind: 'line'; line: Line } | { kind: 'table'; table: Table };

/** A part of a page that is read from top to bottom: the page itself, or one of its columns. */
export interface Frame {
  page: number;
  parts: FramePart[];
  /** Whether it is one of several columns. */
  isColumn: boolean;
}

/** A piece of a line, or a table, when looking for columns. */
interface Piece {
  left: number;
  right: number;
  y: number;
  size: number;
  glyphs: Glyph[];
  table: Table | null;
}

/** Smallest gap between columns, relative to the font size. */
const GUTTER = 0.9;

/**
 * Finds the frames of a page in reading order: what spans the page, then column by column, down to the next content
 * that spans it.
 */
export function findFrames(page: number, glyphs: readonly Glyph[], tables: readonly Table[]): Frame[] {
  const pieces = groupLines(glyphs)
    .flatMap((line) => splitAtGaps(line, GUTTER))
    .map((line): Piece => ({ ...line, table: null }));
  for (const table of tables)
    pieces.push({
      ...{ left: table.box.left, right: table.box.right, y: table.box.top, size: 10, glyphs: [] },
      table,
    });
  return readInOrder(pieces).map(({ pieces: own, isColumn }) => ({ page, isColumn, parts: partsOf(own) }));
}

interface Region {
  pieces: Piece[];
  isColumn: boolean;
}

function readInOrder(pieces: readonly Piece[]): Region[] {
  const gutter = findGutter(pieces);
  if (gutter === null) return [{ pieces: [...pieces], isColumn: false }];
  const regions: Region[] = [];
  for (const band of bandsAround(pieces, gutter)) {
    const left = band.pieces.filter(({ right }) => right <= gutter);
    const right = band.pieces.filter((piece) => piece.left >= gutter);
    if (band.isSpanning || !areColumns(left, right)) {
      const last = regions.at(-1);
      if (last && !last.isColumn) appendAll(last.pieces, band.pieces);
      else regions.push({ pieces: band.pieces, isColumn: false });
    } else {
      for (const side of [left, right])
        regions.push(...readInOrder(side).map((region) => ({ ...region, isColumn: true })));
    }
  }
  return regions;
}

/** Divides pieces into bands from the top: those that span a gutter, and those on its sides in between. */
function bandsAround(
  pieces: readonly Piece[],
  gutter: number,
): (Omit<Region, 'isColumn'> & { isSpanning: boolean })[] {
  const spanning = pieces.filter(({ left, right }) => left < gutter && right > gutter);
  // A piece on the same line as a spanning one belongs to that line.
  const isBeside = (piece: Piece) =>
    spanning.some(({ y, size }) => Math.abs(y - piece.y) <= 0.5 * Math.max(size, piece.size));
  const bands: (Omit<Region, 'isColumn'> & { isSpanning: boolean })[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const isSpanning = spanning.includes(piece) || isBeside(piece);
    const last = bands.at(-1);
    if (last?.isSpanning === isSpanning) last.pieces.push(piece);
    else bands.push({ pieces: [piece], isSpanning });
  }
  return bands;
}

/** Range of positions for a gutter, relative to the width of the text. */
const MIDDLE = [0.2, 0.8] as const;
const STEPS = 60;

/**
 * Returns the position of the gutter: where the fewest pieces cross. Returns null if more than half of them do
 * everywhere.
 */
function findGutter(pieces: readonly Piece[]): number | null {
  const left = minOf(pieces.map((piece) => piece.left));
  const right = maxOf(pieces.map((piece) => piece.right));
  const places = Array.from({ length: STEPS + 1 }, (_, step) => {
    const x = left + (right - left) * (MIDDLE[0] + ((MIDDLE[1] - MIDDLE[0]) * step) / STEPS);
    return { x, across: pieces.filter((piece) => piece.left < x && piece.right > x).length };
  });
  const fewest = minOf(places.map(({ across }) => across));
  if (fewest > pieces.length / 2) return null;
  const clear = longestRun(places.map(({ across }) => across === fewest));
  return places[Math.floor((clear.start + clear.end) / 2)]?.x ?? null;
}

function longestRun(flags: readonly boolean[]): { start: number; end: number } {
  let best = { start: 0, end: -1 };
  let start = 0;
  for (const [index, flag] of flags.entries()) {
    if (!flag) start = index + 1;
    else if (index - start > best.end - best.start) best = { start, end: index };
  }
  return best;
}

/** Fewest lines of the longer of two columns. */
const MIN_COLUMN_LINES = 4;
/** Share of its column's width that a line of running text fills, and the share of lines that do. */
const FILLED = 0.8;
const FILLED_SHARE = 0.5;
/** Smallest width of a column in characters. Table cells are narrower. */
const MIN_COLUMN_WIDTH = 9;

/**
 * Whether the pieces on both sides of a gutter are running text, whose lines fill their column. Table cells seldom do.
 */
function areColumns(left: readonly Piece[], right: readonly Piece[]): boolean {
  if (Math.max(left.length, right.length) < MIN_COLUMN_LINES || right.length === 0 || left.length === 0)
    return false;
  const sides = [left, right].map((side) => {
    const edges = {
      left: minOf(side.map((piece) => piece.left)),
      right: maxOf(side.map((piece) => piece.right)),
    };
    const width = edges.right - edges.left;
    const filled = side.filter((piece) => piece.table || piece.right - piece.left >= FILLED * width);
    return { width, size: side[0]?.size ?? 10, filled: filled.length, lines: side.length };
  });
  const isWide = sides.every(({ width, size }) => width >= MIN_COLUMN_WIDTH * size);
  const filled = sides.reduce((sum, side) => sum + side.filled, 0);
  const lines = sides.reduce((sum, side) => sum + side.lines, 0);
  return isWide && filled >= lines * FILLED_SHARE;
}

function partsOf(pieces: readonly Piece[]): FramePart[] {
  const lines = groupLines(pieces.flatMap(({ glyphs }) => glyphs));
  const parts: (FramePart & { y: number })[] = [
    ...lines.map((line) => ({ kind: 'line' as const, line: lineOf(line.glyphs), y: line.y })),
    ...pieces.flatMap(({ table, y }) => (table ? [{ kind: 'table' as const, table, y }] : [])),
  ];
  return parts.sort((a, b) => a.y - b.y);
}
