import { attribute, type Element, hasAttribute } from '../../html-tree.ts';
import { isBlock } from './blocks.ts';
import type { PageStyle } from './page-style.ts';
import { closest, isText, walkTree } from './walk-tree.ts';

/**
 * In pixels: a picture with a side of at least `STAMP` is larger than a stamp; one with a side below `THIN` is a line
 * or a dot.
 */
const STAMP = 100;
const THIN = 30;
/**
 * In characters of a data: URL: from `BIG_DATA` a picture is more than an icon, and from `SMALL_DATA` more than a
 * placeholder.
 */
const BIG_DATA = 6000;
const SMALL_DATA = 1000;

/**
 * Returns the size of a picture that is larger than a stamp (`800 × 600`, `unknown size`), because it may show words of
 * the document. Without a declared size, it counts as large if it isn't in a line of words or has much data. Returns
 * null for anything else.
 */
export function pictureSize(element: Element, style: PageStyle): string | null {
  if (element.tagName !== 'img' && element.tagName !== 'image') return null;
  const width = lengthOf(element, 'width', style) ?? number(attribute(element, 'data-w'));
  const height = lengthOf(element, 'height', style);
  const lengths = [width, height].filter((length) => length !== undefined);
  if (lengths.length > 0) {
    const isPicture = lengths.some((length) => length >= STAMP) && lengths.every((length) => length >= THIN);
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

/** Parses a length in pixels. A percentage can't be converted to pixels. */
function number(text: string | undefined): number | undefined {
  const digits = /^(\d+(?:\.\d+)?)\s*(?:px)?$/.exec(text?.trim() ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Whether an element is in a line of words. */
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
