import { boxAround, quantile } from './geometry.ts';
import type { FramePart } from './frames.ts';
import { type Line, lineOf, splitAtGaps } from './lines.ts';
import type { Cell, Table } from './table.ts';
import { appendAll, minOf } from '../min-max.ts';

/** Smallest gap between cells, relative to the font size. */
const CELL_GAP = 1.2;
/** A table has two nearby lines of at least `MIN_CELLS` cells, or at least `MIN_PAIRS` aligned lines of two cells. */
const MIN_CELLS = 3;
const MIN_PAIRS = 4;
/** Largest distance between lines of a table, relative to the font size. */
const MAX_GAP = 4;
/** Largest difference between left edges of cells in two-column tables, relative to the font size. */
const ALIGNED = 0.6;

interface Column {
  left: number;
  right: number;
}

interface Row {
  line: Line;
  pieces: Line[];
}

/** Turns lines of a frame into tables where the gaps between their words show that they are rows. */
export function findLooseTables(page: number, parts: readonly FramePart[]): FramePart[] {
  const result: FramePart[] = [];
  let lines: Line[] = [];
  const flush = () => {
    appendAll(result, divide(page, lines));
    lines = [];
  };
  for (const part of parts) {
    if (part.kind === 'line') lines.push(part.line);
    else {
      flush();
      result.push(part);
    }
  }
  flush();
  return result;
}

function divide(page: number, lines: readonly Line[]): FramePart[] {
  const rows = lines.map((line): Row => ({ line, pieces: cellsOf(line) }));
  const result: FramePart[] = [];
  for (let at = 0; at < rows.length;) {
    const region = growRegion(rows.slice(at));
    const line = rows[at]?.line;
    if (region) {
      result.push({ kind: 'table', table: tableOf(page, region.rows, region.columns) });
      at += region.rows.length;
    } else {
      if (line) result.push({ kind: 'line', line });
      at += 1;
    }
  }
  return result;
}

/** Splits a line into possible cells. Several single characters are a word set with wide spacing. */
function cellsOf(line: Line): Line[] {
  const cells = splitAtGaps(line, CELL_GAP, (width, blanks) => width > line.size / 2 && blanks.length > 1);
  return cells.every(({ text }) => text.length === 1) ? [line] : cells;
}

/**
 * Returns the table that starts with the first row. It extends down as long as each piece of a line fits into one of
 * its columns.
 */
function growRegion(rows: readonly Row[]): { rows: Row[]; columns: Column[] } | null {
  const [first] = rows;
  if (!first || first.pieces.length < 2) return null;
  const columns = first.pieces.map(({ left, right }): Column => ({ left, right }));
  const taken = [first];
  for (const row of rows.slice(1)) {
    const before = taken.at(-1);
    if (!before || row.line.y - before.line.y > MAX_GAP * Math.max(row.line.size, before.line.size)) break;
    if (!row.pieces.every((piece) => fitPiece(columns, piece))) break;
    taken.push(row);
  }
  while (taken.length > 0 && (taken.at(-1)?.pieces.length ?? 0) < 2 && !isMiddleOfRow(taken, columns))
    taken.pop();
  const full = taken.filter(({ pieces }) => pieces.length >= MIN_CELLS);
  const pairs = taken.filter(({ pieces }) => pieces.length === 2 && isAligned(pieces, columns));
  const isTable =
    columns.length >= MIN_CELLS
      ? full.length >= 2
      : pairs.length >= MIN_PAIRS && pairs.length === taken.length;
  return isTable ? { rows: taken, columns } : null;
}

/** Assigns a piece to a column and widens that. Returns false if the piece overlaps two columns or fits none. */
function fitPiece(columns: Column[], piece: Line): boolean {
  const { left, right, size } = piece;
  const over = columns.filter((column) => overlap(column, piece) > size / 4);
  const own = over[0] ?? columns.findLast((column) => column.left - size <= left);
  if (!own || over.length > 1) return false;
  const index = columns.indexOf(own);
  own.left = Math.max(Math.min(own.left, left), columns[index - 1]?.right ?? -Infinity);
  own.right = Math.min(Math.max(own.right, right), columns[index + 1]?.left ?? Infinity);
  return true;
}

function overlap(column: Column, { left, right }: Line): number {
  return Math.min(column.right, right) - Math.max(column.left, left);
}

function isAligned(pieces: readonly Line[], columns: readonly Column[]): boolean {
  return pieces.every(
    ({ left, size }, index) => Math.abs(left - (columns[index]?.left ?? 0)) <= ALIGNED * size,
  );
}

