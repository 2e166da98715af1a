import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { boxAround, IDENTITY, type Matrix, matrixOf, move, multiply } from './geometry.ts';
import type { Shapes } from './read-paths.ts';

/** The corners of the unit square, which a picture fills in its own space. */
const CORNERS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;

/** A picture with its transformation, and its size in pixels; 0 if pdf.js doesn't provide it. */
interface DrawnPicture {
  place: Matrix;
  width: number;
  height: number;
}

interface PlacedPicture {
  transform: ArrayLike<number>;
  w?: number;
  h?: number;
  width?: number;
  height?: number;
}

/** Records any pictures that an operation paints, given its arguments in pdf.js and the current transformation. */
export function drawPictures(
  shapes: Shapes,
  code: number,
  args: readonly unknown[],
  { matrix, operation }: { matrix: Matrix; operation: number },
): void {
  for (const { place, width, height } of listPictures(code, args)) {
    const whole = multiply(matrix, place);
    const box = boxAround(CORNERS.map((corner) => move(whole, corner)));
    shapes.pictures.push({ box, width, height, operation });
  }
}

function listPictures(code: number, args: readonly unknown[]): DrawnPicture[] {
  const [first, width, height] = args;
  switch (code) {
    case OPS.paintImageXObject:
      return [{ place: IDENTITY, width: Number(width), height: Number(height) }];
    case OPS.paintInlineImageXObject:
    case OPS.paintImageMaskXObject:
      return [{ place: IDENTITY, ...pixelsOf(first) }];
    case OPS.paintSolidColorImageMask:
      return [{ place: IDENTITY, width: 1, height: 1 }];
    case OPS.paintImageXObjectRepeat:
      return pairs(args[3]).map(([x, y]) => ({
        place: [Number(width), 0, 0, Number(height), x, y],
        ...{ width: 0, height: 0 },
      }));
    case OPS.paintImageMaskXObjectRepeat: {
      const [a = 1, b = 0, c = 0, d = 1] = args.slice(1, 5).map(Number);
      return pairs(args[5]).map(([x, y]) => ({ place: [a, b, c, d, x, y], ...pixelsOf(first) }));
    }
    case OPS.paintInlineImageXObjectGroup:
      return (width as PlacedPicture[]).map(placed);
    case OPS.paintImageMaskXObjectGroup:
      return (first as PlacedPicture[]).map(placed);
    default:
      return [];
  }
}

function placed({ transform, w, h, width = w, height = h }: PlacedPicture): DrawnPicture {
  return { place: matrixOf(transform), width: width ?? 0, height: height ?? 0 };
}

function pixelsOf(picture: unknown): Pick<DrawnPicture, 'width' | 'height'> {
  const { width = 0, height = 0 } = picture as { width?: number; height?: number };
  return { width, height };
}

function pairs(values: unknown): [number, number][] {
  const all = Array.from(values as ArrayLike<number>);
  return all.flatMap((x, index) => (index % 2 === 0 ? [[x, all[index + 1] ?? 0] as [number, number]] : []));
}
