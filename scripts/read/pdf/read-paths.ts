import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { boxAround, type Matrix, move, type Point } from './geometry.ts';
import type { PageContent } from './page-content.ts';

export type Shapes = Pick<PageContent, 'rules' | 'fills' | 'pictures' | 'paths'>;

/** pdf.js's codes for the steps of a path, and the number of operands of each (`DrawOPS` in its source). */
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
const LENGTHS = [2, 2, 6, 4, 0];

const STROKED = new Set([OPS.stroke, OPS.closeStroke]);
const FILLED = new Set([OPS.fill, OPS.eoFill]);
const BOTH = new Set([OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);

/** Largest width of a filled shape that is a line, in points. */
const MAX_RULE = 3;
/** Smallest length of a line, in points. Shorter ones are dashes or marks. */
const MIN_RULE = 4;
/** Largest deviation of a horizontal or vertical line, in points. */
const STRAIGHT = 0.75;

/**
 * Records the horizontal and vertical lines and the filled rectangles of a path, given the arguments of pdf.js's
 * `constructPath`.
 */
export function drawPath(
  shapes: Shapes,
  [paint, data]: unknown[],
  matrix: Matrix,
  { color, operation }: { color: string; operation: number },
): void {
  const code = Number(paint);
  const isStroked = STROKED.has(code) || BOTH.has(code);
  const isFilled = FILLED.has(code) || BOTH.has(code);
  const [steps] = (data ?? []) as (ArrayLike<number> | null)[];
  if (!steps || (!isStroked && !isFilled)) return;
  shapes.paths += 1;
  for (const { points, isBent } of outlines(Array.from(steps), matrix)) {
    if (isFilled && !isBent) addFill(shapes, points, color, operation);
    if (isStroked)
      for (const [index, end] of points.entries()) addRule(shapes, points[index - 1] ?? end, end);
  }
}

interface Outline {
  points: Point[];
  isBent: boolean;
}

function outlines(steps: number[], matrix: Matrix): Outline[] {
  const result: Outline[] = [];
  for (let at = 0; at < steps.length;) {
    const step = steps[at] ?? CLOSE;
    const length = LENGTHS[step] ?? 0;
    const last = steps.slice(at + 1, at + 1 + length).slice(-2);
    const point = move(matrix, [last[0] ?? 0, last[1] ?? 0]);
    const current = result.at(-1);
    if (step === MOVE || !current) result.push({ points: [point], isBent: false });
    else if (step === CLOSE) current.points.push(...current.points.slice(0, 1));
    else {
      current.points.push(point);
      current.isBent ||= step !== LINE;
    }
    at += 1 + length;
  }
  return result;
}

function addFill(shapes: Shapes, points: Point[], color: string, operation: number): void {
  const box = boxAround(points);
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  if (height <= MAX_RULE && width > height) addRule(shapes, [box.left, middle.y], [box.right, middle.y]);
  else if (width <= MAX_RULE) addRule(shapes, [middle.x, box.top], [middle.x, box.bottom]);
  else if (isRectangle(points)) shapes.fills.push({ box, color, operation });
}

function isRectangle(points: readonly Point[]): boolean {
  return points.every(([x, y], index) => {
    const before = points[index - 1];
    return !before || Math.abs(before[0] - x) <= STRAIGHT || Math.abs(before[1] - y) <= STRAIGHT;
  });
}

function addRule(shapes: Shapes, [x1, y1]: Point, [x2, y2]: Point): void {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (Math.max(width, height) < MIN_RULE) return;
  if (height <= STRAIGHT)
    shapes.rules.push({ isLevel: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
  else if (width <= STRAIGHT)
    shapes.rules.push({ isLevel: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
}
