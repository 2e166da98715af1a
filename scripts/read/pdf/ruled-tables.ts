import { type Box, contains, distinct } from './geometry.ts';
import { centreOf, type Glyph, type Rule } from './page-content.ts';
import { groupTurnedLines } from './sideways.ts';
import type { Cell, Table } from './table.ts';
import { maxOf, minOf } from '../min-max.ts';

/** Largest gap between lines that meet, in points. Borders are drawn double, and end short of each other. */
const MEETING = 3;
/** Share of a cell's side that has to be drawn for a border. */
const DRAWN_SHARE = 0.5;
/** Length by which lines have to extend beyond a grid to form a column with an open side, in points. */
const OPEN_SIDE = 12;
/** Largest space between a border and the text on either side, and the default if no text shows it, in points. */
const MAX_PADDING = 12;
const PADDING = 5.4;

interface Grid {
  rules: Rule[];
  /** Positions at which columns and rows start, and at which the last one ends. */
  xs: number[];
  ys: number[];
  box: Box;
}

/** Finds the tables whose cells are separated by drawn lines, from the top, with the glyphs of each cell. */
export function findRuledTables(page: number, rules: readonly Rule[], glyphs: readonly Glyph[]): Table[] {
  const grids = connectRules(mergeRules(rules)).flatMap((group) => gridOf(group) ?? []);
  const outer = grids.filter(
    (grid) => !grids.some((other) => other !== grid && surrounds(other.box, grid.box)),
  );
  return outer
    .flatMap((grid) => {
      const own = glyphs.filter((glyph) => contains(grid.box, centreOf(glyph)));
      const table = { page, box: grid.box, columns: grid.xs.slice(0, -1), source: 'rules' as const };
      return own.length > 0 ? [{ ...table, rows: cellsOf(grid, own) }] : [];
    })
    .filter(({ rows }) => rows.flat().filter(({ covered }) => covered === null).length > 1)
    .sort((a, b) => a.box.top - b.box.top);
}

function surrounds(outer: Box, inner: Box): boolean {
  return contains(outer, [inner.left, inner.top]) && contains(outer, [inner.right, inner.bottom]);
}

/** Joins the pieces of a line, which is often drawn cell by cell. */
function mergeRules(rules: readonly Rule[]): Rule[] {
  return [true, false].flatMap((isLevel) => {
    const own = rules.filter((rule) => rule.isLevel === isLevel);
    const places = distinct(
      own.map(({ at }) => at),
      MEETING,
    );
    return places.flatMap((at) => {
      const merged: Rule[] = [];
      const pieces = own.filter((rule) => rule.at >= at && rule.at - at <= MEETING);
      for (const piece of pieces.sort((a, b) => a.from - b.from)) {
        const last = merged.at(-1);
        if (last && piece.from - last.to <= MEETING) last.to = Math.max(last.to, piece.to);
        else merged.push({ ...piece, at });
      }
      return merged;
    });
  });
}

/** Groups connected lines. */
function connectRules(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of rules) {
    const touched = groups.filter((group) => group.some((other) => areConnected(rule, other)));
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push([rule, ...touched.flat()]);
  }
  return groups;
}

function areConnected(one: Rule, other: Rule): boolean {
  if (one.isLevel === other.isLevel) return false;
  const reaches = (rule: Rule, at: number) => at >= rule.from - MEETING && at <= rule.to + MEETING;
  return reaches(one, other.at) && reaches(other, one.at);
}

function gridOf(rules: Rule[]): Grid | null {
  const level = rules.filter(({ isLevel }) => isLevel);
  const upright = rules.filter(({ isLevel }) => !isLevel);
  if (level.length === 0 || upright.length === 0) return null;
  const xs = withOpenSides(upright, level);
  const ys = withOpenSides(level, upright);
  const box = { left: minOf(xs), right: maxOf(xs), top: minOf(ys), bottom: maxOf(ys) };
  return xs.length > 2 && ys.length > 1 ? { rules, xs, ys, box } : null;
}

/**
 * Returns the positions of the lines in one direction, and the ends of the lines across them where these extend
 * further, which means that a side isn't drawn.
 */