/**
 * Whether the last line continues a cell although it has only one piece: it isn't in the first column, and is as close
 * to the previous line as the lines of a cell are.
 */
function isMiddleOfRow(rows: readonly Row[], columns: readonly Column[]): boolean {
  const [before, last] = rows.slice(-2);
  const [piece] = last?.pieces ?? [];
  if (!before || !last || !piece || columns.length < MIN_CELLS) return false;
  const inFirst = piece.left < (columns[1]?.left ?? 0) - piece.size / 2;
  return !inFirst && last.line.y - before.line.y <= linePitch(rows, columns) * SAME_ROW;
}

/** Largest distance between lines of the same cell, relative to the smallest line distance. */
const SAME_ROW = 1.2;

/** Returns the smallest distance between two lines in the same column, in points. */
function linePitch(rows: readonly Row[], columns: readonly Column[]): number {
  const gaps = columns.flatMap((column) => {
    const ys = rows.flatMap(({ pieces }) =>
      pieces.filter((piece) => isInColumn(column, columns, piece)).map(({ y }) => y),
    );
    return ys.slice(1).map((y, index) => y - (ys[index] ?? 0));
  });
  return quantile(gaps, 0);
}

/** Whether a piece belongs to a column: the one that contains its middle, or is nearest to it. */
function isInColumn(column: Column, columns: readonly Column[], { left, right }: Line): boolean {
  const distance = (one: Column) =>
    Math.max(one.left - (left + right) / 2, (left + right) / 2 - one.right, 0);
  const own = columns.reduce((best, one) => (distance(one) < distance(best) ? one : best), column);
  return own === column;
}

function tableOf(page: number, rows: readonly Row[], columns: readonly Column[]): Table {
  const pieces = rows.flatMap((row) => row.pieces);
  const box = boxAround(
    pieces.flatMap(
      ({ left, right, y, size }) =>
        [
          [left, y - size],
          [right, y],
        ] as const,
    ),
  );
  const size = quantile(
    pieces.map((piece) => piece.size),
    0.5,
  );
  const bands = bandsOf(rows, columns).flatMap((band) => splitBand(band, columns));
  const rooms = columns.map((column, index) => roomIn(column, columns[index + 1], size));
  return {
    ...{ page, box, source: 'gaps', columns: columns.map(({ left }) => left) },
    rows: bands.map((band) =>
      columns.map((column, index): Cell => ({
        lines: band.filter((piece) => isInColumn(column, columns, piece)).map(({ glyphs }) => lineOf(glyphs)),
        covered: null,
        room: rooms[index] ?? 0,
      })),
    ),
  };
}

/**
 * Width below which a column is narrow, relative to the font size. Narrow columns contain names and dates, whose lines
 * end where the words do.
 */
const NARROW = 6;

/**
 * Returns the longest possible line of a column: that of its longest line or, in a narrow column, up to the next
 * column.
 */
function roomIn({ left, right }: Column, next: Column | undefined, size: number): number {
  const longest = right - left;
  return longest < NARROW * size && next ? Math.max(longest, next.left - left - size) : longest;
}

/** Groups the pieces of lines that are as close together as the lines of a cell. */
function bandsOf(rows: readonly Row[], columns: readonly Column[]): Line[][] {
  const pitch = linePitch(rows, columns) * SAME_ROW;
  const bands: Line[][] = [];
  let bottom = -Infinity;
  for (const { line, pieces } of rows) {
    if (line.y - bottom > pitch) bands.push([...pieces]);
    else appendAll(bands.at(-1) ?? [], pieces);
    bottom = line.y;
  }
  return bands;
}

/**
 * Splits a band with several rows that are as close together as their own lines. Each row starts in the first column.
 */
function splitBand(band: readonly Line[], columns: readonly Column[]): Line[][] {
  const [first] = columns;
  const starts = band
    .filter((piece) => first && isInColumn(first, columns, piece))
    .filter((piece) => band.some((other) => other !== piece && Math.abs(other.y - piece.y) < 1))
    .map(({ y }) => y);
  if (starts.length < 2) return [[...band]];
  const top = minOf(band.map(({ y }) => y));
  const isTopAligned = top >= (starts[0] ?? 0) - 1;
  const rowOf = ({ y }: Line) =>
    isTopAligned
      ? starts.findLastIndex((start) => start <= y + 1)
      : starts.reduce(
          (best, start, index) => (Math.abs(start - y) < Math.abs((starts[best] ?? 0) - y) ? index : best),
          0,
        );
  return starts.map((_, index) => band.filter((piece) => rowOf(piece) === index));
}
