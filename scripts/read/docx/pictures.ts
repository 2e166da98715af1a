import { attributeOf, childAt, descendants, nameOf, type XmlElement } from './xml.ts';

const EMU_PER_CM = 360_000;
const POINTS_PER_CM = 72 / 2.54;
/** Largest area of a stamp or a line ornament. A larger picture may show text. */
const SMALL_CM2 = 9;
/**
 * Largest diameter of an official seal, which is round and floats over the signature and date (国发〔1999〕25号: at most 4.5
 * cm).
 */
const SEAL_CM = 5;

/**
 * Describes a drawing or VML picture that is larger than a stamp and isn't a seal, e.g. `picture of 16.0 × 22.5 cm`.
 * Returns null for other drawings.
 */
export function largePictureIn(drawing: XmlElement): string | null {
  const isPicture = descendants(drawing).some(
    (element) => PICTURES.has(nameOf(element)) || PICTURE_URI.test(attributeOf(element, 'uri') ?? ''),
  );
  if (!isPicture) return null;
  const size = sizeOf(drawing);
  if (!size) return 'picture of unknown size';
  const [width, height] = size;
  const ratio = width / height;
  const isSeal =
    childAt(drawing, 'wp:anchor') !== undefined &&
    Math.max(width, height) <= SEAL_CM &&
    ratio > 0.8 &&
    ratio < 1.25;
  if (width * height <= SMALL_CM2 || isSeal) return null;
  return `picture of ${width.toFixed(1)} × ${height.toFixed(1)} cm`;
}

const PICTURES = new Set(['a:blip', 'pic:pic', 'v:imagedata']);
const PICTURE_URI = /\/drawingml(?:\/2006)?\/picture$/;

/** Returns width and height in centimetres. */
function sizeOf(drawing: XmlElement): [number, number] | null {
  const extent = descendants(drawing).find((element) => nameOf(element) === 'wp:extent');
  if (extent) return positive(['cx', 'cy'].map((side) => Number(attributeOf(extent, side)) / EMU_PER_CM));
  for (const shape of descendants(drawing)) {
    const style = attributeOf(shape, 'style') ?? '';
    const sides = ['width', 'height'].map((side) => centimetres(style, side));
    if (nameOf(shape).startsWith('v:') && sides.every((side) => side !== undefined)) return positive(sides);
  }
  return null;
}

function positive([width, height]: number[]): [number, number] | null {
  return width !== undefined && height !== undefined && width > 0 && height > 0 ? [width, height] : null;
}

/** Reads a length from a shape's CSS-like style (ECMA-376, part 4, 19.1.2.19). */
function centimetres(style: string, side: string): number | undefined {
  const [, number, measure = ''] =
    new RegExp(`(?:^|;)\\s*${side}:\\s*([\\d.]+)(pt|cm|mm|in|px)`).exec(style) ?? [];
  const perCm = { pt: POINTS_PER_CM, cm: 1, mm: 10, in: 1 / 2.54, px: 96 / 2.54 }[measure];
  return perCm === undefined ? undefined : Number(number) / perCm;
}