function withOpenSides(lines: readonly Rule[], across: readonly Rule[]): number[] {
  const places = distinct(
    lines.map(({ at }) => at),
    MEETING,
  );
  const from = minOf(across.map((rule) => rule.from));
  const to = maxOf(across.map((rule) => rule.to));
  const [first = from] = places;
  return [
    ...(first - from > OPEN_SIDE ? [from] : []),
    ...places,
    ...(to - (places.at(-1) ?? to) > OPEN_SIDE ? [to] : []),
  ];
}

/** Returns the cells of a grid, row by row. Positions without a border between them form one cell. */
function cellsOf(grid: Grid, glyphs: readonly Glyph[]): Cell[][] {
  const [columns, rows] = [grid.xs.length - 1, grid.ys.length - 1];
  const owners = ownersOf(grid);
  const placed = Map.groupBy(glyphs, (glyph) => {
    const [x, y] = centreOf(glyph);
    return owners[placeIn(grid.ys, y) * columns + placeIn(grid.xs, x)] ?? 0;
  });
  const all = owners.map((owner, place): Cell => {
    const [row, column] = [Math.floor(place / columns), place % columns];
    if (owner !== place)
      return { lines: [], covered: Math.floor(owner / columns) < row ? 'down' : 'across', room: 0 };
    const last = owners.findLastIndex((one, at) => one === place && Math.floor(at / columns) === row);
    const width = (grid.xs[(last % columns) + 1] ?? 0) - (grid.xs[column] ?? 0);
    return { lines: groupTurnedLines(placed.get(place) ?? []), covered: null, room: width };
  });
  const cells = Array.from({ length: rows }, (_, row) => all.slice(row * columns, (row + 1) * columns));
  const padding = paddingOf(cells, grid.xs);
  return cells.map((row) => row.map((cell) => ({ ...cell, room: cell.room - 2 * padding })));
}

/** Returns the smallest space between a border and the text to its right. */
function paddingOf(rows: readonly Cell[][], xs: readonly number[]): number {
  const gaps = rows.flatMap((row) =>
    row.flatMap(({ lines }, column) => lines.map(({ left }) => left - (xs[column] ?? 0))),
  );
  const shown = gaps.filter((gap) => gap >= 0 && gap <= MAX_PADDING);
  return shown.length > 0 ? minOf(shown) : PADDING;
}

/** Returns the index of the interval that contains a value. A value on an edge belongs to the interval after it. */
function placeIn(edges: readonly number[], value: number): number {
  return edges.slice(1, -1).filter((edge) => edge <= value).length;
}

/** Returns the intervals between edges. */
function stretches(edges: readonly number[]): [from: number, to: number][] {
  return edges.slice(1).map((to, index) => [edges[index] ?? to, to]);
}

/** Returns, for each position of a grid, row by row, the position at which its cell starts. */
function ownersOf({ rules, xs, ys }: Grid): number[] {
  const [columns, rows] = [stretches(xs), stretches(ys)];
  const owners = rows.flatMap((_, row) => columns.map((__, column) => row * columns.length + column));
  const unite = (one: number, other: number) => {
    const [low, high] = [owners[one] ?? one, owners[other] ?? other].sort((a, b) => a - b);
    for (const [place, owner] of owners.entries()) if (owner === high) owners[place] = low ?? 0;
  };
  for (const [row, down] of rows.entries()) {
    for (const [column, across] of columns.entries()) {
      const place = row * columns.length + column;
      if (column + 1 < columns.length && !isDrawn(rules, false, across[1], down)) unite(place, place + 1);
      if (row + 1 < rows.length && !isDrawn(rules, true, down[1], across))
        unite(place, place + columns.length);
    }
  }
  return owners;
}

function isDrawn(
  rules: readonly Rule[],
  isLevel: boolean,
  at: number,
  [from, to]: readonly [number, number],
): boolean {
  const drawn = rules
    .filter((rule) => rule.isLevel === isLevel && Math.abs(rule.at - at) <= MEETING)
    .reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0);
  return drawn >= (to - from) * DRAWN_SHARE;
}
