import { attribute, type Element } from '../../html-tree.ts';
import { compact } from './find-title.ts';
import type { LeftOut } from './left-out.ts';
import type { PageStyle } from './page-style.ts';
import { parentOf, type TextNode, walkTree } from './walk-tree.ts';

const WHITE =
  /^(?:white|#fff|#f[c-f]f[c-f]f[c-f]|rgba?\(\s*25[2-5]\s*,\s*25[2-5]\s*,\s*25[2-5]\s*(?:,[^)]*)?\))$/i;
const NO_FILL = /^\s*(?:none|transparent|inherit|initial|unset)?\s*$/i;
/** If a larger share of a document is white, its background colour must be set in another file. */
const MAX_WHITE_SHARE = 0.5;

/** State inherited by descendants: whether words are white, and whether there may be a colour behind them. */
interface Colours {
  isWhite: boolean;
  isFilled: boolean;
}

/**
 * Leaves out the white words of a document unless something behind them has a colour. Only the document is examined,
 * because the colours of a page's bars and footers are set in files that aren't available.
 */
export function leaveOutWhite(document: Element, style: PageStyle, leftOut: LeftOut): void {
  const white: TextNode[] = [];
  let [all, found] = [0, 0];
  const colours = [coloursAbove(document, style)];
  const innermost = () => colours.at(-1) ?? PLAIN;
  walkTree(document, {
    enter: (element) => colours.push(coloursIn(element, innermost(), style)),
    leave: () => colours.pop(),
    text: (node) => {
      if (leftOut.has(node)) return;
      const length = compact(node.value).length;
      all += length;
      if (!innermost().isWhite || innermost().isFilled) return;
      white.push(node);
      found += length;
    },
  });
  if (found <= all * MAX_WHITE_SHARE) for (const node of white) leftOut.set(node, 'white on white');
}

const PLAIN: Colours = { isWhite: false, isFilled: false };

function coloursAbove(element: Element, style: PageStyle): Colours {
  const above: Element[] = [];
  for (let at = parentOf(element); at; at = parentOf(at)) above.push(at);
  return above.reduceRight((colours, one) => coloursIn(one, colours, style), PLAIN);
}

function coloursIn(element: Element, above: Colours, style: PageStyle): Colours {
  const colour =
    style.of(element, 'color') ?? (element.tagName === 'font' ? attribute(element, 'color') : undefined);
  const isDeclared = colour !== undefined && colour !== 'inherit';
  return {
    isWhite: isDeclared ? WHITE.test(colour.trim()) : above.isWhite,
    isFilled: above.isFilled || isFilled(element, style),
  };
}

/**
 * Whether an element has a colour behind its words. Table headers are assumed to, because theirs is usually set
 * elsewhere.
 */
function isFilled(element: Element, style: PageStyle): boolean {
  const fills = ['background', 'background-color', 'background-image'].map((name) => style.of(element, name));
  const all = [...fills, attribute(element, 'bgcolor'), attribute(element, 'background')];
  const isOther = (fill: string | undefined) =>
    fill !== undefined && !NO_FILL.test(fill) && !WHITE.test(fill);
  return element.tagName === 'th' || all.some(isOther);
}
