import type { Element } from '../../html-tree.ts';
import type { PageStyle } from './page-style.ts';

/** Elements that start and end a paragraph (HTML, 15.3: `display: block`, `list-item` and those of tables). */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main marquee menu nav ol optgroup option p ' +
    'plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);
const BLOCK_DISPLAY = /^(?:block|flow-root|list-item|flex|grid|table|table-(?:row|cell|caption|row-group))$/;

/** Whether an element starts and ends a paragraph, by its type or by its declared `display`. */
export function isBlock(element: Element, style: PageStyle): boolean {
  const display = style.of(element, 'display');
  if (display !== undefined && BLOCK_DISPLAY.test(display)) return true;
  const isInline = display === 'inline' || display === 'contents';
  return (
    BLOCKS.has(element.tagName) && !(isInline && !/^t(?:able|body|foot|head|r|d|h)$/.test(element.tagName))
  );
}

const HEADING = /^h[1-6]$/;
export const isHeading = ({ tagName }: Element): boolean => HEADING.test(tagName);

/** Returns whether an element preserves line breaks; undefined if it inherits this. */
export function preservesLineBreaks(element: Element, style: PageStyle): boolean | undefined {
  const declared = style.of(element, 'white-space');
  if (declared !== undefined) return /^(?:pre|pre-wrap|pre-line|break-spaces)$/.test(declared);
  return /^(?:pre|listing|xmp|plaintext)$/.test(element.tagName) ? true : undefined;
}
