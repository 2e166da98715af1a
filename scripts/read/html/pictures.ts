import { attribute, type Element, hasAttribute } from '../../html-tree.ts';
import { isBlock } from './blocks.ts';
import type { PageStyle } from './page-style.ts';
import { closest, isText, walkTree } from './walk-tree.ts';

/** From how many pixels on a picture is more than a stamp, and below how many it is a line or a dot. */
const STAMP = 100;
const THIN = 30;
/** From how many characters on a picture in the address itself (data:) is more than an icon, and than what holds its place. */
const BIG_DATA = 6000;
const SMALL_DATA = 1000;

/**
 * The size of the picture that an element shows (`800 × 600`, `unknown size`), where it is larger than a stamp, so that words of the
 * document may be in it: by its declared size; where none is declared, if it stands alone rather than in a line of words, or holds much
 * data. Null for what is no such picture.
 */
export function pictureSize(element: Element, style: PageStyle): string | null {
  if (element.tagName !== 'img' && element.tagName !== 'image') return null;
  const width = lengthOf(element, 'width', style) ?? number(attribute(element, 'data-w'));
  const height = lengthOf(element, 'height', style);
  const known = [width, height].filter((length) => length !== undefined);
  if (known.length > 0) {
    const isPicture = known.some((length) => length >= STAMP) && known.every((length) => length >= THIN);
    return isPicture ? sizeOf(width, height) : null;
  }
  const address = attribute(element, 'src') ?? '';
  const data = address.startsWith('data:') ? address.length : 0;
  const isAlone = (data === 0 || data >= SMALL_DATA) && !isInLine(element, style);
  return isAlone || data >= BIG_DATA ? 'unknown size' : null;
}

function sizeOf(width: number | undefined, height: number | undefined): string {
  if (width !== undefined && height !== undefined) return `${width} × ${height}`;
  return width === undefined ? `unknown width × ${height}` : `${width} × unknown height`;
}

function lengthOf(element: Element, side: 'width' | 'height', style: PageStyle): number | undefined {
  const declared = /^([\d.]+)px$/.exec(style.of(element, side) ?? '')?.[1];
  return number(declared ?? attribute(element, side));
}

/** A share of the page's width isn't known in pixels. */
function number(text: string | undefined): number | undefined {
  const digits = /^(\d+(?:\.\d+)?)\s*(?:px)?$/.exec(text?.trim() ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Whether an element stands in a line of words. */
function isInLine(element: Element, style: PageStyle): boolean {
  const block = closest(element, (above) => isBlock(above, style));
  if (!block || hasAttribute(element, 'usemap')) return false;
  let hasWords = false;
  let depth = 0;
  walkTree(block, {
    enter: (one) => {
      if (one !== block && isBlock(one, style)) depth += 1;
    },
    text: (node) => {
      if (depth === 0 && isText(node) && node.value.trim() !== '') hasWords = true;
    },
    leave: (one) => {
      if (one !== block && isBlock(one, style)) depth -= 1;
    },
  });
  return hasWords;
}
