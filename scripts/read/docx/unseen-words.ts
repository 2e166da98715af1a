import { attributeOf, childAt, integerWithin, nameOf, valueAt, type XmlElement } from './xml.ts';

/** Reasons to leave out words that the file contains as text and that may have been meant to be read. */
export const HIDDEN = 'hidden';
export const STRUCK = 'struck out';
export const WHITE = 'white on white';
export const TINY = 'too small to be read';
export const PLACEHOLDER = 'what a form shows until it is filled in';

const WHITE_COLOUR = /^f[c-f]f[c-f]f[c-f]$/iu;
/** Smallest readable font size, in half points (17.3.2.38). */
const UNREADABLE = 4;

/** Whether a run's own font size is too small to be read. */
export function isUnreadable(run: XmlElement): boolean {
  return integerWithin(valueAt(run, 'w:rPr', 'w:sz'), [0, UNREADABLE], UNREADABLE) < UNREADABLE;
}

/** Elements whose fill may be behind words, in the order in which Word looks for it (17.3.2.32, 17.3.1.31, 17.4.32). */
const SHADING_PROPERTIES: Readonly<Record<string, string>> = {
  'w:p': 'w:pPr',
  'w:tc': 'w:tcPr',
  'w:tbl': 'w:tblPr',
};
/** Elements that are filled by the shape that contains them. */
const MAY_BE_DARK = new Set(['w:txbxContent', 'a:txBody']);

/** Whether a run is white and nothing behind it has, or may have, another colour. */
export function isWhiteOnWhite(run: XmlElement): boolean {
  const properties = childAt(run, 'w:rPr');
  if (!WHITE_COLOUR.test(valueAt(properties, 'w:color') ?? '')) return false;
  if (childAt(properties, 'w:highlight') || isShaded(properties)) return false;
  for (let at = run.parentElement; at; at = at.parentElement) {
    const name = nameOf(at);
    const own = SHADING_PROPERTIES[name] === undefined ? undefined : childAt(at, SHADING_PROPERTIES[name]);
    // A table's style may fill its cells.
    if (MAY_BE_DARK.has(name) || isShaded(own) || childAt(own, 'w:tblStyle')) return false;
  }
  return true;
}

function isShaded(properties: XmlElement | undefined): boolean {
  const shading = childAt(properties, 'w:shd');
  const fill = attributeOf(shading, 'w:fill') ?? 'auto';
  const isFlat = ['clear', 'nil'].includes(attributeOf(shading, 'w:val') ?? 'clear');
  return !isFlat || (fill !== 'auto' && !WHITE_COLOUR.test(fill));
}
