import { attributeOf, childAt, descendants, nameOf, type XmlElement } from './xml.ts';

const EMU_PER_CM = 360_000;
const POINTS_PER_CM = 72 / 2.54;
/** As large as a stamp or the picture of a line's ornament; a larger one may be of text. */
const SMALL_CM2 = 9;
/** Official seals are round and float over signature and date; none is wider (国发〔1999〕25号: 4.5 cm at most). */
const SEAL_CM = 5;

/**
 * What a drawing or VML picture shows, where it is a picture larger than a stamp and no seal, e.g. `picture of 16.0 × 22.5 cm`;
 * null for other drawings.
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

/** Width and height in centimetres. */
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

/** A length of a shape's CSS-like style (ECMA-376, part 4, 19.1.2.19). */
function centimetres(style: string, side: string): number | undefined {
  const [, number, measure = ''] =
    new RegExp(`(?:^|;)\\s*${side}:\\s*([\\d.]+)(pt|cm|mm|in|px)`).exec(style) ?? [];
  const perCm = { pt: POINTS_PER_CM, cm: 1, mm: 10, in: 1 / 2.54, px: 96 / 2.54 }[measure];
  return perCm === undefined ? undefined : Number(number) / perCm;
}
